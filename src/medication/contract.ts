import * as z from 'zod/mini';
import { contract, idOf, localDate, none, patientId, words } from '#http';
import { answersToReview, medicineBody, medicineView, stopReasons } from './listed.ts';
import { medicinesOutput } from './medicines-view.ts';
import { watchItems } from './watch.ts';

const onePatient = z.strictObject({ patientId });
const oneMedicine = z.strictObject({ patientId, medicineId: idOf<'MedicineId'>() });
const version = z.int().check(z.minimum(1));

export const readMedicines = contract({
  name: 'readMedicines',
  method: 'GET',
  path: '/api/patients/:patientId/medicines',
  summary:
    'What a person takes and took, when the list was last read through with them, and what the rules about medicines read besides.',
  need: { permission: 'medicines:read', topic: 'medication' },
  audit: 'READ_MEDICINES',
  params: onePatient,
  query: none,
  body: none,
  output: medicinesOutput,
});

/** `version` is the one that was read (0 for a new medicine); another one meanwhile answers 409 with the newer. */
export const saveMedicine = contract({
  name: 'saveMedicine',
  method: 'PUT',
  path: '/api/patients/:patientId/medicines/:medicineId',
  summary: 'Adds a medicine to the list or a version of one; earlier versions are kept.',
  need: { permission: 'medicines:record', topic: 'medication' },
  audit: 'CHANGED_MEDICINES',
  params: oneMedicine,
  query: none,
  body: z.strictObject({
    version: z.int().check(z.minimum(0)),
    medicine: medicineBody,
    /**
     * `corrected`: it was written down wrongly; `dose`: it is taken differently since `on`; `not-taken`: it was
     * named somewhere and is not taken, so that nobody asks again.
     */
    change: z.strictObject({
      kind: z.enum(['added', 'corrected', 'dose', 'restarted', 'not-taken']),
      on: z.nullable(localDate),
      words: z._default(z.nullable(words(500)), null),
    }),
    /** What the person is asked in the first weeks after a start or change (MED-18). */
    watch: z._default(z.array(z.enum(watchItems)).check(z.maxLength(watchItems.length)), []),
  }),
  output: medicinesOutput,
});

export const stopMedicine = contract({
  name: 'stopMedicine',
  method: 'POST',
  path: '/api/patients/:patientId/medicines/:medicineId/stop',
  summary: 'Says since when and why a medicine is no longer taken.',
  need: { permission: 'medicines:record', topic: 'medication' },
  audit: 'CHANGED_MEDICINES',
  params: oneMedicine,
  query: none,
  body: z.strictObject({
    version,
    on: localDate,
    reason: z.enum(stopReasons),
    words: z._default(z.nullable(words(500)), null),
  }),
  output: medicinesOutput,
});

export const withdrawMedicine = contract({
  name: 'withdrawMedicine',
  method: 'POST',
  path: '/api/patients/:patientId/medicines/:medicineId/withdrawal',
  summary: 'Takes a mistaken entry off the list; it stays in the history with the reason.',
  need: { permission: 'medicines:record', topic: 'medication' },
  audit: 'CHANGED_MEDICINES',
  params: oneMedicine,
  query: none,
  body: z.strictObject({ version, words: words(500) }),
  output: medicinesOutput,
});

export const readMedicineHistory = contract({
  name: 'readMedicineHistory',
  method: 'GET',
  path: '/api/patients/:patientId/medicines/:medicineId/history',
  summary: 'Every version of a medicine: who changed what, when and why.',
  need: { permission: 'medicines:read', topic: 'medication' },
  audit: 'READ_MEDICINES',
  params: oneMedicine,
  query: none,
  body: none,
  output: z.object({ versions: z.array(medicineView) }),
});

const takenOtherwise = z.pick(medicineBody, {
  dose: true,
  unit: true,
  times: true,
  per: true,
  asNeeded: true,
});

/** The list read through with the person. One answer for a medicine; a version that changed meanwhile answers 409. */
export const reviewMedicines = contract({
  name: 'reviewMedicines',
  method: 'POST',
  path: '/api/patients/:patientId/medicines/review',
  summary: 'Keeps what the person said of each medicine today, and whether there is anything else.',
  need: { permission: 'medicines:record', topic: 'medication' },
  audit: 'CONFIRMED_MEDICINES',
  params: onePatient,
  query: none,
  body: z.strictObject({
    reviewId: idOf<'MedicineReviewId'>(),
    day: localDate,
    asked: z.enum(['person', 'family', 'pharmacy', 'letter']),
    nothingElse: z.nullable(z.boolean()),
    words: z._default(z.nullable(words(500)), null),
    answers: z
      .array(
        z.strictObject({
          medicineId: idOf<'MedicineId'>(),
          version,
          answer: z.enum(answersToReview),
          words: z._default(z.nullable(words(300)), null),
          /** How it is taken instead; left out, only that it is otherwise is known. */
          otherwise: z._default(z.nullable(takenOtherwise), null),
        }),
      )
      .check(z.maxLength(80)),
  }),
  output: medicinesOutput,
});
export type ReviewBody = z.output<(typeof reviewMedicines)['body']>;
