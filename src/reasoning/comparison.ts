import { anyOf, ask, type Tri } from '#kernel';

type Maybe<Value> = Value | null | undefined;

/**
 * Differences of decimals are off in the last binary digit (4.3 - 2.3 is 1.9999999999999998), and a
 * threshold must not turn on that.
 */
const grain = 1e-9;

export const atLeast = (value: Maybe<number>, limit: number): Tri =>
  ask(value, (known) => known > limit - grain);

export const moreThan = (value: Maybe<number>, limit: number): Tri =>
  ask(value, (known) => known > limit + grain);

export const lessThan = (value: Maybe<number>, limit: number): Tri =>
  ask(value, (known) => known < limit - grain);

export const atMost = (value: Maybe<number>, limit: number): Tri =>
  ask(value, (known) => known < limit + grain);

/** A recorded yes or no; nothing recorded stays unknown. */
export const holdsTrue = (value: Maybe<boolean>): Tri => ask(value, (known) => known);

export const isOneOf = <Value>(value: Maybe<Value>, ...wanted: readonly Value[]): Tri =>
  ask(value, (known) => wanted.includes(known));

/** Any of the other rules is known to fire; one that is still undecided asks for its own data. */
export const someFires = (verdicts: Readonly<Record<string, Tri>>): boolean =>
  Object.values(verdicts).includes(true);

/** Any of the other rules fires; still undecided ones leave it unknown. */
export const anyFires = (verdicts: Readonly<Record<string, Tri>>): Tri =>
  anyOf(Object.values(verdicts));

/**
 * "No higher rule": none evaluates true. One that is still unknown does not stop this rule; it asks
 * for its own data (clinical-rules §0, negated entries).
 */
export const noneFires = (verdicts: Readonly<Record<string, Tri>>): boolean => !someFires(verdicts);
