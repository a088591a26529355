import { anyOf, ask, type Tri } from '#kernel';

type Maybe<Value> = Value | null | undefined;

export const atLeast = (value: Maybe<number>, limit: number): Tri =>
  ask(value, (known) => known >= limit);

export const moreThan = (value: Maybe<number>, limit: number): Tri =>
  ask(value, (known) => known > limit);

export const lessThan = (value: Maybe<number>, limit: number): Tri =>
  ask(value, (known) => known < limit);

export const atMost = (value: Maybe<number>, limit: number): Tri =>
  ask(value, (known) => known <= limit);

/** A recorded yes or no; nothing recorded stays unknown. */
export const holdsTrue = (value: Maybe<boolean>): Tri => ask(value, (known) => known);

export const isOneOf = <Value>(value: Maybe<Value>, ...wanted: readonly Value[]): Tri =>
  ask(value, (known) => wanted.includes(known));

/** Any of the other rules fires; still undecided ones leave it unknown. */
export const anyFires = (verdicts: Readonly<Record<string, Tri>>): Tri =>
  anyOf(Object.values(verdicts));

/**
 * "No higher rule": none evaluates true. One that is still unknown does not stop this rule; it asks
 * for its own data (clinical-rules §0, negated entries).
 */
export const noneFires = (verdicts: Readonly<Record<string, Tri>>): Tri =>
  !Object.values(verdicts).includes(true);
