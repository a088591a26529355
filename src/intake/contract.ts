import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, text } from '#http';
import type { Form } from '#measures';
import { sectionIds } from './section-ids.ts';

/** `record`: another record said so, and the person that it is right. */
export const answerModes = ['self', 'assisted', 'telephone', 'kiosk', 'paper', 'record'] as const;

/**
 * One answer as it leaves the phone. `item` is an item id of an instrument ("phq9_9") or of an own question
 * ("body-map", "matters"). `value` null means "I would rather not say": skipped on purpose, which is a fact too.
 */
export const intakeAnswer = z.strictObject({
  answerId: idOf<'AnswerId'>(),
  item: z.string().check(z.maxLength(60)),
  value: z.unknown(),
  answeredAt: instant,
  mode: z.enum(answerModes),
  language: z.string().check(z.maxLength(20)),
});
export type IntakeAnswer = z.output<typeof intakeAnswer>;

export const crisisContactView = z.object({
  label: text,
  phone: z.nullable(z.string()),
  textNumber: z.nullable(z.string()),
  hours: z.nullable(text),
});

/** What the record knows already: shown to be confirmed, never asked anew. */
export const knownView = z.object({
  birthDate: localDate,
  sex: z.nullable(z.enum(['F', 'M', 'X'])),
  language: z.string(),
  medicines: z.array(z.string()),
});

/** Forms are made by the server and only travel: their type is the measures room's. */
const form = z.custom<Form>((given) => typeof given === 'object' && given !== null);
const trigger = z.nullable(
  z.union([
    z.object({ items: z.array(z.string()), reaches: z.number() }),
    z.object({ item: z.string(), is: z.string() }),
  ]),
);

/** Everything the intake page needs to go on, offline too: what was answered and what shapes the questions. */
export const intakeState = z.object({
  intakeId: idOf<'IntakeId'>(),
  patient: z.object({
    patientId,
    givenName: z.string(),
    language: z.string(),
    reading: z.enum(['standard', 'plain']),
    today: localDate,
  }),
  clinic: z.object({ name: z.string(), phone: z.nullable(z.string()) }),
  answers: z.array(z.object({ item: z.string(), value: z.unknown(), answeredAt: instant })),
  /** Whether somebody watches the answers round the clock (SAF-09); decides PHQ-9 or PHQ-8. */
  asksItem9: z.boolean(),
  /** Sums of the first two mood and worry questions from which the longer ones are asked. */
  phq2Positive: z.number(),
  gad2Positive: z.number(),
  crisisContacts: z.array(crisisContactView),
  /** A copy kept on a phone from before has none of these. */
  known: z.optional(knownView),
  /** What another record says in answer to a question, to be confirmed in place of being asked. */
  offered: z.optional(
    z.array(
      z.object({
        item: z.string(),
        value: z.unknown(),
        source: z.string(),
        on: z.nullable(localDate),
      }),
    ),
  ),
  /** An answer raised an alarm: people to call stay on the page, also where no answer is given back. */
  alarmed: z.optional(z.boolean()),
  /** A warning sign of the body stands that no clinician has cleared: whom to call comes first. */
  bodySignOpen: z.optional(z.boolean()),
  /** On a tablet of the clinic: nothing stays on it, and it locks itself. */
  kiosk: z.optional(z.boolean()),
  /** Questionnaires the site chose for its intake, in the person's language, with their words. */
  forms: z.optional(z.array(z.object({ form, section: z.enum(sectionIds), trigger }))),
  /** What follows item 9 in place of ASQ, by the safety profile of the site; null: no form. */
  secondScreen: z.optional(z.nullable(form)),
  submittedAt: z.nullable(instant),
  /** After submission: what happens next, when, who. */
  next: z.nullable(z.object({ words: text, by: z.nullable(localDate), who: z.string() })),
});
export type IntakeState = z.output<typeof intakeState>;

/** The link's holder and the signed-in patient read and fill the same intake. */
export const readIntake = contract({
  name: 'readIntake',
  method: 'GET',
  path: '/api/me/intake',
  summary: 'The intake of whoever holds the link or is signed in as the patient.',
  need: { permission: 'intake:answer' },
  audit: 'OPENED_INTAKE',
  params: none,
  query: none,
  body: none,
  output: intakeState,
});

const answersBody = z.strictObject({
  sectionsDone: z.int().check(z.minimum(0), z.maximum(60)),
  sectionsTotal: z.int().check(z.minimum(0), z.maximum(60)),
  answers: z.array(z.unknown()).check(z.minLength(1), z.maxLength(100)),
});
const answersOutput = z.object({
  results: z.array(
    z.object({
      answerId: z.nullable(z.string()),
      result: z.enum(['done', 'rejected']),
      field: z.nullable(z.string()),
      message: z.nullable(z.string()),
    }),
  ),
  /** True when an alarm answer was among them: the crisis page is shown at once. */
  alarm: z.boolean(),
});

/** Which intake this is for: 409 "other-record" when it is not of whoever holds the link or is signed in. */
const forIntake = { intakeId: idOf<'IntakeId'>() };

export const saveIntakeAnswers = contract({
  name: 'saveIntakeAnswers',
  method: 'POST',
  path: '/api/me/intake/answers',
  summary:
    'Keeps answers one by one; a repeated answerId is the same answer; a bad one is named and the rest kept.',
  need: { permission: 'intake:answer' },
  audit: 'ANSWERED_INTAKE',
  params: none,
  query: none,
  body: z.extend(answersBody, forIntake),
  output: answersOutput,
});

export const submitIntake = contract({
  name: 'submitIntake',
  method: 'POST',
  path: '/api/me/intake/submission',
  summary: 'Hands the intake in. Doing it twice changes nothing.',
  need: { permission: 'intake:answer' },
  audit: 'SUBMITTED_INTAKE',
  params: none,
  query: none,
  body: z.strictObject(forIntake),
  output: intakeState,
});

/** Staff fill the intake with the person, in the clinic or on the telephone; the mode is marked on each answer. */
export const saveAssistedAnswers = contract({
  ...saveIntakeAnswers,
  name: 'saveAssistedAnswers',
  path: '/api/patients/:patientId/intake/answers',
  summary: 'As saveIntakeAnswers, by staff for the person (assisted, telephone or paper).',
  params: z.strictObject({ patientId }),
  body: answersBody,
});
export const readAssistedIntake = contract({
  ...readIntake,
  name: 'readAssistedIntake',
  path: '/api/patients/:patientId/intake/assisted',
  summary:
    'The intake as the page for assisted entry needs it. 409 "begun-by-the-person" while it is open and holds answers the person gave alone: openBegunIntake.',
  params: z.strictObject({ patientId }),
});
/** The person began by themselves: nobody of the team reads that before they say that they agree. */
export const openBegunIntake = contract({
  ...readIntake,
  name: 'openBegunIntake',
  method: 'POST',
  path: '/api/patients/:patientId/intake/assisted',
  summary:
    'The intake for assisted entry with what the person answered alone, once staff confirm that the person agrees and is with them.',
  audit: 'OPENED_BEGUN_INTAKE',
  params: z.strictObject({ patientId }),
  body: z.strictObject({ personAgrees: z.literal(true) }),
});
export const submitAssistedIntake = contract({
  ...submitIntake,
  name: 'submitAssistedIntake',
  path: '/api/patients/:patientId/intake/submission',
  summary: 'Hands in the intake that staff filled with the person.',
  params: z.strictObject({ patientId }),
  body: none,
});
