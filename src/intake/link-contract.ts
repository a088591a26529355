import * as z from 'zod/mini';
import { contract, idOf, instant, none, patientId, text, words } from '#http';

export const sendIntakeLink = contract({
  name: 'sendIntakeLink',
  method: 'POST',
  path: '/api/patients/:patientId/intake-links',
  summary:
    'Makes a signed, expiring, single-purpose intake link. The address is shown once, to be sent or shown as a code.',
  need: { permission: 'intake:send' },
  audit: 'SENT_INTAKE_LINK',
  params: z.strictObject({ patientId }),
  query: none,
  body: z.strictObject({
    linkId: idOf<'IntakeLinkId'>(),
    channel: z.enum(['sms', 'email', 'paper', 'in-clinic']),
    validDays: z._default(z.int().check(z.minimum(1), z.maximum(60)), 14),
    reason: z.optional(words(500)),
    question: z.optional(words(500)),
  }),
  output: z.object({
    url: z.string(),
    expiresAt: instant,
    /** In the languages whose words people have checked here. */
    messageText: text,
    /** The one to send: in the person's language where that is checked, else in English. */
    message: z.object({ words: z.string(), language: z.string() }),
  }),
});

export const revokeIntakeLink = contract({
  name: 'revokeIntakeLink',
  method: 'DELETE',
  path: '/api/patients/:patientId/intake-links/:linkId',
  summary: 'Ends a link at once.',
  need: { permission: 'intake:send' },
  audit: 'REVOKED_INTAKE_LINK',
  params: z.strictObject({ patientId, linkId: idOf<'IntakeLinkId'>() }),
  query: none,
  body: none,
  output: z.object({ revoked: z.literal(true) }),
});

/** For the coordinator: how far it is, never the answers before submission. */
export const readIntakeProgress = contract({
  name: 'readIntakeProgress',
  method: 'GET',
  path: '/api/patients/:patientId/intake',
  summary: 'Links sent, opened, and how many sections are done; the answers only once submitted.',
  need: { permission: 'intake:follow' },
  audit: 'READ_INTAKE_PROGRESS',
  params: z.strictObject({ patientId }),
  query: none,
  body: none,
  output: z.object({
    links: z.array(
      z.object({
        linkId: idOf<'IntakeLinkId'>(),
        channel: z.string(),
        sentAt: instant,
        expiresAt: instant,
        openedAt: z.nullable(instant),
        revokedAt: z.nullable(instant),
      }),
    ),
    /** The language the person reads best, as registered. */
    language: z.optional(z.string()),
    intake: z.nullable(
      z.object({
        intakeId: idOf<'IntakeId'>(),
        sectionsDone: z.int(),
        sectionsTotal: z.int(),
        /** Which parts are done, without a word of what was answered in them. */
        sections: z.array(z.object({ id: z.string(), title: text, done: z.boolean() })),
        lastAnswerAt: z.nullable(instant),
        submittedAt: z.nullable(instant),
        /** A warning sign of the body stands that no clinician has cleared. */
        bodySignOpen: z.boolean(),
        /** Only once submitted; in the order in which they were asked. */
        answers: z.array(
          z.object({
            item: z.string(),
            section: z.object({ id: z.string(), title: text }),
            /** The questionnaire it belongs to; null: a question of our own. */
            instrument: z.nullable(z.string()),
            label: text,
            value: z.unknown(),
            words: text,
            mode: z.string(),
            answeredAt: instant,
          }),
        ),
        /** What the questionnaires came to; a value is null where too much was left out. */
        scores: z.array(
          z.object({
            instrument: z.string(),
            title: text,
            value: z.nullable(z.number()),
            max: z.number(),
            band: z.nullable(text),
            /** Of a prorated score, how much was answered; else null. */
            answered: z.optional(z.nullable(z.object({ given: z.int(), of: z.int() }))),
          }),
        ),
      }),
    ),
  }),
});
