import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, text } from '#http';
import { findingView, outcome, severity } from './contract.ts';

const checksThen = findingView.shape.checks;

/** What today's rule makes of the facts of then, with the numbers in force today. */
const whyToday = z.object({
  version: z.int(),
  hash: z.string(),
  status: z.enum(['fires', 'unknown', 'not-met']),
  severity,
  message: text,
  checks: checksThen,
  /** Numbers that are others today. */
  changed: z.array(z.object({ id: z.string(), says: text, was: z.string(), is: z.string() })),
  /** Whether it would say the same. */
  same: z.boolean(),
});

export const whyView = z.object({
  finding: findingView,
  /** The moment it speaks of, and the person's own day then. */
  asOf: instant,
  today: localDate,
  country: z.nullable(z.string()),
  /** What other rules made of the same facts, where this one looked at them. */
  verdicts: z.array(z.object({ rule: z.string(), outcome })),
  /** Computed again from its own facts: the same, not the same, or no longer possible. */
  replay: z.enum(['same', 'differs', 'rule-changed', 'rule-gone']),
  /** null: the rule is no longer in the rulebook. */
  now: z.nullable(whyToday),
  readAt: instant,
});
export type WhyView = z.output<typeof whyView>;

export const explainFinding = contract({
  name: 'explainFinding',
  method: 'GET',
  path: '/api/patients/:patientId/findings/:findingId/why',
  summary:
    'A finding as it was: facts, numbers, rule and wording of then; and what today’s rule says of the same facts.',
  need: { permission: 'findings:read' },
  audit: 'REPLAYED_FINDING',
  params: z.strictObject({ patientId, findingId: idOf<'FindingId'>() }),
  query: none,
  body: none,
  output: z.object({ why: whyView }),
});
