import { useMemo } from 'react';
import { call, type OutputOf } from '#http';
import { send } from '#http/patient';
import { type MedicineNote, readMyMedicines } from '#medication';
import { type Kept, type SaveOutcome, useAnswer, useKeeping, useWritten } from '#sync/patient';
import { newId } from '#sync/web';
import { medicineNoteForm, myMedicinesForm } from './forms.ts';

export type MyMedicines = OutputOf<typeof readMyMedicines>;

const ask = () => call(send, readMyMedicines, {});

/** Fetches the list and keeps it on the phone, so that it can be read later without a network. */
export function useMedicinesKept(): Kept<MyMedicines> {
  return useAnswer(myMedicinesForm, ask);
}

/** The person's medicines, and what they wrote here and is not sent yet. */
export function useMyMedicines(): {
  readonly kept: Kept<MyMedicines>;
  readonly unsent: readonly MedicineNote[];
  readonly tell: (said: Omit<MedicineNote, 'noteId'>) => Promise<SaveOutcome>;
} {
  const keeping = useKeeping();
  const kept = useMedicinesKept();
  const written = useWritten<MedicineNote>(medicineNoteForm);
  const known = kept.answer.state === 'ready' ? kept.answer.value : null;
  const unsent = useMemo(() => {
    const arrived = new Set(known?.notes.map(({ noteId }) => noteId));
    return (written ?? []).map(({ body }) => body).filter(({ noteId }) => !arrived.has(noteId));
  }, [known, written]);
  const tell = async (said: Omit<MedicineNote, 'noteId'>) => {
    const noteId = newId<'MedicineNoteId'>();
    const body: MedicineNote = { noteId, ...said };
    return keeping.save({ form: medicineNoteForm, key: noteId, body });
  };
  return { kept, unsent, tell };
}
