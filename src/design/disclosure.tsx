import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type DisclosureProps = {
  readonly summary: ReactNode;
  readonly open?: boolean | undefined;
  readonly children: ReactNode;
};

/** Folded until asked for: "Why do you ask this?" */
export function Disclosure({ summary, open, children }: DisclosureProps): ReactNode {
  return (
    <details open={open}>
      <summary>
        <Icon name="chevron-right" />
        <span>{summary}</span>
      </summary>
      <div className="stack" data-gap="small">
        {children}
      </div>
    </details>
  );
}
