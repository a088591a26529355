import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** The only three things a screen can be waiting on. A screen that forgets one does not compile. */
export type Loadable<Value> =
  | { readonly state: 'loading' }
  | {
      readonly state: 'failed';
      readonly tryAgain: () => void;
      readonly words?: ReactNode | undefined;
    }
  | { readonly state: 'ready'; readonly value: Value };

type LoadedProps<Value> = {
  readonly from: Loadable<Value>;
  /** What is being fetched, in words: "Getting your plan…" */
  readonly waiting?: ReactNode | undefined;
  readonly children: (value: Value) => ReactNode;
};

export function Loaded<Value>({ from, waiting, children }: LoadedProps<Value>): ReactNode {
  switch (from.state) {
    case 'loading':
      return <Loading>{waiting}</Loading>;
    case 'failed':
      return (
        <Notice tone="warn" live="status" heading={<Trans>We could not load this part</Trans>}>
          <p>{from.words ?? <Trans>Nothing you wrote is lost. Please try again.</Trans>}</p>
          <Button kind="warn" onClick={from.tryAgain}>
            <Trans>Try again</Trans>
          </Button>
        </Notice>
      );
    case 'ready':
      return children(from.value);
  }
}

/** Appears after 300 ms only: what is quick should not flicker. */
export function Loading({ children }: { readonly children?: ReactNode }): ReactNode {
  return (
    <div className="waiting">
      <output>{children ?? <Trans>Loading…</Trans>}</output>
      <div className="stack" data-gap="small" aria-hidden="true">
        <span className="bar" />
        <span className="bar" />
        <span className="bar" />
      </div>
    </div>
  );
}
