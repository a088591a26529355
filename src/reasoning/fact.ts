import type { NumberParameter } from '#evidence';
import { assert, type LocalDate, type Text } from '#kernel';
import type { Json } from './fingerprint.ts';
import type { Need } from './need.ts';

/**
 * Something recorded and never altered. A later fact of the same name takes its place; correcting a
 * fact adds a fact. `date` is the patient's day it speaks of; null counts as current (case files).
 */
export type Fact = {
  readonly id: string;
  readonly name: string;
  /** null means: asked, and still unknown (a score that could not be computed). */
  readonly value: Json;
  readonly date: LocalDate | null;
  /** Where it came from, in words a clinician can follow: "PHQ-9 at intake", "/scores/0". */
  readonly source: string;
};

/** A kind of fact: its name, what it says, and for how long it speaks for today. */
export type FactType<Value extends Json> = Need<Value | null> & {
  readonly need: 'latest';
  readonly name: string;
  readonly says: Text;
  readonly unit: string | null;
  /** How finely a reader wants it, as its instrument says; left out, one decimal. */
  readonly decimals?: number;
  /** Days after which it counts as unknown; null where it does not age (age of onset, sex). */
  readonly freshFor: NumberParameter | null;
};

export function defineFact<Value extends Json>(definition: {
  readonly name: string;
  readonly says: Text;
  readonly unit?: string;
  readonly decimals?: number;
  readonly freshFor?: NumberParameter;
}): FactType<Value> {
  assert(
    /^[a-z][a-zA-Z0-9]*(\.[a-zA-Z0-9]+)*$/.test(definition.name),
    `${definition.name} is a name`,
  );
  return { unit: null, freshFor: null, ...definition, need: 'latest' };
}

/** A fact of this kind, as the record keeps it. */
export function factOf<Value extends Json>(
  type: FactType<Value>,
  record: Omit<Fact, 'name' | 'value'> & { readonly value: Value | null },
): Fact {
  return { ...record, name: type.name };
}
