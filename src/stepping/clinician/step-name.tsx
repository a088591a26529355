import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { StepOutput } from '#stepping';

/** A step by its name: a number, or the continuation of step 2. */
export function StepName({
  step,
}: {
  readonly step: NonNullable<StepOutput['now']>['step'];
}): ReactNode {
  return step === 'continuation' ? <Trans>Continuation</Trans> : <Trans>Step {step}</Trans>;
}
