import type { InForce, Parameter } from '#evidence';
import { err, ok, type Result } from '#kernel';
import { conclude } from './conclude.ts';
import { factBook } from './fact-book.ts';
import type { Finding } from './finding.ts';
import { canonical, type Json } from './fingerprint.ts';
import type { Evidence } from './known.ts';
import type { Rulebook } from './rulebook.ts';

export type ReplayFault =
  | { readonly reason: 'rule-not-in-the-rulebook'; readonly rule: string }
  | { readonly reason: 'rule-has-changed'; readonly rule: string; readonly hash: string }
  | { readonly reason: 'comes-out-differently'; readonly now: Finding };

/**
 * Computes a stored finding again from nothing but itself: its facts, its parameters, its moment and
 * the verdicts it read. "Why did it say this, then?" has an answer as long as the rule exists in the
 * version and wording it had.
 */
export function replay(finding: Finding, rulebook: Rulebook): Result<Finding, ReplayFault> {
  const rule = rulebook.byId.get(finding.rule.id);
  if (rule === undefined) return err({ reason: 'rule-not-in-the-rulebook', rule: finding.rule.id });
  if (rule.version !== finding.rule.version || rule.hash !== finding.rule.hash) {
    return err({ reason: 'rule-has-changed', rule: rule.id, hash: rule.hash });
  }
  const { asOf, today, country } = finding;
  const now = conclude(rule, evidenceIn(finding), { asOf, today, country }, finding.subject);
  return same(now, finding) ? ok(now) : err({ reason: 'comes-out-differently', now });
}

/**
 * What the rule of the same id says today about the facts a finding was made of, with the parameters
 * in force today; null when there is no such rule any more. Facts that only today's rule reads are unknown.
 */
export function concludedToday(
  finding: Finding,
  rulebook: Rulebook,
  inForceNow: Evidence['inForce'],
): Finding | null {
  const rule = rulebook.byId.get(finding.rule.id);
  if (rule === undefined) return null;
  const { asOf, today, country } = finding;
  const evidence = { ...evidenceIn(finding), inForce: inForceNow };
  return conclude(rule, evidence, { asOf, today, country }, finding.subject);
}

/** Whether two conclusions tell a reader the same. */
export const saysTheSame = (a: Finding, b: Finding): boolean =>
  a.status === b.status && a.severity === b.severity && a.message.en === b.message.en;

function evidenceIn(finding: Finding): Evidence {
  const parameters = new Map(finding.parameters.map((used) => [used.id, used]));
  return {
    book: factBook(finding.facts, finding.today),
    inForce: (parameter) => asStored(parameter, parameters.get(parameter.id)),
    verdictOf: (id) => finding.verdicts[id] ?? null,
  };
}

function asStored(parameter: Parameter, used: InForce | undefined): InForce {
  const { id, default: value } = parameter;
  if (used === undefined) return { id, value, scope: 'default', by: null, at: null };
  return { id, value: used.value, scope: used.scope, by: used.by, at: used.at };
}

/**
 * Equal in what they say. The order of the keys of an object plays no part, nor does whether nothing is
 * written as null or left out, as findings from before a field do; nor the key a finding is known by, which
 * was spelled otherwise once and says nothing that the rest does not say.
 */
function same(a: Finding, b: Finding): boolean {
  return canonical(said(a)) === canonical(said(b));
}

function said(finding: Finding): Json {
  const { key: _, ...says } = finding;
  return withoutNothing(JSON.parse(JSON.stringify(says)) as Json);
}

/** Without fields that hold nothing. In a list each place counts. */
function withoutNothing(value: Json): Json {
  if (isList(value)) return value.map(withoutNothing);
  if (value === null || typeof value !== 'object') return value;
  const parts = Object.entries(value).filter(([, part]) => part !== null);
  return Object.fromEntries(parts.map(([name, part]) => [name, withoutNothing(part)]));
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
