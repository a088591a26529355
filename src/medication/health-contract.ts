import * as z from 'zod/mini';
import { contract, idOf, localDate, none, patientId, words } from '#http';
import { bloodPressure } from './blood-pressure.ts';
import { healthNames } from './health.ts';
import { healthHistoryView, medicinesOutput } from './medicines-view.ts';

const onePatient = z.strictObject({ patientId });

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
    value: z.nullable(z.union([z.number(), z.boolean(), bloodPressure])),
    unit: z.nullable(z.string().check(z.maxLength(20))),
    day: localDate,
  }),
  output: medicinesOutput,
});

/** Beyond this the earlier ones are not read any more. */
export const healthHistoryMax = 100;

export const readHealthHistory = contract({
  name: 'readHealthHistory',
  method: 'GET',
  path: '/api/patients/:patientId/health-records/of/:name',
  summary: 'Every value of one name, the newest first, with those that were taken back and why.',
  need: { permission: 'medicines:read', topic: 'medication' },
  audit: 'READ_MEDICINES',
  params: z.strictObject({ patientId, name: words(60) }),
  query: none,
  body: none,
  output: z.object({ records: z.array(healthHistoryView) }),
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
