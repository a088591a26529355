import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { MedicinesOutput } from '#medication';
import type { By, MedicationTables } from './tables.ts';

const notesMax = 50;

export type NoteToKeep = Pick<
  MedicinesOutput['notes'][number],
  'noteId' | 'medicineId' | 'kind' | 'words'
>;

export function noteReader(db: Reader) {
  const tables = db.withTables<MedicationTables>();
  return {
    /** What the person wrote about medicines, the latest first. */
    latest: async (patientId: PatientId): Promise<MedicinesOutput['notes']> => {
      const rows = await tables
        .selectFrom('medicine_note')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('at', 'desc')
        .limit(notesMax)
        .execute();
      return rows.map((row) => ({
        noteId: row.note_id,
        medicineId: row.medicine_id,
        kind: row.kind,
        words: row.words,
        at: row.at,
        seenAt: row.seen_at,
        seenByName: row.seen_by_name,
      }));
    },
  };
}

export function noteWriter(trx: Writer) {
  const tables = trx.withTables<MedicationTables>();
  return {
    /** A repeated id is the same note. */
    add: async (patientId: PatientId, note: NoteToKeep, now: Instant): Promise<void> => {
      await tables
        .insertInto('medicine_note')
        .values({
          patient_id: patientId,
          note_id: note.noteId,
          medicine_id: note.medicineId,
          kind: note.kind,
          words: note.words,
          at: now,
          seen_at: null,
          seen_by_name: null,
        })
        .onConflict((clash) => clash.doNothing())
        .execute();
    },

    /** The first reader counts. False: there is no such note. */
    seen: async (patientId: PatientId, noteId: Id<'MedicineNoteId'>, by: By): Promise<boolean> => {
      await tables
        .updateTable('medicine_note')
        .set({ seen_at: by.now, seen_by_name: by.name })
        .where('patient_id', '=', patientId)
        .where('note_id', '=', noteId)
        .where('seen_at', 'is', null)
        .execute();
      const row = await tables
        .selectFrom('medicine_note')
        .select('note_id')
        .where('patient_id', '=', patientId)
        .where('note_id', '=', noteId)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
