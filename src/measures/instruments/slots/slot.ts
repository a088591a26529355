import { defineCitation } from '#evidence';
import type { Text } from '#kernel';
import { defineInstrument } from '../../define-instrument.ts';
import type { Condition, Formula } from '../../formula.ts';
import type {
  Band,
  Banding,
  ChangeThresholds,
  Instrument,
  Item,
  MissingRule,
  Option,
} from '../../instrument.ts';

/** What differs from one scoring-only definition to the next; `slotOf` adds what they share. */
export type Slot = Pick<Instrument, 'id' | 'name' | 'items' | 'scores' | 'main'> &
  Partial<
    Pick<
      Instrument,
      | 'aliases'
      | 'inputs'
      | 'keys'
      | 'raw'
      | 'better'
      | 'bands'
      | 'alarms'
      | 'recallDays'
      | 'minutes'
      | 'loinc'
      | 'inactive'
    >
  > & {
    readonly tier: 'A*' | 'B' | 'C';
    readonly says: string;
    readonly toVerify?: string;
    readonly title?: string;
    readonly missing: MissingRule;
    readonly change?: ChangeThresholds;
    /** Key and words of the source. */
    readonly source: readonly [key: string, reference: string];
  };

/**
 * An instrument whose words may not ship: numbered places and a neutral scoring key. The clinic
 * attests its right to use it and fills in its own lawful wording.
 */
export function slotOf(spec: Slot): Instrument {
  const { tier, says, toVerify, title, source, change, ...rest } = spec;
  const [sourceKey, reference] = source;
  return defineInstrument({
    version: 1,
    instruction: null,
    better: 'lower',
    bands: {},
    alarms: [],
    recallDays: 7,
    minutes: 2,
    languages: [],
    loinc: { panel: null, score: null },
    inactive: null,
    ...rest,
    title: { en: title ?? spec.name },
    change: change ?? null,
    licence: {
      tier,
      words: 'slot',
      says,
      toVerify: toVerify ?? 'Scoring and missing rule against the manual.',
      attestation: tier === 'C' ? holdsLicence(spec.name) : mayUseFree(spec.name),
      credit: null,
    },
    evidence: [defineCitation({ key: sourceKey, grade: 'cited', reference })],
  });
}

const holdsLicence = (name: string): Text => ({
  en: `This clinic holds a licence or written permission to use ${name} in this software, and enters its own lawful wording.`,
});
const mayUseFree = (name: string): Text => ({
  en: `This clinic has checked that it may use ${name} free of charge in this software, credits its authors, and enters the wording from a lawful copy.`,
});

/** A scoring key: whole values from one end to the other. */
export const key = (from: number, to: number): readonly Option[] => keyOf(range(from, to));

export function keyOf(values: readonly number[]): readonly Option[] {
  return values.map((value) => ({ value, label: null, code: null }));
}

export const noYesKey = key(0, 1);

/** Numbered places, all answered alike. */
export const places = (
  id: string,
  count: number,
  options: readonly Option[],
  first = 1,
): readonly Item[] => range(first, first + count - 1).map((n) => place(`${id}_${n}`, options));

export const place = (id: string, options: readonly Option[]): Item => ({
  id,
  concept: id.replace(/_([^_]*)$/, '.$1'),
  text: null,
  options,
  loinc: null,
});

/** A place for a number; `step` null = any. */
export const numberPlace = (
  id: string,
  min: number,
  max: number,
  step: number | null = null,
): Item => ({ ...place(id, []), number: { min, max, step, unit: null } });

export const ids = (id: string, ...numbers: readonly number[]): readonly string[] =>
  numbers.map((n) => `${id}_${n}`);

/** Ids from one number to another. */
export const idsFrom = (id: string, from: number, to: number): readonly string[] =>
  ids(id, ...range(from, to));

export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

export const needed = (says: string): MissingRule => mayMiss(0, says);

export const mayMiss = (prorateUpTo: number, says: string): MissingRule => ({
  prorateUpTo,
  neverProrated: [],
  says,
});

export const allNeeded = needed('All answers are needed.');

/** Bands named as they are shown. */
export const bandsOf = (of: string, ...steps: readonly (readonly [number, string])[]): Banding => ({
  of,
  steps: steps.map(([from, name]): Band => ({ from, name, label: { en: name } })),
});

export const score = (name: string): Formula => ({ score: name });

export const scoreAtLeast = (name: string, atLeast: number): Condition => ({
  score: name,
  atLeast,
});

/** 1 where the condition holds, else 0. */
export const oneIf = (condition: Condition): Formula => ({
  cases: [[condition, { constant: 1 }]],
  otherwise: { constant: 0 },
});

/** A table of raw totals in a row, the first of which is `first`. */
export const rowsFrom = (
  first: number,
  scores: readonly number[],
): readonly (readonly [number, number])[] => scores.map((value, at) => [first + at, value]);
