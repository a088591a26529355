/**
 * The scoring algebra: small enough to read, to translate to FHIRPath and to test by properties.
 * Items are named by id. A formula that lacks an answer it may not do without gives null.
 */
export type Formula =
  | { readonly sum: readonly string[]; readonly reversed?: readonly string[] }
  | { readonly mean: readonly string[]; readonly reversed?: readonly string[] }
  | { readonly max: readonly string[] }
  | { readonly count: readonly string[]; readonly atLeast: number }
  | { readonly weighted: Readonly<Record<string, number>>; readonly plus?: number }
  | { readonly table: Formula; readonly rows: readonly (readonly [raw: number, score: number])[] }
  | { readonly rounded: Formula; readonly decimals: number }
  | { readonly holds: Condition };

/** A published yes/no algorithm over answers; unanswered items leave it unknown unless it is decided. */
export type Condition =
  | { readonly item: string; readonly atLeast: number; readonly unanswered?: 'counts' }
  | { readonly atLeast: number; readonly atMost?: number; readonly of: readonly Condition[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export function partsOf(
  condition: Exclude<Condition, { item: string } | { not: Condition }>,
): readonly Condition[] {
  if ('of' in condition) return condition.of;
  return 'all' in condition ? condition.all : condition.any;
}
