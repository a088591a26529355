import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

type ProgressStepsProps = {
  /** Counts from 1. */
  readonly at: number;
  readonly of: number;
  readonly children?: ReactNode | undefined;
};

/** "Part 4 of 12" with a bar; `children` adds a sentence such as "You can come back later." */
export function ProgressSteps({ at, of, children }: ProgressStepsProps): ReactNode {
  const { t } = useLingui();
  return (
    <div>
      <progress value={at} max={of} aria-label={t`Part ${at} of ${of}`} />
      <p className="muted small">
        <Trans>
          Part {at} of {of}.
        </Trans>{' '}
        {children}
      </p>
    </div>
  );
}

type ProgressBarProps = {
  readonly value: number;
  readonly of: number;
  /** What the bar shows, for who cannot see it. */
  readonly label: string;
};

export function ProgressBar({ value, of, label }: ProgressBarProps): ReactNode {
  return <progress value={value} max={of} aria-label={label} />;
}
