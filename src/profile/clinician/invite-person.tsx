import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { invitePatient } from '#accounts';
import { Button, Field, Stack } from '#design';
import type { OutputOf } from '#http';
import { SaidNo, useAct, useClinic, useDates } from '#http/clinician';

/** Invites the person to an account of their own. The address is shown once, to be handed over. */
export function InvitePerson({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const clinic = useClinic();
  const dates = useDates();
  const [made, setMade] = useState<OutputOf<typeof invitePatient> | null>(null);
  const act = useAct(invitePatient);
  const invite = async () => {
    const answer = await act.run({
      params: { patientId },
      query: {},
      body: { invitationId: clinic.newId<'InvitationId'>() },
    });
    if (answer.ok) setMade(answer.value);
  };
  if (made !== null) {
    return (
      <Field
        label={<Trans>Address of the invitation</Trans>}
        hint={
          <Trans>
            Copy it now: it is shown once. It works until {dates.moment(made.expiresAt)}.
          </Trans>
        }
      >
        {(ties) => <input className="input" readOnly value={made.url} {...ties} />}
      </Field>
    );
  }
  return (
    <Stack gap="small">
      <SaidNo trouble={act.trouble} />
      <Button kind="ghost" icon="smartphone" disabled={act.busy} onClick={() => void invite()}>
        <Trans>Invite to the patient app</Trans>
      </Button>
    </Stack>
  );
}
