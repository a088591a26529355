import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { resetPatientPassword } from '#accounts';
import { Button, Stack } from '#design';
import type { OutputOf } from '#http';
import { LinkOnce, SaidNo, useAct } from '#http/clinician';

/** For a person who lost their password: a link to hand over, after one has made sure who asks. */
export function NewPasswordLink({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const [made, setMade] = useState<OutputOf<typeof resetPatientPassword> | null>(null);
  const act = useAct(resetPatientPassword);
  const make = async () => {
    const answer = await act.run({ params: { patientId }, query: {}, body: {} });
    if (answer.ok) setMade(answer.value);
  };
  if (made !== null) {
    return <LinkOnce label={<Trans>Address for a new password</Trans>} link={made} />;
  }
  return (
    <Stack gap="small">
      <SaidNo trouble={act.trouble} />
      <Button kind="quiet" icon="key" disabled={act.busy} onClick={() => void make()}>
        <Trans>Make a link for a new password</Trans>
      </Button>
    </Stack>
  );
}
