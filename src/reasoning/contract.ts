import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, text, words } from '#http';
import { ownWords } from './acknowledging.ts';

/** A finding as a screen shows it: what was concluded, from which facts, by which rule, and what people did with it. */
export const severity = z.enum(['info', 'advice', 'warning', 'critical']);
export const outcome = z.union([z.boolean(), z.literal('unknown')]);

export const decisionView = z.object({
  decisionId: idOf<'DecisionId'>(),
  kind: z.enum(['accept', 'modify', 'decline', 'snooze', 'undo']),
  reasonCode: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  until: z.nullable(instant),
  /** The decision that this one takes back. */
  undoes: z.nullable(idOf<'DecisionId'>()),
  byName: z.string(),
  byRole: z.string(),
  at: instant,
});

/** A fact as a rule saw it: value, the day it speaks of, where it came from, and whether it counted. */
export const factView = z.object({
  name: z.string(),
  label: text,
  value: z.string(),
  day: z.nullable(localDate),
  source: z.string(),
  fresh: z.boolean(),
});

/** One owner who has to take note of a conflict, and when they did; null: it is still missing. */
export const acknowledgementView = z.object({
  /** The account; where a part names nobody, the role. */
  owner: z.string(),
  ownerName: z.nullable(z.string()),
  ownerRole: z.string(),
  acknowledgedAt: z.nullable(instant),
  acknowledgedByName: z.nullable(z.string()),
});
export type AcknowledgementView = z.output<typeof acknowledgementView>;

export const findingView = z.object({
  findingId: idOf<'FindingId'>(),
  rule: z.object({
    id: z.string(),
    version: z.int(),
    /** Stands for its wording; another hash is another wording. */
    hash: z.string(),
    title: text,
    review: z.string(),
    /** Whether a clinician of this site signed it in the wording it has today. */
    signed: z.boolean(),
  }),
  status: z.enum(['fires', 'unknown']),
  severity,
  message: text,
  checks: z.array(
    z.object({
      says: text,
      outcome,
      /** The alternatives of "any of these", each with its own outcome. */
      anyOf: z.array(z.object({ says: text, outcome })),
    }),
  ),
  facts: z.array(factView),
  parameters: z.array(
    z.object({ id: z.string(), says: text, value: z.string(), scope: z.string() }),
  ),
  missing: z.array(z.object({ name: z.string(), label: text })),
  citations: z.array(z.object({ key: z.string(), grade: z.string(), reference: z.string() })),
  contested: z.nullable(z.string()),
  /** Functions of the team it is for, the first one first; a screen says them in the clinic's words. */
  owners: z.array(z.string()),
  raisedAt: instant,
  dueAt: z.nullable(instant),
  endedAt: z.nullable(instant),
  /** Put off by a person until then; null: it waits now, or is over. */
  restsUntil: z.nullable(instant),
  /** What accepting would do, where the finding proposes something that can be applied. */
  proposal: z.nullable(
    z.object({ kind: z.string(), words: text, detail: z.record(z.string(), z.unknown()) }),
  ),
  decisions: z.array(decisionView),
  /** A conflict between parts of the plan names their owners, who all take note of it; empty: no conflict. */
  acknowledgements: z.array(acknowledgementView),
  /** The reader's own word among them. */
  ownWord: z.enum(ownWords),
});
export type FindingView = z.output<typeof findingView>;

/** Coded reasons for saying no; free words go beside them. */
export const declineReasons = [
  'patient-prefers-otherwise',
  'already-in-place',
  'not-appropriate-clinically',
  'data-wrong-or-outdated',
  'not-available-here',
  'other',
] as const;

const onePatient = z.strictObject({ patientId });

export const readFindings = contract({
  name: 'readFindings',
  method: 'GET',
  path: '/api/patients/:patientId/findings',
  summary: 'What the rules concluded about this person, open ones first.',
  need: { permission: 'findings:read' },
  audit: 'READ_FINDINGS',
  params: onePatient,
  query: z.strictObject({ include: z._default(z.enum(['open', 'all']), 'open') }),
  body: none,
  output: z.object({ findings: z.array(findingView) }),
});

export const decideFinding = contract({
  name: 'decideFinding',
  method: 'POST',
  path: '/api/patients/:patientId/findings/:findingId/decisions',
  summary:
    'Accept, modify, decline (with a reason) or snooze (until a moment) a finding. Repeating the decisionId changes nothing.',
  need: { permission: 'findings:decide' },
  audit: 'DECIDED_FINDING',
  params: z.strictObject({ patientId, findingId: idOf<'FindingId'>() }),
  query: none,
  body: z.strictObject({
    decisionId: idOf<'DecisionId'>(),
    kind: z.enum(['accept', 'modify', 'decline', 'snooze']),
    reasonCode: z.optional(z.enum(declineReasons)),
    reason: z.optional(words(2000)),
    until: z.optional(instant),
    /** For "modify" of a step proposal: the step chosen instead. */
    step: z.optional(z.int().check(z.minimum(0), z.maximum(4))),
  }),
  output: z.object({ finding: findingView, planId: z.nullable(idOf<'PlanId'>()) }),
});

/** Takes the latest decision back; the finding waits again. Nothing is erased: undoing is a decision, too. */
export const undoDecision = contract({
  name: 'undoDecision',
  method: 'POST',
  path: '/api/patients/:patientId/findings/:findingId/decisions/:decisionId/undo',
  summary: 'Takes the latest decision about a finding back. Repeating the undoId changes nothing.',
  need: { permission: 'findings:decide' },
  audit: 'UNDID_DECISION',
  params: z.strictObject({
    patientId,
    findingId: idOf<'FindingId'>(),
    decisionId: idOf<'DecisionId'>(),
  }),
  query: none,
  body: z.strictObject({ undoId: idOf<'DecisionId'>(), reason: z.optional(words(500)) }),
  output: z.object({ finding: findingView }),
});

export const replayFinding = contract({
  name: 'replayFinding',
  method: 'GET',
  path: '/api/patients/:patientId/findings/:findingId/replay',
  summary:
    'Computes the finding again from its stored facts and parameters and says whether it comes out the same.',
  need: { permission: 'findings:read' },
  audit: 'READ_FINDINGS',
  params: z.strictObject({ patientId, findingId: idOf<'FindingId'>() }),
  query: none,
  body: none,
  output: z.object({ same: z.boolean(), finding: findingView }),
});
