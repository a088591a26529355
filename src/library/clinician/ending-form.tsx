import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Row, Stack, TextInput } from '#design';
import { faultAt, SaidNo, useAct, useClinic } from '#http/clinician';
import { type AttestationView, endAttestation, type RegisterPage } from '#library';
import { UsedBy } from './used-by.tsx';

type EndingFormProps = {
  readonly page: RegisterPage;
  readonly attestation: AttestationView;
  readonly onClose: () => void;
};

/** Takes an attestation back, with a reason; who is asked the questionnaire now is said first. */
export function EndingForm({ page, attestation, onClose }: EndingFormProps): ReactNode {
  const { t } = useLingui();
  const clinic = useClinic();
  const [endingId] = useState(() => clinic.newId<'AttestationId'>());
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(endAttestation);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    const answer = await act.run({
      params: { instrument: page.row.id, attestationId: attestation.attestationId },
      body: { endingId, reason: reason.trim() },
    });
    if (answer.ok) onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        <UsedBy usedBy={page.usedBy} />
        <TextInput
          label={t`Why it is taken back`}
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={
            tried && reason.trim() === ''
              ? t`Write why it is taken back.`
              : faultAt(act.trouble, 'reason')
          }
        />
        <Row>
          <Button type="submit" kind="warn" disabled={act.busy}>
            <Trans>Take the attestation back</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
