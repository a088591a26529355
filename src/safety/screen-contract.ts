import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, text, words } from '#http';
import type { Form } from '#measures';

export const screenModes = ['telephone', 'assisted'] as const;
export type ScreenMode = (typeof screenModes)[number];

const oneAlert = z.strictObject({ patientId, alertId: idOf<'AlertId'>() });
/** Forms are made on the server and only travel: their type is the measures room's. */
const form = z.custom<Form>((given) => typeof given === 'object' && given !== null);

export const openSecondScreen = contract({
  name: 'openSecondScreen',
  method: 'GET',
  path: '/api/patients/:patientId/alerts/:alertId/screen',
  summary:
    'The second screens this site may ask now, the one of its safety profile first, in the person’s language where it has one.',
  need: { permission: 'safety:act' },
  audit: 'READ_SECOND_SCREEN',
  params: oneAlert,
  query: none,
  body: none,
  output: z.object({
    offered: z.array(z.object({ instrument: z.string(), name: z.string(), form })),
    /** Why a screen of the profile is not offered, in words; null: nothing is missing. */
    missing: z.nullable(text),
  }),
});
export type OpenedScreen = z.output<typeof openSecondScreen.output>;

const answersMax = 20;

/** What alarms is heard also where the screen cannot be kept. The same screen again changes nothing. */
export const saveSecondScreen = contract({
  name: 'saveSecondScreen',
  method: 'POST',
  path: '/api/patients/:patientId/alerts/:alertId/screen',
  summary: 'Answers to the second screen, taken down by a clinician together with the person.',
  need: { permission: 'safety:act' },
  audit: 'ASKED_SECOND_SCREEN',
  params: oneAlert,
  query: none,
  body: z.strictObject({
    screenId: idOf<'ScreenId'>(),
    instrument: z.string().check(z.minLength(1), z.maxLength(40)),
    version: z.int(),
    language: z.string().check(z.minLength(2), z.maxLength(20)),
    mode: z.enum(screenModes),
    /** By item; null: would rather not say. */
    answers: z.record(z.string().check(z.maxLength(40)), z.nullable(z.int())).check(
      z.refine((given) => Object.keys(given).length <= answersMax, {
        error: `Up to ${answersMax} answers.`,
      }),
    ),
  }),
  output: z.object({ saved: z.literal(true) }),
});

/** A person whom somebody still calls: after an alarm, or after a discharge for suicidality. */
export const followUpView = z.object({
  findingId: idOf<'FindingId'>(),
  patientId,
  patientName: z.string(),
  phone: z.nullable(z.string()),
  language: z.string(),
  interpreterNeeded: z.boolean(),
  rule: z.string(),
  title: text,
  message: text,
  raisedAt: instant,
  dueAt: z.nullable(instant),
  overdue: z.boolean(),
  contacts: z.array(
    z.object({ at: instant, byName: z.string(), reached: z.boolean(), words: z.string() }),
  ),
});
export type FollowUpView = z.output<typeof followUpView>;

export const recordSafetyContact = contract({
  name: 'recordSafetyContact',
  method: 'POST',
  path: '/api/patients/:patientId/safety/contacts',
  summary:
    'Somebody tried to reach the person after an alarm. Reached, the next contact is due in a week; engaged in care again ends the calls.',
  need: { permission: 'safety:act' },
  audit: 'RECORDED_SAFETY_CONTACT',
  params: z.strictObject({ patientId }),
  query: none,
  body: z.strictObject({
    contactId: idOf<'SafetyContactId'>(),
    reached: z.boolean(),
    engaged: z.boolean(),
    words: words(2000),
  }),
  output: z.object({ saved: z.literal(true) }),
});

export const dischargePlaces = ['emergency', 'ward'] as const;

export const recordCrisisDischarge = contract({
  name: 'recordCrisisDischarge',
  method: 'POST',
  path: '/api/patients/:patientId/safety/discharges',
  summary:
    'The person was discharged from emergency or ward after a suicidal crisis: contact within 72 hours, a visit within 7 days.',
  need: { permission: 'safety:act' },
  audit: 'RECORDED_CRISIS_DISCHARGE',
  params: z.strictObject({ patientId }),
  query: none,
  body: z.strictObject({
    dischargeId: idOf<'CrisisDischargeId'>(),
    dischargedOn: localDate,
    place: z.enum(dischargePlaces),
    words: z.nullable(words(1000)),
  }),
  output: z.object({ saved: z.literal(true) }),
});
