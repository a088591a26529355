import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, words } from '#http';
import type { Json } from '#reasoning';
import { healthNames } from './health.ts';
import { answersToReview, medicineBody, medicineView, reviewView, stopReasons } from './listed.ts';
import { siteNameView } from './names.ts';

const onePatient = z.strictObject({ patientId });
const oneMedicine = z.strictObject({ patientId, medicineId: idOf<'MedicineId'>() });
const version = z.int().check(z.minimum(1));

export const healthView = z.object({
  recordId: idOf<'HealthRecordId'>(),
  name: z.enum(healthNames),
  value: z.nullable(z.union([z.number(), z.boolean()])),
  unit: z.nullable(z.string()),
  day: localDate,
  byName: z.string(),
});
export type HealthView = z.output<typeof healthView>;

const fact = z.object({
  id: z.string(),
  name: z.string(),
  value: z.unknown() as z.ZodMiniType<Json>,
  date: z.nullable(localDate),
  source: z.string(),
});

/** Everything the page of medicines is told, so that it can check a change while it is written. */
export const medicinesOutput = z.object({
  today: localDate,
  asOf: instant,
  /** Days for which what was said of a medicine counts as current. */
  freshDays: z.int(),
  medicines: z.array(medicineView),
  review: z.nullable(reviewView),
  /** What the person named at intake and nobody has taken over or put aside. */
  drafts: z.array(z.string()),
  planned: z.array(
    z.object({
      itemId: z.string(),
      name: z.string(),
      amount: z.nullable(z.string()),
      asNeeded: z.boolean(),
      state: z.enum(['proposed', 'active', 'held']),
    }),
  ),
  notes: z.array(
    z.object({
      noteId: idOf<'MedicineNoteId'>(),
      medicineId: z.nullable(idOf<'MedicineId'>()),
      kind: z.enum(['otherwise', 'stopped', 'effect', 'question']),
      words: z.string(),
      at: instant,
      seenAt: z.nullable(instant),
      seenByName: z.nullable(z.string()),
    }),
  ),
  names: z.array(siteNameView),
  health: z.array(healthView),
  /** What else rules about medicines read of the person. */
  others: z.array(fact),
  cutOffs: z.object({
    settings: z.array(
      z.object({
        id: z.string(),
        parameter: z.string(),
        scope: z.enum(['country', 'site', 'clinician', 'patient']),
        scopeId: z.string(),
        value: z.nullable(z.union([z.number(), z.string()])),
        by: z.string(),
        at: instant,
        reason: z.string(),
      }),
    ),
    country: z.nullable(z.string()),
    siteId: z.nullable(z.string()),
  }),
});
export type MedicinesOutput = z.output<typeof medicinesOutput>;

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
    /** `corrected`: it was written down wrongly; `dose`: it is taken differently since `on`. */
    change: z.strictObject({
      kind: z.enum(['added', 'corrected', 'dose', 'restarted']),
      on: z.nullable(localDate),
      words: z._default(z.nullable(words(500)), null),
    }),
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

export const recordHealth = contract({
  name: 'recordHealth',
  method: 'POST',
  path: '/api/patients/:patientId/health-records',
  summary: 'Keeps a blood value, whether a condition is there, or that a review or test was done.',
  need: { permission: 'medicines:record', topic: 'medication' },
  audit: 'RECORDED_HEALTH',
  params: onePatient,
  query: none,
  body: z.strictObject({
    recordId: idOf<'HealthRecordId'>(),
    name: z.enum(healthNames),
    value: z.nullable(z.union([z.number(), z.boolean()])),
    unit: z.nullable(z.string().check(z.maxLength(20))),
    day: localDate,
  }),
  output: medicinesOutput,
});

export const withdrawHealth = contract({
  name: 'withdrawHealth',
  method: 'POST',
  path: '/api/patients/:patientId/health-records/:recordId/withdrawal',
  summary: 'Takes a mistaken value back; it stays in the record with the reason.',
  need: { permission: 'medicines:record', topic: 'medication' },
  audit: 'RECORDED_HEALTH',
  params: z.strictObject({ patientId, recordId: idOf<'HealthRecordId'>() }),
  query: none,
  body: z.strictObject({ words: words(500) }),
  output: medicinesOutput,
});

export const markNoteSeen = contract({
  name: 'markMedicineNoteSeen',
  method: 'POST',
  path: '/api/patients/:patientId/medicine-notes/:noteId/seen',
  summary: 'Says that somebody of the team has read what the person wrote about a medicine.',
  need: { permission: 'medicines:record', topic: 'medication' },
  audit: 'READ_MEDICINES',
  params: z.strictObject({ patientId, noteId: idOf<'MedicineNoteId'>() }),
  query: none,
  body: none,
  output: medicinesOutput,
});
