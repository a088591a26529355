import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Tag } from '#design';
import type { OutputOf } from '#http';
import { type Reading, useDates, useRead } from '#http/clinician';
import { readCareStep } from '#plan';

/** The step of care a person is in, for the head of the record; nothing while it is not known here. */
export function StepTag({ patientId }: { readonly patientId: PatientId }): ReactNode {
  return <StepTagShown step={useRead(readCareStep, { params: { patientId } })} />;
}

type StepTagShownProps = { readonly step: Reading<OutputOf<typeof readCareStep>> };

export function StepTagShown({ step }: StepTagShownProps): ReactNode {
  const dates = useDates();
  if (step.state !== 'ready') return null;
  const now = step.value.step;
  if (now === null) {
    return (
      <Tag>
        <Trans>no step decided yet</Trans>
      </Tag>
    );
  }
  if (now.continuation) {
    return (
      <Tag tone="soft">
        <Trans>Continuation since {dates.day(now.fromDay)}</Trans>
      </Tag>
    );
  }
  return (
    <Tag tone="soft">
      <Trans>
        Step {now.step} since {dates.day(now.fromDay)}
      </Trans>
    </Tag>
  );
}
