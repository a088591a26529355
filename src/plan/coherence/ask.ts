import { type Bearer, type InForce, inForce, type Parameter, type Setting } from '#evidence';
import type { Instant, LocalDate, Tri } from '#kernel';
import {
  appliesIn,
  conclude,
  type Evidence,
  type Fact,
  type Finding,
  factBook,
  factNamesOf,
  type Moment,
  verdictUnder,
} from '#reasoning';
import type { PlanItem } from '../item.ts';
import type { LinkRule } from './link-rule.ts';

/** Two or more parts that conflict, help each other, or leave something open. */
export type Link = {
  readonly rule: LinkRule;
  readonly finding: Finding;
  readonly items: readonly PlanItem[];
};

/** What the plan is read against: the person's dated facts, the parameters, the moment. */
export type Person = {
  readonly facts: readonly Fact[];
  readonly settings: readonly Setting[];
  readonly bearer: Bearer;
  readonly asOf: Instant;
  readonly today: LocalDate;
};

/** One that could not be judged for want of something about the person: worded when somebody looks. */
export type Open = Pick<Link, 'rule' | 'items'> & { readonly worded: () => Link };
export type Found = Link | Open;

export type Ask = (
  rule: LinkRule,
  items: readonly PlanItem[],
  facts: readonly Fact[],
) => Found | null;

/** One rule, asked about some parts of a plan and one person. */
export function asking(person: Person): Ask {
  const { asOf, today, bearer } = person;
  const moment: Moment = { asOf, today, country: bearer.country };
  const parameterInForce = remembering(person);
  const knownFor = factsByRule(person.facts);
  return (rule, items, facts) => {
    if (!appliesIn(rule.rule, bearer.country)) return null;
    const evidence: Evidence = {
      book: factBook([...knownFor(rule), ...facts], today),
      inForce: parameterInForce,
      verdictOf: () => null,
    };
    const verdict = verdictUnder(rule.rule, evidence);
    if (!speaks(rule, verdict)) return null;
    const worded = (): Link => {
      const subject = subjectIn(rule, items);
      return { rule, finding: conclude(rule.rule, evidence, moment, subject), items };
    };
    // What is open only for want of something about the person is kept apart.
    const isApart = rule.readsPerson === true && verdict === 'unknown';
    return isApart ? { rule, items, worded: once(worded) } : worded();
  };
}

function once(make: () => Link): () => Link {
  let made: Link | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** Of all that is known of the person, what a rule needs: looked up once, not at every pair of parts. */
function factsByRule(facts: readonly Fact[]): (rule: LinkRule) => readonly Fact[] {
  const remembered = new Map<LinkRule, readonly Fact[]>();
  return (rule) => {
    const found = remembered.get(rule);
    if (found !== undefined) return found;
    const names = factNamesOf(rule.rule);
    const known = facts.filter(({ name }) => names.includes(name));
    remembered.set(rule, known);
    return known;
  };
}

/** Conflicts and gaps speak when they are undecided too; that something helps needs no question. */
function speaks({ effect }: LinkRule, verdict: Tri): boolean {
  return verdict === true || (verdict === 'unknown' && effect !== 'reinforces');
}

/** The parts by name where their owners settle it, in one order however the plan lists them. */
function subjectIn({ reach }: LinkRule, items: readonly PlanItem[]): string {
  if (reach.of !== 'plan') return subjectOf(items);
  return reach.concerns === 'parts'
    ? subjectOf(items.toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1)))
    : 'plan';
}

export const subjectOf = (items: readonly PlanItem[]): string =>
  items.map(({ itemId }) => itemId).join('+');

function remembering({ settings, bearer, asOf }: Person): (parameter: Parameter) => InForce {
  const remembered = new Map<string, InForce>();
  return (parameter) => {
    const found = remembered.get(parameter.id) ?? inForce(parameter, settings, bearer, asOf);
    remembered.set(parameter.id, found);
    return found;
  };
}
