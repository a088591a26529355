import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { type Reading, Shown, useRead } from '#http/clinician';
import { type IntakeState, readAssistedIntake } from '#intake';
import { AssistedIntake } from './assisted-intake.tsx';
import { BegunAlone } from './begun-alone.tsx';
import { HandedIn } from './handed-in.tsx';

type AssistedScreenProps = { readonly patientId: PatientId };

/** The intake filled in together with the person; every answer says how it was given. */
export function AssistedScreen({ patientId }: AssistedScreenProps): ReactNode {
  const intake = useRead(readAssistedIntake, { params: { patientId } });
  const [agreed, setAgreed] = useState<IntakeState | null>(null);
  if (isBegunAlone(intake)) {
    return agreed === null ? (
      <BegunAlone patientId={patientId} onAgreed={setAgreed} />
    ) : (
      <AssistedIntake key={agreed.intakeId} patientId={patientId} state={agreed} />
    );
  }
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

const isBegunAlone = (intake: Reading<IntakeState>): boolean =>
  intake.state === 'failed' &&
  'code' in intake.trouble &&
  intake.trouble.code === 'begun-by-the-person';
