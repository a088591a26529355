import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Loading, Notice } from '#design';
import type { Trouble } from './refusal.ts';
import type { Reading } from './use-read.ts';

type ShownProps<Value> = {
  readonly from: Reading<Value>;
  /** What is being fetched, in words: "Getting the caseload…" */
  readonly waiting?: ReactNode;
  readonly children: (value: Value) => ReactNode;
};

/** Loading (after 300 ms), refused, unreachable, failed, or the thing itself. */
export function Shown<Value>({ from, waiting, children }: ShownProps<Value>): ReactNode {
  switch (from.state) {
    case 'loading':
      return <Loading>{waiting}</Loading>;
    case 'failed':
      return <NotShown trouble={from.trouble} tryAgain={from.tryAgain} />;
    case 'ready':
      return children(from.value);
  }
}

type NotShownProps = { readonly trouble: Trouble; readonly tryAgain: () => void };

function NotShown({ trouble, tryAgain }: NotShownProps): ReactNode {
  const final = trouble.status === 403 || trouble.status === 404 || trouble.status === 410;
  return (
    <Notice tone={final ? 'info' : 'warn'} live="status" heading={headingFor(trouble)}>
      <p>{wordsFor(trouble)}</p>
      {!final && (
        <Button kind="warn" icon="refresh-cw" onClick={tryAgain}>
          <Trans>Try again</Trans>
        </Button>
      )}
    </Notice>
  );
}

function headingFor({ status }: Trouble): ReactNode {
  if (status === 0) return <Trans>No connection to the clinic’s server</Trans>;
  if (status === 401) return <Trans>You are signed out</Trans>;
  if (status === 403) return <Trans>This part is not open to your role</Trans>;
  if (status === 404 || status === 410) return <Trans>This is not here</Trans>;
  return <Trans>We could not load this part</Trans>;
}

function wordsFor({ status, title }: Trouble): ReactNode {
  if (status === 0) {
    return <Trans>Nothing is lost. We could not reach the server just now.</Trans>;
  }
  if (status === 401) {
    return <Trans>Sign in again to go on. Nothing you typed is lost.</Trans>;
  }
  if (status === 403) {
    return <Trans>If you need it for your work, ask the administrator of your clinic.</Trans>;
  }
  return title;
}

type SaidNoProps = { readonly trouble: Trouble | null };

/** Beside a form that was not taken: what the server said, and that what was typed is still there. */
export function SaidNo({ trouble }: SaidNoProps): ReactNode {
  if (trouble === null) return null;
  return (
    <Notice tone="warn" live="status">
      <p>
        <strong>
          {trouble.status === 0 ? (
            <Trans>The server could not be reached. Nothing was saved.</Trans>
          ) : (
            trouble.title
          )}
        </strong>{' '}
        <Trans>What you typed is still here.</Trans>
      </p>
    </Notice>
  );
}
