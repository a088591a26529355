import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Checkbox, Row, Stack } from '#design';
import { GoButton, SaidNo, useAct } from '#http/clinician';
import { type IntakeState, openBegunIntake } from '#intake';
import { recordPath } from '#profile/clinician';

type BegunAloneProps = {
  readonly patientId: PatientId;
  readonly onAgreed: (state: IntakeState) => void;
};

/** What somebody wrote alone is theirs until they hand it in, or agree that it is read with them. */
export function BegunAlone({ patientId, onAgreed }: BegunAloneProps): ReactNode {
  const [agrees, setAgrees] = useState(false);
  const open = useAct(openBegunIntake);
  const openNow = async () => {
    const answer = await open.run({
      params: { patientId },
      query: {},
      body: { personAgrees: true },
    });
    if (answer.ok) onAgreed(answer.value);
  };
  return (
    <Stack>
      <h2>
        <Trans>Fill in together</Trans>
      </h2>
      <Card heading={<Trans>The person has begun by themselves</Trans>}>
        <Stack>
          <p>
            <Trans>
              The answers are the person’s own until they hand them in. Ask them first whether you
              may see what they wrote. That you opened it stands in their record of who looked.
            </Trans>
          </p>
          <Checkbox
            label={<Trans>The person agrees and is with me, here or on the telephone</Trans>}
            checked={agrees}
            onChange={setAgrees}
          />
          <SaidNo trouble={open.trouble} />
          <Row>
            <Button disabled={!agrees || open.busy} onClick={() => void openNow()}>
              <Trans>Go on together</Trans>
            </Button>
            <GoButton to={recordPath(patientId, 'intake')} kind="quiet">
              <Trans>Back</Trans>
            </GoButton>
          </Row>
        </Stack>
      </Card>
    </Stack>
  );
}
