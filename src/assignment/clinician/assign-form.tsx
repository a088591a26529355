import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import {
  type AssignmentDraft,
  type AssignmentView,
  type listAssignable,
  previewAssignment,
} from '#assignment';
import { Button, Checkbox, Row, Select, Stack, TextInput } from '#design';
import type { OutputOf } from '#http';
import { SaidNo, useAct, useDates, useWords } from '#http/clinician';
import { type DraftFault, type DraftForm, draftFrom, emptyDraft } from './draft.ts';
import { PreviewButton } from './preview-button.tsx';
import { PreviewList } from './preview-list.tsx';
import { ScheduleFields } from './schedule-fields.tsx';

export type Assignable = OutputOf<typeof listAssignable>;
export type ToSave = {
  readonly draft: AssignmentDraft;
  readonly why: string;
  readonly sharesScore: boolean;
};

type AssignFormProps = {
  readonly assignable: Assignable;
  readonly patientIds: readonly PatientId[];
  /** The assignment this becomes, where it is one. */
  readonly assignmentId?: AssignmentView['assignmentId'] | undefined;
  readonly busy: boolean;
  readonly onSave: (toSave: ToSave) => void;
  readonly onCancel?: (() => void) | undefined;
};

type Preview = OutputOf<typeof previewAssignment>;

/** What, when and why; then who will be notified; and only then it can be saved. */
export function AssignForm(props: AssignFormProps): ReactNode {
  const { assignable, patientIds, assignmentId, busy, onSave, onCancel } = props;
  const { today } = useDates();
  const [form, setForm] = useState<DraftForm>(emptyDraft);
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const [seen, setSeen] = useState<{ readonly preview: Preview; readonly toSave: ToSave } | null>(
    null,
  );
  const act = useAct(previewAssignment);
  const change = (part: Partial<DraftForm>) => {
    setForm((before) => ({ ...before, ...part }));
    // What was shown was about something else.
    setSeen(null);
  };
  const look = async (event: FormEvent) => {
    event.preventDefault();
    const drafted = draftFrom(form, today);
    setFaults(drafted.ok ? [] : drafted.faults);
    if (!drafted.ok) return;
    const { draft } = drafted;
    const answer = await act.run({
      body: { patientIds: [...patientIds], draft: sent(draft), assignmentId },
    });
    const toSave = { draft, why: form.why.trim(), sharesScore: form.sharesScore };
    if (answer.ok) setSeen({ preview: answer.value, toSave });
  };
  const assigned = seen?.preview.people.some(({ obstacle }) => obstacle === null) ?? false;
  return (
    <form onSubmit={(event) => void look(event)} noValidate>
      <Stack gap="small">
        <WhatFields {...{ assignable, form, faults }} onChange={change} />
        <ScheduleFields {...{ form, faults }} onChange={change} />
        <WhyFields {...{ form, faults }} onChange={change} />
        <SaidNo trouble={act.trouble} />
        {seen !== null && <PreviewList preview={seen.preview} />}
        <Row>
          <PreviewButton isSeen={seen !== null} busy={act.busy} />
          {seen !== null && assigned && (
            <Button icon="send" disabled={busy} onClick={() => onSave(seen.toSave)}>
              <Trans>Assign</Trans>
            </Button>
          )}
          {onCancel && (
            <Button kind="quiet" onClick={onCancel}>
              <Trans>Cancel</Trans>
            </Button>
          )}
        </Row>
      </Stack>
    </form>
  );
}

/** Lists as the contract sends them. */
export const sent = (draft: AssignmentDraft): AssignmentDraft => ({
  ...draft,
  visitDays: [...draft.visitDays],
});

type WhatFieldsProps = {
  readonly assignable: Assignable;
  readonly form: DraftForm;
  readonly faults: readonly DraftFault[];
  readonly onChange: (part: Partial<DraftForm>) => void;
};

function WhatFields({ assignable, form, faults, onChange }: WhatFieldsProps): ReactNode {
  const { t } = useLingui();
  const words = useWords();
  const batteries = assignable.batteries.map(({ id, title }) => ({
    value: `battery:${id}`,
    label: words(title),
  }));
  const single = assignable.instruments
    .filter(({ refusal, languages }) => refusal === null || languages.length > 0)
    .map(({ instrument, title }) => ({ value: `instrument:${instrument}`, label: words(title) }));
  return (
    <Select<string>
      id="assign-what"
      label={t`What is asked?`}
      hint={t`Only what the licence register allows is listed.`}
      error={faults.includes('what') && <Trans>Choose what is asked.</Trans>}
      unchosen={t`Please choose`}
      options={[...batteries, ...single.toSorted((a, b) => a.label.localeCompare(b.label))]}
      value={form.what}
      onChange={(what) => onChange({ what })}
    />
  );
}

function WhyFields({ form, faults, onChange }: Omit<WhatFieldsProps, 'assignable'>): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <TextInput
        id="assign-why"
        label={t`Why?`}
        hint={t`The person reads this.`}
        error={faults.includes('why') && <Trans>Say why, in a few words.</Trans>}
        maxLength={300}
        value={form.why}
        onChange={(why) => onChange({ why })}
      />
      <Checkbox
        label={t`Show the person the score in words`}
        checked={form.sharesScore}
        onChange={(sharesScore) => onChange({ sharesScore })}
      />
    </>
  );
}
