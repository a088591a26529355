import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { invitePatient } from '#accounts';
import { Button, Stack } from '#design';
import type { OutputOf } from '#http';
import { LinkOnce, SaidNo, useAct, useClinic } from '#http/clinician';

/** Invites the person to an account of their own. The address is shown once, to be handed over. */
export function InvitePerson({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const clinic = useClinic();
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
    return <LinkOnce label={<Trans>Address of the invitation</Trans>} link={made} />;
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
