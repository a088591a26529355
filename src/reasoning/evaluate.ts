import { type Bearer, type InForce, inForce, type Parameter, type Setting } from '#evidence';
import type { Instant, LocalDate, Tri } from '#kernel';
import { conclude } from './conclude.ts';
import type { Fact } from './fact.ts';
import { factBook } from './fact-book.ts';
import type { Finding, Moment } from './finding.ts';
import type { Evidence } from './known.ts';
import type { Rule } from './rule.ts';
import type { Rulebook } from './rulebook.ts';

export type Circumstances = {
  readonly asOf: Instant;
  readonly today: LocalDate;
  readonly bearer: Bearer;
  readonly settings: readonly Setting[];
  /** Rules in shadow: they are asked like the others, and no other rule hears what they say. */
  readonly silent?: ReadonlySet<string>;
};

/** Every rule of the book on the facts of one person; silence is reported too, as `not-met`. */
export function evaluate(
  rulebook: Rulebook,
  facts: readonly Fact[],
  circumstances: Circumstances,
): readonly Finding[] {
  const { asOf, today, bearer } = circumstances;
  const moment: Moment = { asOf, today, country: bearer.country };
  const verdicts = new Map<string, Tri>();
  const evidence: Evidence = {
    book: factBook(facts, today),
    inForce: rememberedInForce(circumstances),
    verdictOf: (id) => verdicts.get(id) ?? null,
  };
  const findings: Finding[] = [];
  for (const rule of rulebook.rules) {
    if (!appliesIn(rule, bearer.country)) continue;
    const finding = conclude(rule, evidence, moment);
    if (circumstances.silent?.has(rule.id) !== true) verdicts.set(rule.id, triOf(finding));
    findings.push(finding);
  }
  return findings;
}

export function appliesIn(rule: Rule, country: string | null): boolean {
  return rule.appliesIn === undefined || (country !== null && rule.appliesIn.includes(country));
}

export function triOf(finding: Finding): Tri {
  if (finding.status === 'unknown') return 'unknown';
  return finding.status === 'fires';
}

function rememberedInForce({ settings, bearer, asOf }: Circumstances) {
  const remembered = new Map<string, InForce>();
  return (parameter: Parameter): InForce => {
    const before = remembered.get(parameter.id);
    if (before !== undefined) return before;
    const found = inForce(parameter, settings, bearer, asOf);
    remembered.set(parameter.id, found);
    return found;
  };
}
