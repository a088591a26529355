import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, Stack } from '#design';
import { SaidNo, useAct, useDates } from '#http/clinician';
import { type PatientView, returnToCare } from '#profile';
import { LeaveForm } from './leave-form.tsx';

type CareCardProps = { readonly patient: PatientView; readonly mayEdit: boolean };

/** Whether the person is in care here, and the way out of it and back. Nothing is ever deleted. */
export function CareCard({ patient, mayEdit }: CareCardProps): ReactNode {
  const dates = useDates();
  const [leaving, setLeaving] = useState(false);
  const { givenName, leftAt } = patient;
  if (leaving && leftAt === null) {
    return (
      <Card heading={<Trans>Care</Trans>}>
        <LeaveForm patient={patient} onClose={() => setLeaving(false)} />
      </Card>
    );
  }
  return (
    <Card heading={<Trans>Care</Trans>}>
      <Stack gap="small">
        <p>
          {leftAt === null ? (
            <Trans>{givenName} is in the care of this clinic.</Trans>
          ) : (
            <Trans>
              {givenName} has not been in care here since {dates.moment(leftAt)}. The record stays
              as it is, and nobody is asked to do anything.
            </Trans>
          )}
        </p>
        {mayEdit && leftAt === null && (
          <Button kind="ghost" icon="log-out" onClick={() => setLeaving(true)}>
            <Trans>Care ends or pauses</Trans>
          </Button>
        )}
        {mayEdit && leftAt !== null && <TakeBack patient={patient} />}
      </Stack>
    </Card>
  );
}

function TakeBack({ patient }: { readonly patient: PatientView }): ReactNode {
  const { patientId, givenName } = patient;
  const back = useAct(returnToCare);
  return (
    <>
      <SaidNo trouble={back.trouble} />
      <Button
        icon="undo-2"
        disabled={back.busy}
        onClick={() => void back.run({ params: { patientId }, query: {}, body: {} })}
      >
        <Trans>{givenName} is back in care</Trans>
      </Button>
    </>
  );
}
