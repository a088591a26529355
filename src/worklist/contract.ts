import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, text, words } from '#http';
import { acknowledgementView, factView, findingView, severity } from '#reasoning';

/** In the order a morning is worked (CC1). */
export const queues = [
  'safety',
  'safety-overdue',
  'referral',
  'step-proposal',
  'off-track',
  'diary',
  'contact',
  'plan',
  'data-request',
] as const;
export type Queue = (typeof queues)[number];

export const cardView = z.object({
  cardId: idOf<'CardId'>(),
  patientId,
  patientName: z.string(),
  /** With the name it tells two people of one name apart. */
  birthDate: z.nullable(localDate),
  queue: z.enum(queues),
  findingId: z.nullable(idOf<'FindingId'>()),
  rule: z.nullable(z.string()),
  severity,
  title: text,
  why: text,
  /** What the rule behind it rests on; null: no finding stands behind it. */
  because: z.nullable(
    z.object({
      title: text,
      version: z.int(),
      /** Whether a clinician of this site signed it in the wording it has today. */
      signed: z.boolean(),
      contested: z.nullable(z.string()),
      facts: z.array(factView),
      missing: z.array(z.object({ name: z.string(), label: text })),
      sources: z.array(z.object({ key: z.string(), grade: z.string(), reference: z.string() })),
    }),
  ),
  ownerRole: z.string(),
  ownerName: z.nullable(z.string()),
  raisedAt: instant,
  dueAt: z.nullable(instant),
  /** Past its due, whatever queue it stands in. */
  overdue: z.boolean(),
  state: z.enum(['open', 'snoozed', 'done']),
  snoozedUntil: z.nullable(localDate),
  outcome: z.nullable(z.string()),
  endedByName: z.nullable(z.string()),
  /** A safety alert stands behind it: the card ends with the alert and no other way. */
  alertOpen: z.boolean(),
  /** A warning sign of the body is open: the card ends when a clinician lifts the hold, no other way. */
  warningSignOpen: z.boolean(),
  /** Behind it stands a conflict of the plan: who takes note of it, and who did. */
  acknowledgements: z.array(acknowledgementView),
  /** It is an owner's: it ends by their acknowledgement, or by being settled in the plan, and no other way. */
  endsByOwners: z.boolean(),
  /** The reader's own word among them. */
  ownWord: findingView.shape.ownWord,
  /** What was last done about this person from any card, the latest first; at most three. */
  lastEvents: z.array(
    z.object({
      kind: z.enum(['done', 'snooze', 'hand-over', 'reopen']),
      words: z.nullable(z.string()),
      at: instant,
      byName: z.string(),
    }),
  ),
});
export type CardView = z.output<typeof cardView>;

export const cardOutcomes = [
  'called',
  'not-reached',
  'message-sent',
  'visit-booked',
  'plan-changed',
  'handed-over',
  'no-action-needed',
] as const;

export const readWorklist = contract({
  name: 'readWorklist',
  method: 'GET',
  path: '/api/worklist',
  summary:
    'Open cards of the site by queue and due time, at most 200, with the count of each queue, and of what is past its due.',
  need: { permission: 'worklist:read' },
  audit: 'LISTED_WORKLIST',
  params: none,
  query: z.strictObject({
    queue: z.optional(z.enum(queues)),
    /** Only what is past its due, of every queue. */
    overdue: z.optional(z.literal('true')),
    mine: z.optional(z.literal('true')),
    snoozed: z.optional(z.literal('true')),
  }),
  body: none,
  output: z.object({
    cards: z.array(cardView),
    counts: z.record(z.string(), z.int()),
    /** Past their due, over all queues: cards, and the people they are about, as the caseload counts them. */
    overdue: z.object({ cards: z.int(), people: z.int() }),
  }),
});

export const actOnCard = contract({
  name: 'actOnCard',
  method: 'POST',
  path: '/api/patients/:patientId/cards/:cardId/actions',
  summary:
    'Ends a card with an outcome, snoozes it until a day with a reason, hands it over, or reopens it (undo).',
  need: { permission: 'worklist:act' },
  audit: 'ACTED_ON_CARD',
  params: z.strictObject({ patientId, cardId: idOf<'CardId'>() }),
  query: none,
  body: z.discriminatedUnion('action', [
    z.strictObject({
      action: z.literal('done'),
      outcome: z.enum(cardOutcomes),
      words: z.optional(words(2000)),
    }),
    z.strictObject({ action: z.literal('snooze'), until: localDate, reason: words(500) }),
    z.strictObject({ action: z.literal('hand-over'), toRole: words(40), reason: words(500) }),
    z.strictObject({ action: z.literal('reopen') }),
  ]),
  output: z.object({ card: cardView }),
});
