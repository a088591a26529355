import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { type AssignmentView, amendAssignment, stopAssignment } from '#assignment';
import { Button, Card, Notice, Row, Stack, TextInput } from '#design';
import { SaidNo, useAct, useDates } from '#http/clinician';
import { type DraftFault, type DraftForm, draftFrom, emptyDraft } from './draft.ts';
import { ScheduleFields } from './schedule-fields.tsx';

type ChangeProps = {
  readonly patientId: PatientId;
  readonly assignment: AssignmentView;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** A new schedule from today on. What was due before keeps its days and its answers. */
export function ChangeForm({ patientId, assignment, onDone, onCancel }: ChangeProps): ReactNode {
  const { t } = useLingui();
  const { today } = useDates();
  const act = useAct(amendAssignment);
  const { assignmentId, versions, what } = assignment;
  const [form, setForm] = useState<DraftForm>({ ...emptyDraft, what: `${what.kind}:${what.id}` });
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const drafted = draftFrom(form, today);
    setFaults(drafted.ok ? [] : drafted.faults);
    if (!drafted.ok) return;
    const { schedule, visitDays } = drafted.draft;
    const body = {
      seenVersion: versions.at(-1)?.version ?? 1,
      schedule,
      visitDays: [...visitDays],
      reason: form.why.trim(),
    };
    const answer = await act.run({ params: { patientId, assignmentId }, body });
    if (answer.ok) onDone();
  };
  return (
    <Card headingLevel={3} heading={<Trans>Change when it is asked</Trans>}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="small">
          <Notice>
            <p>
              <Trans>
                From today the new schedule counts. Nothing that was due is reset or asked again.
              </Trans>
            </p>
          </Notice>
          <ScheduleFields
            {...{ form, faults }}
            onChange={(part) => setForm((before) => ({ ...before, ...part }))}
          />
          <TextInput
            id="assign-why"
            label={t`Why do you change it?`}
            error={faults.includes('why') && <Trans>Say why, in a few words.</Trans>}
            maxLength={300}
            value={form.why}
            onChange={(why) => setForm((before) => ({ ...before, why }))}
          />
          <SaidNo trouble={act.trouble} />
          <Row>
            <Button type="submit" disabled={act.busy}>
              <Trans>Save the new schedule</Trans>
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
