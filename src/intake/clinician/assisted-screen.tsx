import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Shown, useRead } from '#http/clinician';
import { type IntakeState, readAssistedIntake } from '#intake';
import { AssistedIntake } from './assisted-intake.tsx';
import { HandedIn } from './handed-in.tsx';

type AssistedScreenProps = { readonly patientId: PatientId };

/** The intake filled in together with the person; every answer says how it was given. */
export function AssistedScreen({ patientId }: AssistedScreenProps): ReactNode {
  const intake = useRead(readAssistedIntake, { params: { patientId } });
  return (
    <Shown from={intake} waiting={<Trans>Getting the questions…</Trans>}>
      {(state: IntakeState) =>
        state.submittedAt === null ? (
          <AssistedIntake key={state.intakeId} patientId={patientId} state={state} />
        ) : (
          <HandedIn patientId={patientId} state={state} />
        )
      }
    </Shown>
  );
}
