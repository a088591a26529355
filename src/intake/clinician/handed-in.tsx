import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { EmptyState } from '#design';
import { GoButton, Said, useDates } from '#http/clinician';
import type { IntakeState } from '#intake';

type HandedInProps = { readonly patientId: PatientId; readonly state: IntakeState };

/** It is handed in: what happens next, and the way to the answers in words. */
export function HandedIn({ patientId, state }: HandedInProps): ReactNode {
  const dates = useDates();
  return (
    <EmptyState
      icon="circle-check"
      heading={<Trans>The intake is handed in</Trans>}
      action={
        <GoButton to={`/patients/${patientId}/intake`}>
          <Trans>Read the answers</Trans>
        </GoButton>
      }
    >
      {state.next !== null && (
        <>
          <Said text={state.next.words} /> {state.next.who}
          {state.next.by !== null && (
            <>
              {', '}
              <Trans>by {dates.day(state.next.by)}</Trans>
            </>
          )}
        </>
      )}
    </EmptyState>
  );
}
