import type { Grade, Parameter, ParameterValue } from '#evidence';
import type { Text } from '#kernel';
import { saysOfExample } from './example.ts';
import type { Json } from './fingerprint.ts';
import { type AnyNeed, factBehind } from './need.ts';
import { type Clock, type Example, isText, type Rule } from './rule.ts';
import { valueInWords } from './value-in-words.ts';
import { filled, placeholdersIn } from './wording.ts';

/** The value of a parameter in force for whoever reads. */
export type ValueOf = (parameter: Parameter) => number | string;

/** What is known in a worked example, by the words of the fact; null: not known. */
export type ExampleInWords = {
  readonly kind: 'met' | 'justNotMet' | 'unknown';
  readonly known: readonly { readonly says: Text; readonly value: string | null }[];
  /** Cut-offs the example sets besides. */
  readonly parameters: readonly { readonly says: Text; readonly value: string }[];
};

export type RuleParameter = {
  readonly id: string;
  readonly says: Text;
  readonly value: ParameterValue;
  readonly default: ParameterValue;
  readonly unit: string | null;
};

/** A rule as a clinician reads it: everything of it but its functions. */
export type RuleInWords = {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly domain: string;
  readonly title: Text;
  readonly checks: readonly { readonly says: Text; readonly anyOf: readonly Text[] }[];
  readonly proposes: Text;
  readonly severity: string;
  readonly owners: readonly string[];
  readonly due: string | null;
  readonly tasks: readonly { readonly code: string; readonly within: string }[];
  readonly needs: readonly Text[];
  readonly parameters: readonly RuleParameter[];
  readonly citations: readonly {
    readonly key: string;
    readonly grade: Grade;
    readonly reference: string;
  }[];
  readonly contested: Text | null;
  readonly aliasOf: string | null;
  readonly appliesIn: readonly string[] | null;
  readonly examples: readonly ExampleInWords[];
};

/** Some rules word their proposal for the person at hand: who signs them reads it for the first example. */
function byTheFacts(rule: Rule): Text {
  const said = saysOfExample(rule);
  const worded = 'Worded by the facts of the person.';
  return { en: said === null ? worded : `${worded} In the first example below: “${said.en}”` };
}

/** A rule in words, with the cut-offs in force. What only the facts of a person say stands as "…". */
export function ruleInWords(rule: Rule, valueOf: ValueOf): RuleInWords {
  const inWords = wording(rule, valueOf);
  return {
    id: rule.id,
    version: rule.version,
    hash: rule.hash,
    domain: rule.domain,
    title: inWords(rule.title),
    checks: rule.checks.map((check) => ({
      says: inWords(check.says),
      anyOf: 'anyOf' in check ? check.anyOf.map(({ says }) => inWords(says)) : [],
    })),
    proposes: isText(rule.proposes) ? inWords(rule.proposes) : byTheFacts(rule),
    severity: typeof rule.severity === 'string' ? rule.severity : 'by the facts',
    owners: rule.owners,
    due: rule.due === null ? null : withinWords(rule, rule.due, valueOf),
    tasks: (rule.tasks ?? []).map(({ code, within }) => ({
      code,
      within: withinWords(rule, within, valueOf),
    })),
    needs: Object.values(rule.needs).flatMap((need) => factBehind(need)?.says ?? []),
    parameters: parametersOf(rule, valueOf),
    citations: rule.evidence.map(({ key, grade, reference }) => ({ key, grade, reference })),
    contested: rule.contested === undefined ? null : inWords(rule.contested),
    aliasOf: rule.aliasOf ?? null,
    appliesIn: rule.appliesIn ?? null,
    examples: examplesOf(rule),
  };
}

/** Every number a rule reads: its own, and for how long the facts it needs speak for today. */
export function parametersReadBy(rule: Rule): readonly Parameter[] {
  const windows = Object.values(rule.needs).flatMap((need) => factBehind(need)?.freshFor ?? []);
  const all = [...Object.values(rule.parameters), ...windows];
  return [...new Map(all.map((parameter) => [parameter.id, parameter])).values()];
}

const parametersOf = (rule: Rule, valueOf: ValueOf): readonly RuleParameter[] =>
  parametersReadBy(rule).map((parameter) => ({
    id: parameter.id,
    says: parameter.says,
    value: valueOf(parameter),
    default: parameter.default,
    unit: parameter.kind === 'number' ? parameter.unit : null,
  }));

function wording({ parameters }: Rule, valueOf: ValueOf): (text: Text) => Text {
  const values = Object.fromEntries(
    Object.entries(parameters).map(([alias, parameter]) => [alias, valueOf(parameter)]),
  );
  return (text) => {
    const ofPerson = placeholdersIn(text).map((alias) => [alias, '…']);
    return filled(text, { ...Object.fromEntries(ofPerson), ...values });
  };
}

function withinWords({ parameters }: Rule, within: Clock, valueOf: ValueOf): string {
  if ('by' in within) return 'by the facts';
  const resolved = (given: number | string): string => {
    const parameter = typeof given === 'string' ? parameters[given] : undefined;
    return String(parameter === undefined ? given : valueOf(parameter));
  };
  const [count, unit] =
    'hours' in within ? [resolved(within.hours), 'h'] : [resolved(within.days), 'd'];
  return count === '0' ? 'at once' : `${count} ${unit}`;
}

const kinds = ['met', 'justNotMet', 'unknown'] as const;

function examplesOf(rule: Rule): readonly ExampleInWords[] {
  return kinds.flatMap((kind) => {
    const example = rule.examples[kind];
    return example === null ? [] : [exampleInWords(kind, example, rule)];
  });
}

function exampleInWords(
  kind: ExampleInWords['kind'],
  { known, parameters = {} }: Example,
  rule: Rule,
): ExampleInWords {
  return {
    kind,
    known: Object.entries(rule.needs).map(([alias, need]) => ({
      says: needInWords(need),
      value: shown(known[alias] ?? null, need),
    })),
    parameters: Object.entries(parameters).flatMap(([alias, value]) => {
      const says = rule.parameters[alias]?.says;
      return says === undefined ? [] : [{ says, value: String(value) }];
    }),
  };
}

function needInWords(need: AnyNeed): Text {
  if (need.need === 'today') return { en: 'The day' };
  if (need.need === 'verdicts') return { en: `What ${need.rules.join(', ')} say` };
  return need.need === 'latest' ? need.says : need.of.says;
}

/** Facts are data; what is known in an example is, too. */
const shown = (value: unknown, need: AnyNeed): string | null =>
  value === null ? null : valueInWords(value as Json, factBehind(need) ?? undefined);
