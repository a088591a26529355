/**
 * The scoring algebra: small enough to read, to translate to FHIRPath and to test by properties.
 * Items are named by id. A formula that lacks an answer it may not do without gives null.
 */
export type Formula =
  | Totals<'sum'>
  | Totals<'mean'>
  | { readonly max: readonly string[] }
  | { readonly min: readonly string[] }
  | { readonly count: readonly string[]; readonly atLeast: number }
  /** Number or option value times its weight, added up. */
  | { readonly weighted: Readonly<Record<string, number>>; readonly plus?: number }
  /** A score computed before this one. */
  | { readonly score: string }
  /** Other formulas added up; up to `mayMiss` unknown ones are stood in for by the mean of the rest. */
  | { readonly add: readonly Formula[]; readonly mayMiss?: number }
  /** The mean of other formulas; up to `mayMiss` unknown ones are left out of it. */
  | { readonly meanOf: readonly Formula[]; readonly mayMiss?: number }
  /** Two formulas multiplied: days × minutes. */
  | { readonly product: readonly [Formula, Formula] }
  | { readonly quotient: readonly [Formula, Formula] }
  /** `times` × the formula + `plus`: percent of a maximum, a difference, a scale turned around. */
  | { readonly linear: Formula; readonly times: number; readonly plus?: number }
  | { readonly table: Formula; readonly rows: readonly (readonly [raw: number, score: number])[] }
  /** The score of the last step not above the value; `strict`: of the last step below it. */
  | {
      readonly steps: Formula;
      readonly rows: readonly (readonly [from: number, score: number])[];
      readonly strict?: true;
    }
  | { readonly rounded: Formula; readonly decimals: number }
  /** The value of the first case whose condition holds; unknown where an earlier one is unknown. */
  | { readonly cases: readonly (readonly [Condition, Formula])[]; readonly otherwise: Formula }
  | { readonly constant: number }
  /** A score whose rule was not obtained: never computed, and it says why. */
  | { readonly notKnown: string }
  | { readonly holds: Condition };

type Totals<Kind extends 'sum' | 'mean'> = { readonly [kind in Kind]: readonly string[] } & {
  /** Items counted the other way round: lowest + highest − answer. */
  readonly reversed?: readonly string[];
  /** Items that may be left out of this one, in place of the instrument's `prorateUpTo`. */
  readonly mayMiss?: number;
};

/** A published yes/no algorithm over answers; unanswered items leave it unknown unless it is decided. */
export type Condition =
  | { readonly item: string; readonly atLeast: number; readonly unanswered?: 'counts' }
  | { readonly item: string; readonly above: number }
  | { readonly score: string; readonly atLeast: number }
  | { readonly atLeast: number; readonly atMost?: number; readonly of: readonly Condition[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export function partsOf(
  condition: Exclude<Condition, { item: string } | { score: string } | { not: Condition }>,
): readonly Condition[] {
  if ('of' in condition) return condition.of;
  return 'all' in condition ? condition.all : condition.any;
}
