import * as z from 'zod/mini';
import { contract, idOf, localDate, none, patientId, words } from '#http';

/**
 * What a clinician hears that no questionnaire of the record asks: thoughts of being a burden to others, and
 * insomnia that is severe by a clinician's word where no ISI says so. Rules read them (SAF-12); a no is only ever
 * somebody's answer.
 */
export const saidNames = ['burden', 'severe-insomnia'] as const;
export type SaidName = (typeof saidNames)[number];

export const saidView = z.object({
  name: z.enum(saidNames),
  /** null: asked, and not known. */
  value: z.nullable(z.boolean()),
  words: z.nullable(z.string()),
  on: localDate,
  byName: z.string(),
});
export type SaidView = z.output<typeof saidView>;

const onePatient = z.strictObject({ patientId });
const output = z.object({ said: z.array(saidView), today: localDate });

export const readSafetySaid = contract({
  name: 'readSafetySaid',
  method: 'GET',
  path: '/api/patients/:patientId/safety/said',
  summary: 'What a clinician last heard of being a burden and of severe insomnia, with the day.',
  need: { permission: 'safety:read' },
  audit: 'READ_SAFETY_PLAN',
  params: onePatient,
  query: none,
  body: none,
  output,
});

/** Said again it is a new entry; the latest day counts. The same id again changes nothing. */
export const recordSafetySaid = contract({
  name: 'recordSafetySaid',
  method: 'POST',
  path: '/api/patients/:patientId/safety/said',
  summary: 'What was heard of being a burden or of severe insomnia: yes, no, or not known.',
  need: { permission: 'safety:act' },
  audit: 'RECORDED_SAFETY_SAID',
  params: onePatient,
  query: none,
  body: z.strictObject({
    saidId: idOf<'SafetySaidId'>(),
    name: z.enum(saidNames),
    value: z.nullable(z.boolean()),
    words: z.nullable(words(1000)),
    on: localDate,
  }),
  output,
});
