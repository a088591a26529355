import { type FormEvent, useState } from 'react';
import type { PatientId } from '#access';
import { noDate } from '#design';
import { type Trouble, useAct } from '#http/clinician';
import type { Id } from '#kernel';
import {
  type ListedMedicine,
  type MedicineBody,
  type PlannedMedicine,
  saveMedicine,
} from '#medication';
import type { CheckedHere } from './check-here.ts';
import {
  bodyFrom,
  type DraftField,
  draftFrom,
  emptyMedicine,
  faultyFields,
  type MedicineDraft,
} from './medicine-draft.ts';
import { useWatch } from './use-watch.ts';

/** A medicine being written: a new one, or a version of one that is on the list. */
export type EditedMedicine = {
  readonly medicineId: Id<'MedicineId'>;
  readonly from: ListedMedicine | null;
  /** What is taken over into a new one: from the intake or from the plan. */
  readonly start: Partial<MedicineDraft>;
  /** The part of the plan it is taken over from. */
  readonly planned?: PlannedMedicine | undefined;
};

export type ChangeKind = 'dose' | 'corrected';

type Given = {
  readonly patientId: PatientId;
  readonly editing: EditedMedicine;
  readonly here: CheckedHere;
  readonly onClose: () => void;
};

export function useMedicineForm({ patientId, editing, here, onClose }: Given) {
  const { today } = here.read;
  const { from, medicineId } = editing;
  const [draft, setDraft] = useState(() => firstDraft(editing));
  const [kind, setKind] = useState<ChangeKind>('dose');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const [base, setBase] = useState(from);
  const act = useAct(saveMedicine);
  const body: MedicineBody = bodyFrom(draft);
  const startsNow = base === null || base.state !== 'taken';
  const brings = startsNow ? 'entered' : kind === 'dose' ? 'new-dose' : 'nothing';
  const watching = useWatch({ here, body, brings });
  const faulty: readonly DraftField[] = [
    ...faultyFields(draft, today),
    ...(watching.toBeAsked ? (['begunLately'] as const) : []),
  ];

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faulty.length > 0) return;
    const answer = await act.run({
      params: { patientId, medicineId },
      query: {},
      body: {
        version: base?.version ?? 0,
        medicine: body,
        change: changeOf(),
        watch: [...watching.watch],
      },
    });
    if (answer.ok) onClose();
  };

  const changeOf = () => {
    const said = words.trim() === '' ? null : words.trim();
    if (base === null) return { kind: 'added' as const, on: null, words: said };
    if (base.state !== 'taken') return { kind: 'restarted' as const, on: null, words: said };
    return { kind, on: kind === 'dose' ? today : null, words: said };
  };

  return {
    draft,
    setDraft,
    kind,
    setKind,
    words,
    setWords,
    body,
    watching,
    faulty: tried ? faulty : [],
    save,
    busy: act.busy,
    trouble: act.trouble,
    theirs: newerIn(act.trouble),
    /** The other one's version becomes the one this form changes. */
    goOnFrom: (theirs: ListedMedicine) => {
      setBase(theirs);
      act.forget();
    },
    restarts: base !== null && startsNow,
  };
}

function firstDraft({ from, start }: EditedMedicine): MedicineDraft {
  if (from === null) return { ...emptyMedicine, ...start };
  // What is begun again has a new first day; the old one stands in the history.
  const again = from.state === 'taken' ? {} : { startedOn: noDate };
  return { ...draftFrom(from), ...again, ...start };
}

/** What somebody else saved in the meantime, as the refusal brings it. */
function newerIn(trouble: Trouble | null): ListedMedicine | null {
  if (trouble?.code !== 'medicine-changed-meanwhile') return null;
  return (trouble.newer as ListedMedicine | undefined) ?? null;
}

export type MedicineForm = ReturnType<typeof useMedicineForm>;
