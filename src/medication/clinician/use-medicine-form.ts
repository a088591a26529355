import { type FormEvent, useState } from 'react';
import type { PatientId } from '#access';
import { type Trouble, useAct } from '#http/clinician';
import type { Id } from '#kernel';
import {
  type IngredientTable,
  type ListedMedicine,
  type MedicineBody,
  saveMedicine,
  takenOf,
  type WatchItem,
  watchFor,
} from '#medication';
import {
  bodyFrom,
  draftFrom,
  emptyMedicine,
  faultyFields,
  type MedicineDraft,
} from './medicine-draft.ts';

/** A medicine being written: a new one, or a version of one that is on the list. */
export type EditedMedicine = {
  readonly medicineId: Id<'MedicineId'>;
  readonly from: ListedMedicine | null;
  /** What is taken over into a new one: from the intake or from the plan. */
  readonly start: Partial<MedicineDraft>;
};

export type ChangeKind = 'dose' | 'corrected';

type Given = {
  readonly patientId: PatientId;
  readonly editing: EditedMedicine;
  readonly today: ListedMedicine['knownOn'];
  readonly table: IngredientTable;
  readonly onClose: () => void;
};

export function useMedicineForm({ patientId, editing, today, table, onClose }: Given) {
  const { from, medicineId, start } = editing;
  const [draft, setDraft] = useState<MedicineDraft>(() => ({
    ...(from === null ? emptyMedicine : draftFrom(from)),
    ...start,
  }));
  const [kind, setKind] = useState<ChangeKind>('dose');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  // null: as proposed for this kind of medicine.
  const [chosen, setChosen] = useState<readonly WatchItem[] | null>(null);
  const [base, setBase] = useState(from);
  const act = useAct(saveMedicine);
  const faulty = faultyFields(draft, today);
  const body: MedicineBody = bodyFrom(draft);
  const begins = base === null || base.state !== 'taken' || kind === 'dose';
  const proposed = begins ? watchFor(takenOf(body, table)) : [];
  const watch = proposed.filter((item) => chosen?.includes(item) ?? true);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faulty.length > 0) return;
    const answer = await act.run({
      params: { patientId, medicineId },
      query: {},
      body: { version: base?.version ?? 0, medicine: body, change: changeOf(), watch: [...watch] },
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
    /** What is proposed to be watched after this, and what of it was chosen. */
    proposed,
    watch,
    setWatch: setChosen,
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
    restarts: base !== null && base.state !== 'taken',
  };
}

/** What somebody else saved in the meantime, as the refusal brings it. */
function newerIn(trouble: Trouble | null): ListedMedicine | null {
  if (trouble?.code !== 'medicine-changed-meanwhile') return null;
  return (trouble.newer as ListedMedicine | undefined) ?? null;
}

export type MedicineForm = ReturnType<typeof useMedicineForm>;
