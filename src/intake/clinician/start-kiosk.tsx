import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { signOut } from '#accounts';
import { Button, Card, Stack } from '#design';
import { SaidNo, useAct, useClinic } from '#http/clinician';
import { startKiosk } from '#intake';

/** Hands this device over: the colleague is signed out, and only this intake is open on it. */
export function StartKiosk({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const clinic = useClinic();
  const start = useAct(startKiosk);
  const leave = useAct(signOut);
  const handOver = async () => {
    const body = { linkId: clinic.newId<'IntakeLinkId'>() };
    const made = await start.run({ params: { patientId }, query: {}, body });
    if (!made.ok) return;
    const left = await leave.run({});
    if (!left.ok) return;
    // Loading anew drops everything the colleague had open from memory; "Back" must not bring it up again.
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
    location.replace(made.value.path);
  };
  return (
    <Card heading={<Trans>On a tablet of the clinic</Trans>}>
      <Stack gap="small">
        <SaidNo trouble={start.trouble ?? leave.trouble} />
        <p>
          <Trans>
            You are signed out here, and the person fills in this intake alone. The tablet keeps
            nothing and locks itself at the end, or when nobody touches it.
          </Trans>
        </p>
        <Button
          kind="ghost"
          icon="lock"
          disabled={start.busy || leave.busy}
          onClick={() => void handOver()}
        >
          <Trans>Sign me out and hand over</Trans>
        </Button>
      </Stack>
    </Card>
  );
}
