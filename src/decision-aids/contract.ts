import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, text, words } from '#http';
import { valuesAtStake } from './aid.ts';

const onePatient = z.strictObject({ patientId });
const ranked = z.array(z.enum(valuesAtStake)).check(z.maxLength(valuesAtStake.length));

const aidView = z.object({
  id: z.string(),
  version: z.int(),
  title: text,
  problem: text,
  decision: text,
  options: z.array(
    z.object({
      code: z.string(),
      title: text,
      good: z.array(text),
      bad: z.array(text),
      experience: text,
      betterOf100: z.nullable(z.int()),
      /** Whether the step of today offers it. */
      offered: z.boolean(),
    }),
  ),
  numbersSay: text,
  withoutOf100: z.int(),
  uncertainty: text,
  evidence: z.array(z.object({ key: z.string(), reference: z.string() })),
  madeOn: localDate,
  reviewOn: localDate,
  updatePolicy: text,
  funding: text,
});
export type AidView = z.output<typeof aidView>;

export const aidUseView = z.object({
  useId: idOf<'DecisionAidUseId'>(),
  aid: z.string(),
  aidVersion: z.int(),
  ranked,
  choice: z.nullable(z.string()),
  words: z.nullable(z.string()),
  day: localDate,
  at: instant,
  byName: z.string(),
});
export type AidUse = z.output<typeof aidUseView>;

export const decisionAidsOutput = z.object({
  today: localDate,
  /** Aids for a choice that is open now, or that was made with one. */
  aids: z.array(
    z.object({
      aid: aidView,
      /** Two of its ways or more are offered by the step of today. */
      fits: z.boolean(),
      /** What its rules say: a part that is missing, or that the person has not ranked what matters. */
      open: z.array(z.object({ rule: z.string(), says: text })),
      uses: z.array(aidUseView),
    }),
  ),
});
export type DecisionAidsOutput = z.output<typeof decisionAidsOutput>;

export const readDecisionAids = contract({
  name: 'readDecisionAids',
  method: 'GET',
  path: '/api/patients/:patientId/decision-aids',
  summary: 'Decision aids that fit the choice before the person, and what was chosen with them.',
  need: { permission: 'findings:read' },
  audit: 'READ_DECISION_AID',
  params: onePatient,
  query: none,
  body: none,
  output: decisionAidsOutput,
});

/** A choice is kept as what the person prefers in the step, too. */
export const recordDecisionAidUse = contract({
  name: 'recordDecisionAidUse',
  method: 'POST',
  path: '/api/patients/:patientId/decision-aid-uses',
  summary:
    'Keeps that an aid was gone through: what the person ranked and what they chose. Repeating the useId changes nothing.',
  need: { permission: 'findings:decide' },
  audit: 'USED_DECISION_AID',
  params: onePatient,
  query: none,
  body: z.strictObject({
    useId: idOf<'DecisionAidUseId'>(),
    aid: words(60),
    aidVersion: z.int().check(z.minimum(1)),
    ranked,
    choice: z._default(z.nullable(words(60)), null),
    words: z._default(z.nullable(words(500)), null),
  }),
  output: decisionAidsOutput,
});
