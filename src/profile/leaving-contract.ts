import * as z from 'zod/mini';
import { accountId, contract, instant, none, patientId, text, words } from '#http';
import { patientView } from './contract.ts';

export const leavingReasons = [
  'completed',
  'pause',
  'moved',
  'declined',
  'other-care',
  'lost-contact',
  'died',
  'other',
] as const;

/** How calls after an alarm end when the person leaves: another service calls, took them in, or they want none. */
export const callOutcomes = ['handed-over', 'taken-in', 'person-declines'] as const;

/** Where calls after an alarm are open: who of the team goes on calling, or how they end. */
export const callsOnLeaving = z.union([
  z.strictObject({ kind: z.literal('go-on'), caller: accountId }),
  z.strictObject({ kind: z.literal('end'), outcome: z.enum(callOutcomes), words: words(1000) }),
]);
export type CallsOnLeaving = z.output<typeof callsOnLeaving>;

const onePatient = z.strictObject({ patientId });

export const readBeforeLeaving = contract({
  name: 'readBeforeLeaving',
  method: 'GET',
  path: '/api/patients/:patientId/care/leaving',
  summary:
    'What has to be settled before care of a person ends: calls after an alarm that are still made, and who can go on with them.',
  need: { permission: 'patients:edit' },
  audit: 'READ_PATIENT',
  params: onePatient,
  query: none,
  body: none,
  output: z.object({
    calls: z.array(z.object({ title: text, dueAt: z.nullable(instant) })),
    callers: z.array(z.object({ accountId, name: z.string(), role: z.string() })),
  }),
});
export type BeforeLeaving = z.output<typeof readBeforeLeaving.output>;

/** The record stays as it is; open cards end with the reason, and nothing is asked of anybody any more. */
export const leaveCare = contract({
  name: 'leaveCare',
  method: 'POST',
  path: '/api/patients/:patientId/care/leaving',
  summary:
    'Care of a person ends or pauses, with a reason. Refused with 409 while a safety alert is open, and while calls after an alarm are open and nobody is named who goes on with them and no outcome ends them. Doing it twice changes nothing.',
  need: { permission: 'patients:edit' },
  audit: 'ENDED_CARE',
  params: onePatient,
  query: none,
  body: z.strictObject({
    reason: z.enum(leavingReasons),
    words: z.optional(words(500)),
    calls: z.optional(callsOnLeaving),
  }),
  output: z.object({ patient: patientView }),
});
