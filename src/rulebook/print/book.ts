import type { Instant, Text } from '#kernel';
import { type LinkRule, linkRules } from '#plan';
import { type RuleInWords, ruleInWords, type ValueOf } from '#reasoning';
import { wholeRulebook } from '../rules-in-force.ts';

/** Whether a rule speaks at a clinic, and who stands for it in which wording. */
export type Standing = {
  readonly review: 'not-reviewed' | 'signed' | 'signed-in-another-wording';
  readonly by: string | null;
  readonly at: Instant | null;
  readonly mode: 'live' | 'shadow';
};

export type BookRule = RuleInWords & {
  readonly standing: Standing;
  /** Of rules about parts of a plan: what the parts do to each other, and why. */
  readonly link: { readonly effect: LinkRule['effect']; readonly why: Text } | null;
};

export type Book = {
  readonly schema: 'rulebook/1';
  readonly asOf: Instant;
  /** Whose numbers and signatures it shows; null: the product as it ships, signed by nobody. */
  readonly clinic: string | null;
  readonly signed: number;
  readonly rules: readonly BookRule[];
};

export type BookAsked = {
  readonly asOf: Instant;
  readonly clinic: string | null;
  readonly valueOf: ValueOf;
  readonly standingOf: (ruleId: string) => Standing;
};

const links: ReadonlyMap<string, BookRule['link']> = new Map(
  linkRules.map(({ rule, effect, why }) => [rule.id, { effect, why }]),
);

/** Every rule of the product in words, with the numbers in force and who signed it. */
export function bookOf({ asOf, clinic, valueOf, standingOf }: BookAsked): Book {
  const rules = wholeRulebook.rules.map((rule) => ({
    ...ruleInWords(rule, valueOf),
    standing: standingOf(rule.id),
    link: links.get(rule.id) ?? null,
  }));
  const signed = rules.filter(({ standing }) => standing.review === 'signed').length;
  return { schema: 'rulebook/1', asOf, clinic, signed, rules };
}

/** The product as it ships: its own numbers, and nobody's signature. */
export const bookAsItShips = (asOf: Instant): Book =>
  bookOf({
    asOf,
    clinic: null,
    valueOf: (parameter) => parameter.default,
    standingOf: () => ({ review: 'not-reviewed', by: null, at: null, mode: 'live' }),
  });
