import type { InForce, Parameter } from '#evidence';
import { addDays, type Tri } from '#kernel';
import type { Fact, FactType } from './fact.ts';
import { type FactBook, freshnessOf, latestOf, readingsOf } from './fact-book.ts';
import type { FactUsed, ParameterUsed, Request } from './finding.ts';
import type { Json } from './fingerprint.ts';
import type { AnyKnown, AnyNeed, Presence, Reading } from './need.ts';
import type { Rule } from './rule.ts';

/** Everything a rule may look at, and a note of what it looked at. */
export type Evidence = {
  readonly book: FactBook;
  readonly inForce: (parameter: Parameter) => InForce;
  readonly verdictOf: (ruleId: string) => Tri | null;
};

export type Gathered = {
  readonly known: AnyKnown;
  readonly values: Readonly<Record<string, number | string>>;
  readonly facts: readonly FactUsed[];
  readonly parameters: readonly ParameterUsed[];
  readonly verdicts: Readonly<Record<string, Tri>>;
};

/** Looks up each need once: facts past their window become null here, and nowhere else. */
export function gather(rule: Rule, evidence: Evidence): Gathered {
  const known: Record<string, unknown> = {};
  const values: Record<string, number | string> = {};
  const facts: FactUsed[] = [];
  const parameters: ParameterUsed[] = [];
  const verdicts: Record<string, Tri> = {};
  const note = (parameter: Parameter, alias: string | null): number | string => {
    const used = evidence.inForce(parameter);
    parameters.push({ ...used, alias });
    return used.value;
  };
  for (const alias in rule.parameters) {
    const parameter = rule.parameters[alias];
    if (parameter !== undefined) values[alias] = note(parameter, alias);
  }
  const windowOf = (type: FactType<Json>): number | null =>
    type.freshFor === null ? null : Number(note(type.freshFor, null));
  for (const alias in rule.needs) {
    const need = rule.needs[alias];
    if (need !== undefined) known[alias] = lookUp(need, evidence, { windowOf, facts, verdicts });
  }
  // Each alias holds what its own need stands for; `lookUp` keeps that promise.
  return { known: known as AnyKnown, values, facts, parameters, verdicts };
}

type Notes = {
  readonly windowOf: (type: FactType<Json>) => number | null;
  readonly facts: FactUsed[];
  readonly verdicts: Record<string, Tri>;
};

function lookUp(need: AnyNeed, evidence: Evidence, notes: Notes): unknown {
  switch (need.need) {
    case 'latest': {
      const used = latestUsed(need, evidence.book, notes);
      return used === null || used.freshness.state === 'stale' ? null : used.value;
    }
    case 'presence':
      return presence(latestUsed(need.of, evidence.book, notes));
    case 'series':
      return series(need.of, need.withinDays, evidence.book, notes);
    case 'verdicts':
      return verdictsIn(need.rules, evidence, notes);
    case 'today':
      return evidence.book.today;
  }
}

function latestUsed(type: FactType<Json>, book: FactBook, notes: Notes): FactUsed | null {
  const windowDays = notes.windowOf(type);
  const fact = latestOf(book, type);
  if (fact === null) return null;
  const used = usedOf(fact, type, windowDays, book);
  notes.facts.push(used);
  return used;
}

function presence(used: FactUsed | null): Presence {
  if (used === null) return 'absent';
  if (used.value === null) return 'without-value';
  return used.freshness.state === 'stale' ? 'stale' : 'fresh';
}

function series(
  type: FactType<Json>,
  withinDays: number,
  book: FactBook,
  notes: Notes,
): readonly Reading<Json>[] | null {
  const earliest = addDays(book.today, -withinDays);
  const readings = readingsOf(book, type).filter(
    ({ value, date }) => value !== null && (date === null || date >= earliest),
  );
  for (const fact of readings) notes.facts.push(usedOf(fact, type, null, book));
  return readings.length === 0 ? null : readings.map(({ date, value }) => ({ date, value }));
}

function verdictsIn(rules: readonly string[], evidence: Evidence, notes: Notes) {
  const found: Record<string, Tri> = {};
  for (const id of rules) {
    const verdict = evidence.verdictOf(id);
    if (verdict === null) continue;
    found[id] = verdict;
    notes.verdicts[id] = verdict;
  }
  return found;
}

function usedOf(
  fact: Fact,
  type: FactType<Json>,
  windowDays: number | null,
  book: FactBook,
): FactUsed {
  const { id, name, value, date, source } = fact;
  return {
    id,
    name,
    says: type.says,
    value,
    date,
    source,
    freshness: freshnessOf(fact, windowDays, book.today),
  };
}

/** Which of the needs that a check read were unknown, and why. */
export function requestFor(alias: string, rule: Rule, gathered: Gathered): Request | null {
  const need = rule.needs[alias];
  if (need === undefined || (need.need !== 'latest' && need.need !== 'series')) return null;
  if (gathered.known[alias] !== null) return null;
  const { name, says } = need.need === 'latest' ? need : need.of;
  const used = gathered.facts.find((fact) => fact.name === name);
  if (used === undefined) return { name, says, why: 'absent' };
  return { name, says, why: used.freshness.state === 'stale' ? 'stale' : 'without-value' };
}
