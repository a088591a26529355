import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, words } from '#http';
import { medicineBody } from './listed.ts';

const { name, strength, dose, unit, times, per, asNeeded, route, indication } = medicineBody.shape;

/** What a person takes, as their phone shows and keeps it. */
export const myMedicine = z.object({
  medicineId: idOf<'MedicineId'>(),
  name,
  strength,
  dose,
  unit,
  times,
  per,
  asNeeded,
  route,
  indication,
});
export type MyMedicine = z.output<typeof myMedicine>;

const kinds = ['otherwise', 'stopped', 'effect', 'question'] as const;

export const readMyMedicines = contract({
  name: 'readMyMedicines',
  method: 'GET',
  path: '/api/me/medicines',
  summary: 'What the signed-in person takes, what was agreed to be lowered, and what they wrote.',
  need: { permission: 'medicines:read', topic: 'medication' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({
    medicines: z.array(myMedicine),
    /** The day on which the list was last read through together. */
    readThroughOn: z.nullable(localDate),
    tapers: z.array(
      z.object({
        name: z.string(),
        unit: z.enum(['mg', 'mcg/h']),
        paused: z.boolean(),
        steps: z.array(z.object({ from: localDate, daily: z.number() })),
      }),
    ),
    notes: z.array(
      z.object({
        noteId: idOf<'MedicineNoteId'>(),
        medicineId: z.nullable(idOf<'MedicineId'>()),
        words: z.string(),
        at: instant,
        seenAt: z.nullable(instant),
      }),
    ),
    today: localDate,
  }),
});

/** What a person says from the phone about how they take something (operation kind "medicine-note"). */
export const medicineNote = z.strictObject({
  noteId: idOf<'MedicineNoteId'>(),
  medicineId: z.nullable(idOf<'MedicineId'>()),
  kind: z.enum(kinds),
  words: words(1000),
});
export type MedicineNote = z.output<typeof medicineNote>;
