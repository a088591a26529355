import type { Citation, InForce } from '#evidence';
import type { Instant, LocalDate, Text, Tri } from '#kernel';
import type { Json } from './fingerprint.ts';
import type { Owner, Severity } from './rule.ts';

/** The moment and the profile a conclusion belongs to. Passed in, never read from a clock. */
export type Moment = {
  readonly asOf: Instant;
  /** The patient's own calendar day at `asOf`. */
  readonly today: LocalDate;
  readonly country: string | null;
};

export type Freshness = {
  readonly state: 'fresh' | 'stale' | 'undated' | 'lasting';
  readonly ageDays: number | null;
  readonly windowDays: number | null;
};

/** A fact as the rule saw it. A stale one is kept, so that it can be shown why it did not count. */
export type FactUsed = {
  readonly id: string;
  readonly name: string;
  readonly says: Text;
  readonly value: Json;
  readonly date: LocalDate | null;
  readonly source: string;
  readonly freshness: Freshness;
};

export type LeafOutcome = { readonly says: Text; readonly outcome: Tri };
export type CheckOutcome = LeafOutcome & { readonly anyOf?: readonly LeafOutcome[] };

/** What is missing before the rule can decide, for the request that names it. */
export type Request = {
  readonly name: string;
  readonly says: Text;
  readonly why: 'absent' | 'stale' | 'without-value';
};

export type ParameterUsed = InForce & { readonly alias: string | null };

export type Due =
  | { readonly hours: number; readonly at: Instant }
  | { readonly days: number; readonly on: LocalDate };

export type TaskProposed = { readonly code: string; readonly due: Due };

export type Status = 'fires' | 'unknown' | 'not-met';

/** What a rule concluded from facts: pure, deterministic, and complete enough to be replayed. */
export type Finding = Moment & {
  readonly rule: { readonly id: string; readonly version: number; readonly hash: string };
  /** What it is about when a rule looks at one thing at a time (a pair of plan elements). */
  readonly subject: string | null;
  readonly status: Status;
  readonly severity: Severity;
  readonly title: Text;
  readonly message: Text;
  readonly checks: readonly CheckOutcome[];
  readonly facts: readonly FactUsed[];
  readonly requests: readonly Request[];
  readonly parameters: readonly ParameterUsed[];
  readonly verdicts: Readonly<Record<string, Tri>>;
  readonly owners: readonly Owner[];
  readonly due: Due | null;
  readonly tasks: readonly TaskProposed[];
  readonly citations: readonly Citation[];
  readonly aliasOf: string | null;
  readonly contested: Text | null;
  readonly about: readonly string[];
  readonly derived: Readonly<Record<string, Json>>;
  /** The same conclusion from the same facts and parameters has the same key: store it once. */
  readonly key: string;
  /** What it is a finding of, whatever the figures: at most one open card per topic and person. */
  readonly topic: string;
};
