import type { AccountId, PatientId, SiteId } from '#access';
import { momentOf } from '#calendar';
import { addDays, type Id, type Instant, type TimeZone } from '#kernel';
import { type Finding, keyOf } from '#reasoning';
import type { DecisionKind, Proposal, ReasoningTables } from './tables.ts';

/** A finding as the record keeps it. */
export type KeptFinding = {
  readonly findingId: Id<'FindingId'>;
  readonly patientId: PatientId;
  readonly siteId: SiteId;
  readonly finding: Finding;
  readonly proposal: Proposal | null;
  readonly raisedAt: Instant;
  readonly dueAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly endedBecause: string | null;
};

export type KeptDecision = {
  readonly decisionId: Id<'DecisionId'>;
  readonly findingId: Id<'FindingId'>;
  readonly kind: DecisionKind;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly change: unknown;
  readonly until: Instant | null;
  /** The decision that this one takes back. */
  readonly undoes?: Id<'DecisionId'> | null;
  readonly by: AccountId;
  readonly byName: string;
  readonly byRole: string;
  readonly at: Instant;
};

/** Over by what people did about it, a decision or everybody's acknowledgement, and not because its facts went. */
export const isAtRest = ({ endedAt, endedBecause }: KeptFinding): boolean =>
  endedAt !== null && (endedBecause === 'decided' || endedBecause === 'acknowledged');

export const situationOf = (finding: Finding): string => finding.subject ?? '';

export function keptFrom(row: ReasoningTables['finding']): KeptFinding {
  return {
    findingId: row.finding_id,
    patientId: row.patient_id,
    siteId: row.site_id,
    // Known by today's spelling, whenever it was stored: decided once, it stays decided.
    finding: { ...row.content.finding, key: keyOf(row.content.finding) },
    proposal: row.content.proposal,
    raisedAt: row.raised_at,
    dueAt: row.due_at,
    endedAt: row.ended_at,
    endedBecause: row.ended_because,
  };
}

export function decisionFrom(row: ReasoningTables['decision']): KeptDecision {
  return {
    decisionId: row.decision_id,
    findingId: row.finding_id,
    kind: row.kind,
    reasonCode: row.reason_code,
    reason: row.reason,
    change: row.change,
    until: row.until_at,
    undoes: row.undoes,
    by: row.decided_by,
    byName: row.decided_by_name,
    byRole: row.decided_by_role,
    at: row.decided_at,
  };
}

/** A due day ends with the person's own day; hours are exact. */
export function dueAtOf({ due }: Finding, timeZone: TimeZone): Instant | null {
  if (due === null) return null;
  if ('at' in due) return due.at;
  const nextDay = momentOf(addDays(due.on, 1), 0, timeZone);
  return new Date(Date.parse(nextDay) - 1).toISOString() as Instant;
}
