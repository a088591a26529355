import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import {
  type AssignmentDraft,
  type AssignmentView,
  amendAssignment,
  previewAssignment,
} from '#assignment';
import { Button, Card, Notice, Row, Stack, TextInput } from '#design';
import type { OutputOf } from '#http';
import { SaidNo, useAct, useDates } from '#http/clinician';
import { sent } from './assign-form.tsx';
import { type DraftFault, type DraftForm, draftFrom, emptyDraft } from './draft.ts';
import { PreviewButton } from './preview-button.tsx';
import { PreviewList } from './preview-list.tsx';
import { ScheduleFields } from './schedule-fields.tsx';

export type ChangeProps = {
  readonly patientId: PatientId;
  readonly assignment: AssignmentView;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

type Seen = {
  readonly preview: OutputOf<typeof previewAssignment>;
  readonly draft: AssignmentDraft;
};

/** A new schedule from today on. What was due before keeps its days and its answers. */
export function ChangeForm(props: ChangeProps): ReactNode {
  const { t } = useLingui();
  const { form, faults, seen, change, looks, save, look, act } = useChange(props);
  return (
    <Card headingLevel={3} heading={<Trans>Change when it is asked</Trans>}>
      <form onSubmit={(event) => void looks(event)} noValidate>
        <Stack gap="small">
          <Notice>
            <p>
              <Trans>
                From today the new schedule counts. Nothing that was due is reset or asked again.
              </Trans>
            </p>
          </Notice>
          <ScheduleFields {...{ form, faults }} onChange={change} />
          <TextInput
            id="assign-why"
            label={t`Why do you change it?`}
            error={faults.includes('why') && <Trans>Say why, in a few words.</Trans>}
            maxLength={300}
            value={form.why}
            onChange={(why) => change({ why })}
          />
          <SaidNo trouble={look.trouble ?? act.trouble} />
          {seen !== null && <PreviewList preview={seen.preview} />}
          <Row>
            <PreviewButton isSeen={seen !== null} busy={look.busy} />
            {seen !== null && (
              <Button disabled={act.busy} onClick={() => void save(seen)}>
                <Trans>Save the new schedule</Trans>
              </Button>
            )}
            <Button kind="quiet" onClick={props.onCancel}>
              <Trans>Cancel</Trans>
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

/** What is typed, what it would mean, and saving it. */
function useChange({ patientId, assignment, onDone }: ChangeProps) {
  const { today } = useDates();
  const act = useAct(amendAssignment);
  const { assignmentId, versions, what } = assignment;
  const [form, setForm] = useState<DraftForm>({ ...emptyDraft, what: `${what.kind}:${what.id}` });
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const look = useAct(previewAssignment);
  const [seen, setSeen] = useState<Seen | null>(null);
  const change = (part: Partial<DraftForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setSeen(null);
  };
  const looks = async (event: FormEvent) => {
    event.preventDefault();
    const drafted = draftFrom(form, today);
    setFaults(drafted.ok ? [] : drafted.faults);
    if (!drafted.ok) return;
    const draft = sent(drafted.draft);
    const answer = await look.run({ body: { patientIds: [patientId], draft, assignmentId } });
    if (answer.ok) setSeen({ preview: answer.value, draft });
  };
  const save = async ({ draft: { schedule, visitDays } }: Seen) => {
    const seenVersion = versions.at(-1)?.version ?? 1;
    const body = { seenVersion, schedule, visitDays, reason: form.why.trim() };
    const answer = await act.run({ params: { patientId, assignmentId }, body });
    if (answer.ok) onDone();
  };
  return { form, faults, seen, change, looks, save, look, act };
}
