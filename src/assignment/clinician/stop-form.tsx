import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { stopAssignment } from '#assignment';
import { Button, Card, Row, Stack, TextInput } from '#design';
import { SaidNo, useAct } from '#http/clinician';
import type { ChangeProps } from './change-form.tsx';

/** Stopping asks for a reason; it can be taken back. */
export function StopForm({ patientId, assignment, onDone, onCancel }: ChangeProps): ReactNode {
  const { t } = useLingui();
  const act = useAct(stopAssignment);
  const [reason, setReason] = useState('');
  const [open, setOpen] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setOpen(true);
    const { assignmentId } = assignment;
    const answer = await act.run({ params: { patientId, assignmentId }, body: { reason } });
    if (answer.ok) onDone();
  };
  return (
    <Card headingLevel={3} heading={<Trans>Stop asking</Trans>}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="small">
          <p>
            <Trans>What is open is withdrawn. Answers stay. You can take it back.</Trans>
          </p>
          <TextInput
            label={t`Why do you stop it?`}
            error={open && <Trans>Say why, in a few words.</Trans>}
            maxLength={300}
            value={reason}
            onChange={setReason}
          />
          <SaidNo trouble={act.trouble} />
          <Row>
            <Button type="submit" disabled={act.busy}>
              <Trans>Stop asking</Trans>
            </Button>
            <Button kind="quiet" onClick={onCancel}>
              <Trans>Cancel</Trans>
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
