import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NumberParameter } from '#evidence';
import { allOf, anyOf } from '#kernel';
import type { Rule } from '#reasoning';
import { saidOf } from '../../tools/cases/said.ts';
import { type Clock, evaluateCases, wholeRulebook } from './index.ts';

type Asked = {
  readonly json: unknown;
  readonly clock: Clock;
  readonly said: readonly (readonly string[])[];
};
const asked = JSON.parse(
  readFileSync(new URL('./golden/asked-cases.json', import.meta.url), 'utf8'),
) as readonly Asked[];

/** What a rule was told at one moment: where a mutant of it could be caught. */
type Probe = { readonly known: Known; readonly values: Values; readonly said: string };
type Checks = Rule['checks'];
type Leaf = Extract<Checks[number], { holds: unknown }>;
type Known = Parameters<Leaf['holds']>[0];
type Values = Parameters<Leaf['holds']>[1];
type Mutant = {
  readonly name: string;
  readonly checks: Checks;
  readonly shift: (values: Values) => Values;
};

const same = (values: Values): Values => values;
const rules = [...wholeRulebook.rules];
const told = new Map<string, Map<string, Probe>>();

/** Moments kept of one rule: more of the same would catch nothing new. */
const momentsMost = 600;
let isListening = true;

function note(id: string, known: Known, values: Values): void {
  const moments = told.get(id) ?? new Map<string, Probe>();
  told.set(id, moments);
  if (moments.size < momentsMost) {
    moments.set(JSON.stringify([known, values]), { known, values, said: '' });
  }
}

/** The worked examples, then the same case files again, writing down what each rule is told. */
beforeAll(() => {
  for (const rule of rules) {
    listenTo(rule);
    for (const example of Object.values(rule.examples)) {
      if (example !== null) noteExample(rule, example.known, example.parameters ?? {});
    }
  }
  for (const { json, clock } of asked) evaluateCases(json, clock);
  isListening = false;
  for (const rule of rules) hearAll(rule);
}, 300_000);

function hearAll(rule: Rule): void {
  const moments = told.get(rule.id) ?? new Map<string, Probe>();
  for (const [key, moment] of moments) {
    moments.set(key, { ...moment, said: heard(rule, rule.checks, moment) });
  }
}

/** The first check of a rule is asked whenever the rule is; two rules may share one. */
function listenTo(rule: Rule): void {
  const [first, ...rest] = rule.checks;
  if (first === undefined) throw new Error(`${rule.id} checks nothing`);
  const listening = {
    ...first,
    ...('anyOf' in first
      ? { anyOf: first.anyOf.map((leaf, at) => (at === 0 ? heardBy(leaf) : leaf)) }
      : heardBy(first)),
  };
  Object.assign(rule, { checks: [listening, ...rest] });

  function heardBy(leaf: Leaf): Leaf {
    return {
      says: leaf.says,
      holds: (known, values) => {
        if (isListening) note(rule.id, known, values);
        return leaf.holds(known, values);
      },
    };
  }
}

function noteExample(rule: Rule, known: Partial<Known>, parameters: Partial<Values>): void {
  const absent: Partial<Known> = { presence: 'absent', today: '2026-03-31', verdicts: {} };
  const seen = Object.entries(rule.needs).map(
    ([alias, { need }]) => [alias, known[alias] ?? absent[need] ?? null] as const,
  );
  const values = Object.entries(rule.parameters).map(
    ([alias, parameter]) => [alias, (parameters[alias] ?? parameter.default) as number] as const,
  );
  note(rule.id, Object.fromEntries(seen), Object.fromEntries(values));
}

/** Everything a case file hears of a rule: whether it speaks, how gravely, in which words, what to do. */
function heard(rule: Rule, checks: Checks, { known, values }: Omit<Probe, 'said'>): string {
  const verdict = allOf(
    checks.map((check) =>
      'holds' in check
        ? check.holds(known, values)
        : anyOf(check.anyOf.map((leaf) => leaf.holds(known, values))),
    ),
  );
  const { severity, due, tasks = [] } = rule;
  const grave = typeof severity === 'string' ? severity : severity.by(known, values);
  const figures = JSON.stringify(rule.derive?.(known, values) ?? {});
  if (verdict !== true) return `${verdict} ${verdict === 'unknown' ? grave : ''} ${figures}`;
  const within = (clock: NonNullable<Rule['due']>): string => {
    const found = 'by' in clock ? clock.by(known, values) : clock;
    const [number] = Object.values(found);
    return String(typeof number === 'string' ? values[number] : number);
  };
  const follows = tasks
    .filter((task) => task.when?.(known, values) ?? true)
    .map((task) => `${task.code} ${within(task.within)}`);
  const { proposes } = rule;
  const words = 'en' in proposes ? proposes : proposes.by(known, values);
  const said = words.en.replaceAll(/\{(\w+)\}/g, (_, alias: string) => `${values[alias] ?? ''}`);
  return [grave, due === null ? '' : within(due), ...follows, said, figures].join('; ');
}

const isNumber = (parameter: Rule['parameters'][string]): parameter is NumberParameter =>
  parameter.kind === 'number';

/** One in the last place that the number is written in: 10 → 11, 0.8 → 0.9. */
function oneUp({ default: usual, whole }: NumberParameter): number {
  const decimals = whole ? 0 : (String(usual).split('.')[1]?.length ?? 0);
  return 10 ** -decimals;
}

/** `>` for `>=` and the other way round: the limit a hair higher or lower. One of the two is as good. */
const strictness = (alias: string): readonly Mutant['shift'][] =>
  [1e-6, -1e-6].map((hair) => (values) => ({ ...values, [alias]: Number(values[alias]) + hair }));

function offByOne(rule: Rule): readonly Mutant[] {
  return Object.entries(rule.parameters).flatMap(([alias, parameter]) => {
    if (!isNumber(parameter)) return [];
    const one = oneUp(parameter);
    return [one, -one].map((by) => ({
      name: `${parameter.id} ${by > 0 ? 'one up' : 'one down'}`,
      checks: rule.checks,
      shift: (values: Values) => ({ ...values, [alias]: Number(values[alias]) + by }),
    }));
  });
}

function droppedChecks(rule: Rule): readonly Mutant[] {
  const { checks } = rule;
  const whole =
    checks.length < 2
      ? []
      : checks.map((check) => ({
          name: `without "${check.says.en}"`,
          checks: checks.filter((one) => one !== check),
          shift: same,
        }));
  const leaves = checks.flatMap((check) =>
    'holds' in check || check.anyOf.length < 2
      ? []
      : check.anyOf.map((leaf) => ({
          name: `without "${leaf.says.en}"`,
          checks: checks.map((one) =>
            one === check
              ? { ...check, anyOf: check.anyOf.filter((other) => other !== leaf) }
              : one,
          ),
          shift: same,
        })),
  );
  return [...whole, ...leaves];
}

const isCaught = (rule: Rule, { checks, shift }: Pick<Mutant, 'checks' | 'shift'>): boolean =>
  [...(told.get(rule.id)?.values() ?? [])].some(
    (probe) =>
      probe.said !== heard(rule, checks, { known: probe.known, values: shift(probe.values) }),
  );

it('every case file that was asked once is answered as it was', () => {
  for (const { json, clock, said } of asked) {
    const evaluation = evaluateCases(json, clock);
    expect(evaluation.ok ? evaluation.value.runs.map(saidOf) : []).toEqual(said);
  }
  // Near two thousand files, on a machine that may do other things beside.
}, 240_000);

describe('a rule that was changed by mistake is caught', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
    const survivors = [...offByOne(rule), ...droppedChecks(rule)]
      .filter((mutant) => !isCaught(rule, mutant))
      .map(({ name }) => name);
    const loose = Object.entries(rule.parameters).flatMap(([alias, parameter]) => {
      if (!isNumber(parameter)) return [];
      const caught = strictness(alias).some((shift) =>
        isCaught(rule, { checks: rule.checks, shift }),
      );
      return caught ? [] : [`${parameter.id} strict or not`];
    });
    expect([...survivors, ...loose]).toEqual([]);
  });
});
