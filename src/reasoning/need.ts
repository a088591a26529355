import type { LocalDate, Tri } from '#kernel';
import type { FactType } from './fact.ts';
import type { Json } from './fingerprint.ts';

/**
 * What a rule must be told. `Seen` is what its checks then see: the compiler lets them read nothing
 * else, and makes them say what follows when the value is null, that is unknown.
 */
export type Need<Seen> = {
  readonly need: 'latest' | 'presence' | 'series' | 'verdicts' | 'today';
  /** Never there at run time; carries the type. */
  readonly __known?: Seen;
};

/** Whether a fact is there and fresh. Always known: for rules whose subject is the absence itself. */
export type Presence = 'fresh' | 'stale' | 'without-value' | 'absent';
export type PresenceNeed = Need<Presence> & {
  readonly need: 'presence';
  readonly of: FactType<Json>;
};

/** The readings of one kind of the last `withinDays` days, oldest first; null when there is none. */
export type Reading<Value> = { readonly date: LocalDate | null; readonly value: Value };
export type SeriesNeed<Value> = Need<readonly Reading<Value>[] | null> & {
  readonly need: 'series';
  readonly of: FactType<Json>;
  /** A technical bound on what is read and kept with a finding, well above any clinical window. */
  readonly withinDays: number;
};

/** The patient's own calendar day, for windows that a check counts itself. Always known. */
export type TodayNeed = Need<LocalDate> & { readonly need: 'today' };
export const dayOfAsking: TodayNeed = { need: 'today' };

/** What other rules made of the same facts. Rules that are not in the rulebook have no entry. */
export type VerdictsNeed = Need<Readonly<Record<string, Tri>>> & {
  readonly need: 'verdicts';
  readonly rules: readonly string[];
};

export type AnyNeed = FactType<Json> | PresenceNeed | SeriesNeed<Json> | VerdictsNeed | TodayNeed;
export type Needs = Readonly<Record<string, AnyNeed>>;
export type Known<N extends Needs> = {
  readonly [Alias in keyof N]: N[Alias] extends Need<infer Seen> ? Seen : never;
};

/** Known by alias when the rule is any rule: the types that `defineRule` proved are no longer visible. */
export type AnyKnown = Known<Needs>;

export function presenceOf(of: FactType<Json>): PresenceNeed {
  return { need: 'presence', of };
}

export function seriesOf<Value extends Json>(
  of: FactType<Value>,
  withinDays: number,
): SeriesNeed<Value> {
  return { need: 'series', of, withinDays };
}

export function verdictsOf(...rules: readonly string[]): VerdictsNeed {
  return { need: 'verdicts', rules };
}

/** The kind of fact behind a need; null for verdicts, which come from rules, and for today. */
export function factBehind(need: AnyNeed): FactType<Json> | null {
  if (need.need === 'verdicts' || need.need === 'today') return null;
  return need.need === 'latest' ? need : need.of;
}
