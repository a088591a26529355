import type { Text } from '#kernel';
import { said } from './own-words.ts';
import type { SectionId } from './section-ids.ts';

export { type SectionId, sectionIds } from './section-ids.ts';

/** A part of the intake, at most five minutes, after which one may stop. */
export type Section = { readonly id: SectionId; readonly title: Text };

export const sections: readonly Section[] = [
  { id: 'start', title: said('Welcome') },
  { id: 'pain', title: said('Your pain') },
  { id: 'pain-week', title: said('The last week') },
  { id: 'body', title: said('Signs to check') },
  { id: 'health', title: said('Your health') },
  { id: 'tried', title: said('What you have tried') },
  { id: 'feelings', title: said('How you have been feeling') },
  { id: 'sleep', title: said('Sleep') },
  { id: 'days', title: said('Your days') },
  { id: 'people', title: said('You and the people around you') },
  { id: 'matters', title: said('What matters to you') },
];

export type Choice = { readonly value: number | string; readonly label: Text };

/** How an answer is given, and so what a good answer looks like. */
export type Kind =
  /** One of `choices`. */
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  /** Any of `choices`, as a list of their values; an empty list is an answer too. */
  | { readonly kind: 'picks'; readonly choices: readonly Choice[] }
  /** Own words. */
  | { readonly kind: 'words'; readonly longest: number }
  /** Up to `most` of `choices`, as a list of their values, the most important first. */
  | { readonly kind: 'ranking'; readonly choices: readonly Choice[]; readonly most: number }
  /** Row value → column value; a row left out is not answered. */
  | {
      readonly kind: 'grid';
      readonly rows: readonly Choice[];
      readonly columns: readonly Choice[];
      /** Whether leaving a row out says something ("not tried"), so that a few rows are enough. */
      readonly fewAreEnough: boolean;
    }
  /** Own words, one thing a line; an empty list is "none". */
  | { readonly kind: 'lines'; readonly most: number; readonly longest: number }
  /** A number, in steps of `step` from `min`; null: any. */
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly unit: Text;
      readonly step: number | null;
    }
  /** What the record says, to be confirmed: one of `choices`. */
  | { readonly kind: 'known'; readonly choices: readonly Choice[] }
  /** Site id → how strong 0–10, alone or with what it is like (`{ strength, kinds }`). */
  | { readonly kind: 'body-map' }
  /** `{ amount, unit }`, unit one of "weeks", "months", "years". */
  | { readonly kind: 'duration' }
  /** `true`: read and agreed. */
  | { readonly kind: 'consent' };

export type OfKind<Name extends Kind['kind']> = Extract<Kind, { readonly kind: Name }>;

/** What to do for each kind of answer; leaving one out does not compile. */
export type ByKind<Rest extends readonly unknown[], Out> = {
  readonly [Name in Kind['kind']]: (kind: OfKind<Name>, ...rest: Rest) => Out;
};

export function forKind<Rest extends readonly unknown[], Out>(
  table: ByKind<Rest, Out>,
  kind: Kind,
  ...rest: Rest
): Out {
  const what = table[kind.kind] as (kind: Kind, ...rest: Rest) => Out;
  return what(kind, ...rest);
}

export type Question = {
  /** Item id of an instrument or of an own question: what an answer names. */
  readonly id: string;
  readonly section: SectionId;
  readonly asks: Text;
  /** What stands above a group of questions ("Over the last 2 weeks …"). */
  readonly lead: Text | null;
  readonly answer: Kind;
  /** The instrument it belongs to; null for own questions. */
  readonly instrument: string | null;
  readonly why: Text;
  readonly seenBy: Text;
  /** Whether "I would rather not say" is offered. Only the welcome is not skippable. */
  readonly skippable: boolean;
  /** What a person may want to keep to themselves: the way past it says so. */
  readonly sensitive: boolean;
  /** The line that a licence wants beside the words. */
  readonly credit: string | null;
};

export const durationUnits = ['weeks', 'months', 'years'] as const;
export type Duration = { readonly amount: number; readonly unit: (typeof durationUnits)[number] };

/** The longest life counts as the longest pain; long times are told in years. */
export const durationMax: Readonly<Record<Duration['unit'], number>> = {
  weeks: 520,
  months: 1200,
  years: 100,
};

export const isTooLong = ({ amount, unit }: Partial<Duration> = {}): boolean =>
  amount !== undefined && unit !== undefined && amount > durationMax[unit];
