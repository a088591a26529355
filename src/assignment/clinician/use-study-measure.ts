import { type FormEvent, useState } from 'react';
import {
  addStudyMeasure,
  amendStudyMeasure,
  keptSchedule,
  previewStudyMeasure,
  type StudyDraft,
  type StudyMeasureView,
  type StudyPreview,
} from '#assignment';
import { useAct, useClinic, useDates } from '#http/clinician';
import type { Id } from '#kernel';
import type { Basis } from '#library';
import { type DraftFault, type DraftForm, draftFrom, emptyDraft } from './draft.ts';
import type { Choices } from './study-measure-form.tsx';

type Given = {
  readonly studyId: Id<'StudyId'>;
  readonly measure: StudyMeasureView | null;
  readonly choices: Choices;
  readonly onClose: () => void;
};

type Seen = { readonly preview: StudyPreview; readonly draft: StudyDraft };
type Attestation = { readonly basis: Basis; readonly reference: string; readonly inNameOf: string };

/** What is typed about a measure of a study, what it would mean, and saving it. */
export function useStudyMeasure({ studyId, measure, choices, onClose }: Given) {
  const clinic = useClinic();
  const { today } = useDates();
  const [measureId] = useState(() => measure?.measureId ?? clinic.newId<'MeasureId'>());
  const [form, setForm] = useState<DraftForm>(() => beginning(measure));
  const [fromJoining, setJoining] = useState(true);
  const [attestation, setAttestation] = useState<Attestation>(noAttestation);
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const [tried, setTried] = useState(false);
  const [seen, setSeen] = useState<Seen | null>(null);
  const look = useAct(previewStudyMeasure);
  const saving = useSaving({ studyId, measure, onClose });
  const chosen = choices.find(({ what }) => `${what.kind}:${what.id}` === form.what) ?? null;
  const needsAttestation =
    measure === null && (chosen?.licences.some(({ use }) => use === 'unknown') ?? false);
  const isAttested = attestation.reference.trim() !== '' && attestation.inNameOf.trim() !== '';
  // What was shown was about something else.
  const afresh = () => setSeen(null);
  const looks = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const drafted = draftFrom(form, today);
    setFaults(drafted.ok ? [] : drafted.faults);
    if (!drafted.ok || (needsAttestation && !isAttested)) return;
    const { what, schedule } = drafted.draft;
    const from = fromJoining ? ({ at: 'episode-start' } as const) : schedule.from;
    const draft = { what, schedule: { ...schedule, from } };
    const body = { draft, ...(measure !== null && { measureId }) };
    const answer = await look.run({ params: { studyId }, body });
    if (answer.ok) setSeen({ preview: answer.value, draft });
  };
  return {
    form,
    faults,
    tried,
    seen,
    look,
    looks,
    chosen,
    fromJoining,
    attestation,
    needsAttestation,
    act: saving,
    save: ({ draft }: Seen) =>
      saving.save(draft, form, measureId, needsAttestation ? attestation : null),
    change: (part: Partial<DraftForm>) => {
      setForm((before) => ({ ...before, ...part }));
      afresh();
    },
    setFromJoining: (joining: boolean) => {
      setJoining(joining);
      afresh();
    },
    attest: (part: Partial<Attestation>) => setAttestation((before) => ({ ...before, ...part })),
  };
}

export type MeasureWork = ReturnType<typeof useStudyMeasure>;

const noAttestation: Attestation = { basis: 'letter', reference: '', inNameOf: '' };

const beginning = (measure: StudyMeasureView | null): DraftForm => ({
  ...emptyDraft,
  sharesScore: false,
  ...(measure !== null && {
    what: `${measure.what.kind}:${measure.what.id}`,
    spread: `${keptSchedule.parse(measure.versions.at(-1)?.schedule).spreadDays || ''}`,
  }),
});

/** Adds the measure, or makes the next version of its schedule. */
function useSaving({ studyId, measure, onClose }: Omit<Given, 'choices'>) {
  const add = useAct(addStudyMeasure);
  const amend = useAct(amendStudyMeasure);
  const save = async (
    draft: StudyDraft,
    { why, sharesScore }: DraftForm,
    measureId: Id<'MeasureId'>,
    attestation: Attestation | null,
  ) => {
    const answer =
      measure === null
        ? await add.run({
            params: { studyId },
            body: { measureId, draft, why: why.trim(), sharesScore, attestation },
          })
        : await amend.run({
            params: { studyId, measureId },
            body: {
              seenVersion: measure.versions.at(-1)?.version ?? 1,
              schedule: draft.schedule,
              reason: why.trim(),
            },
          });
    if (answer.ok) onClose();
  };
  return { save, busy: add.busy || amend.busy, trouble: add.trouble ?? amend.trouble };
}
