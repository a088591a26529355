import { assert } from '#kernel';
import type { FactType } from './fact.ts';
import type { Json } from './fingerprint.ts';
import { factBehind } from './need.ts';
import type { Rule } from './rule.ts';

/** Rules that speak together, each after the rules whose verdicts it reads. */
export type Rulebook = {
  readonly rules: readonly Rule[];
  readonly byId: ReadonlyMap<string, Rule>;
  /** Which rules read a kind of fact, by the fact's name. */
  readonly byFact: ReadonlyMap<string, readonly Rule[]>;
};

export function rulebookOf(rules: readonly Rule[]): Rulebook {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  assert(byId.size === rules.length, 'every rule has its own id');
  const byFact = new Map<string, Rule[]>();
  const ordered = inOrder(rules, byId);
  for (const rule of ordered) {
    for (const name of factNamesOf(rule)) byFact.set(name, [...(byFact.get(name) ?? []), rule]);
  }
  return { rules: ordered, byId, byFact };
}

/**
 * The rules that must be asked again when facts of these names change, and those that read their
 * verdicts. Checking a plan as one types asks only these.
 */
export function rulesTouchedBy(rulebook: Rulebook, names: readonly string[]): readonly Rule[] {
  const touched = new Set(
    names.flatMap((name) => (rulebook.byFact.get(name) ?? []).map(({ id }) => id)),
  );
  for (const rule of rulebook.rules) {
    if (rulesReadBy(rule).some((id) => touched.has(id))) touched.add(rule.id);
  }
  return rulebook.rules.filter(({ id }) => touched.has(id));
}

export function factNamesOf(rule: Rule): readonly string[] {
  return [...new Set(Object.values(rule.needs).flatMap((need) => factBehind(need)?.name ?? []))];
}

export function rulesReadBy(rule: Rule): readonly string[] {
  return Object.values(rule.needs).flatMap((need) => (need.need === 'verdicts' ? need.rules : []));
}

function inOrder(rules: readonly Rule[], byId: ReadonlyMap<string, Rule>): readonly Rule[] {
  const done = new Set<Rule>();
  const open = new Set<Rule>();
  const visit = (rule: Rule): void => {
    if (done.has(rule)) return;
    assert(!open.has(rule), `${rule.id} does not depend on its own verdict`);
    open.add(rule);
    for (const id of rulesReadBy(rule)) {
      const read = byId.get(id);
      if (read !== undefined) visit(read);
    }
    open.delete(rule);
    done.add(rule);
  };
  for (const rule of rules) visit(rule);
  return [...done];
}

/** The kinds of facts that the rules of a book read, by name. */
export function factKindsOf(rulebook: Rulebook): ReadonlyMap<string, FactType<Json>> {
  const before = kinds.get(rulebook);
  if (before !== undefined) return before;
  const types = rulebook.rules.flatMap(({ needs }) =>
    Object.values(needs).flatMap((need) => factBehind(need) ?? []),
  );
  const found = new Map(types.map((type) => [type.name, type]));
  kinds.set(rulebook, found);
  return found;
}

const kinds = new WeakMap<Rulebook, ReadonlyMap<string, FactType<Json>>>();
