import type { Citation, Parameter, ParameterValue, ValueOf } from '#evidence';
import { assert, type Text, type Tri } from '#kernel';
import { fingerprint, type Json } from './fingerprint.ts';
import type { Known, Needs } from './need.ts';
import { placeholdersIn } from './wording.ts';

export const severities = ['info', 'advice', 'warning', 'critical'] as const;
export type Severity = (typeof severities)[number];

export const domains = [
  'SC',
  'SAF',
  'RF',
  'SCR',
  'MECH',
  'SLP',
  'ACT',
  'MED',
  'COH',
  'EW',
  'DA',
] as const;
export type Domain = (typeof domains)[number];

/** Who acts on a finding: a function in the team, which the site maps to people. */
export type Owner =
  | 'care-manager'
  | 'case-lead'
  | 'clinician'
  | 'content-editor'
  | 'engine'
  | 'first-clinician'
  | 'mental-health-clinician'
  | 'on-call-clinician'
  | 'patient'
  | 'pcp'
  | 'prescriber'
  | 'programme-lead'
  | 'psychiatric-consultant'
  | 'psychology'
  | 'pt'
  | 'rheumatology'
  | 'safety-role'
  | 'site-admin'
  | 'therapist';

/** A clock: a number, or the alias of a parameter that holds it. */
export type Within<Alias extends string = string> =
  | { readonly hours: number | Alias }
  | { readonly days: number | Alias };

/** A clock that depends on what is known: sooner for the young, by a week that is counted. */
export type Clock<N extends Needs = Needs, P extends Parameters = Parameters> =
  | Within<keyof P & string>
  | { by(known: Known<N>, parameters: Values<P>): Within<keyof P & string> };

export type Parameters = Readonly<Record<string, Parameter>>;
export type Values<P extends Parameters> = { readonly [Alias in keyof P]: ValueOf<P[Alias]> };

/** One sentence a clinician can tick off. Methods, so that rules of different needs fit one list. */
export type Leaf<N extends Needs = Needs, P extends Parameters = Parameters> = {
  readonly says: Text;
  holds(known: Known<N>, parameters: Values<P>): Tri;
};

/** All checks must hold. "Any of these" is one check with its alternatives listed. */
export type Check<N extends Needs = Needs, P extends Parameters = Parameters> =
  | Leaf<N, P>
  | { readonly says: Text; readonly anyOf: readonly Leaf<N, P>[] };

/** Facts by alias; what is left out is unknown. Parameters are at their defaults unless given. */
export type Example<N extends Needs = Needs, P extends Parameters = Parameters> = {
  readonly known: Partial<Known<N>>;
  readonly parameters?: Partial<Values<P>>;
  readonly severity?: Severity;
};

export type RuleDefinition<N extends Needs = Needs, P extends Parameters = Parameters> = {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly needs: N;
  readonly parameters: P;
  /** Typed by `needs` and `parameters` alone, so that rules can share a list of checks. */
  readonly checks: readonly Check<NoInfer<N>, NoInfer<P>>[];
  /** A proposal, never an order. `{alias}` is filled from parameters and known facts. */
  readonly proposes: Text | { by(known: Known<N>, parameters: Values<P>): Text };
  readonly severity: Severity | { by(known: Known<N>, parameters: Values<P>): Severity };
  readonly owners: readonly Owner[];
  readonly due: Clock<N, P> | null;
  readonly tasks?: readonly {
    readonly code: string;
    readonly within: Clock<N, P>;
    /** Left out, the task always follows. */
    when?(known: Known<N>, parameters: Values<P>): boolean;
  }[];
  readonly evidence: readonly Citation[];
  /** Countries whose profile has this rule; left out, it applies everywhere. */
  readonly appliesIn?: readonly string[];
  readonly contested?: Text;
  /** The rule of another domain that states the same clinical relation. */
  readonly aliasOf?: string;
  /** The things it is about (facts asked for, plan elements), for the finding to name. */
  about?(known: Known<N>, parameters: Values<P>): readonly string[];
  /** Figures worth showing whatever the verdict: totals, falls, counts. */
  derive?(known: Known<N>, parameters: Values<P>): Readonly<Record<string, Json>>;
  readonly examples: {
    readonly met: Example<N, P>;
    readonly justNotMet: Example<N, P>;
    /** null only where the subject is the absence itself, which is always known. */
    readonly unknown: Example<N, P> | null;
  };
};

export type Rule = RuleDefinition & { readonly domain: Domain; readonly hash: string };

/**
 * A rule is data plus small pure checks. `needs` and `parameters` decide by type what the checks may
 * read; the definition is checked once, when the module loads.
 */
export function defineRule<const N extends Needs, const P extends Parameters>(
  definition: RuleDefinition<N, P>,
): Rule {
  const { id, checks, evidence } = definition;
  const domain = domains.find((name) => new RegExp(`^${name}-\\d\\d[a-z]?$`).test(id));
  assert(domain !== undefined, `${id} is a rule id of a known domain`);
  assert(checks.length > 0, `${id} checks something`);
  assert(evidence.length > 0, `${id} cites its evidence`);
  assert(definition.owners.length > 0, `${id} has an owner`);
  const sayable = new Set([
    ...Object.keys(definition.needs),
    ...Object.keys(definition.parameters),
  ]);
  for (const text of [...wordsOf(definition.proposes), ...checks.flatMap(sentencesOf)]) {
    for (const alias of placeholdersIn(text)) assert(sayable.has(alias), `${id} knows {${alias}}`);
  }
  const rule: RuleDefinition = definition;
  return { ...rule, domain, hash: fingerprint(dataOf(rule)) };
}

const wordsOf = (proposes: RuleDefinition['proposes']): readonly Text[] =>
  isText(proposes) ? [proposes] : [];

/** Words, or a function of the facts that gives them. */
export const isText = (proposes: RuleDefinition['proposes']): proposes is Text => 'en' in proposes;

function sentencesOf(check: { readonly says: Text; readonly anyOf?: readonly { says: Text }[] }) {
  return [check.says, ...(check.anyOf ?? []).map((leaf) => leaf.says)];
}

/** What the hash stands for: everything of the rule but its functions, which the examples pin down. */
function dataOf(rule: RuleDefinition): Json {
  const needs = Object.entries(rule.needs).map(([alias, need]): Json => {
    if (need.need === 'verdicts') return [alias, need.need, need.rules];
    if (need.need === 'today') return [alias, need.need];
    if (need.need === 'series') return [alias, need.need, need.of.name, need.withinDays];
    return [alias, need.need, need.need === 'latest' ? need.name : need.of.name];
  });
  const parameters = Object.entries(rule.parameters).map(
    ([alias, { id, default: usual }]): Json => [alias, id, usual satisfies ParameterValue],
  );
  const { id, version, title, proposes, owners, due, severity, examples } = rule;
  const data = {
    id,
    version,
    title,
    proposes: isText(proposes) ? proposes : 'by the facts',
    owners,
    due: clockOf(due),
    needs,
    parameters,
    examples,
    severity: typeof severity === 'string' ? severity : 'by the facts',
    checks: rule.checks.map((check) => sentencesOf(check)),
    evidence: rule.evidence.map(({ key, grade }) => [key, grade]),
    tasks: (rule.tasks ?? []).map(({ code, within }) => ({ code, within: clockOf(within) })),
    appliesIn: rule.appliesIn ?? null,
    aliasOf: rule.aliasOf ?? null,
  };
  // Through JSON, so that nothing but data is left.
  return JSON.parse(JSON.stringify(data)) as Json;
}

const clockOf = (clock: Clock | null) => (clock !== null && 'by' in clock ? 'by the facts' : clock);
