import type { Text } from '#kernel';
import { outcomesOf, verdictOf } from './conclude.ts';
import type { AnyKnown, AnyNeed } from './need.ts';
import { type Example, isText, type Rule } from './rule.ts';
import { filled } from './wording.ts';

/** What an example leaves out: unknown; for an absence, absent; today, the last of March 2026. */
function leftOut(need: AnyNeed): unknown {
  if (need.need === 'presence') return 'absent';
  if (need.need === 'today') return '2026-03-31';
  return need.need === 'verdicts' ? {} : null;
}

/**
 * Runs the worked examples of a rule; an empty list means that it does what it says. Every room that
 * holds rules runs this over them as a test, and `sinew doctor` may run it in the field.
 */
export function exampleFaults(rule: Rule): readonly string[] {
  const expected = { met: true, justNotMet: false, unknown: 'unknown' } as const;
  return Object.entries(expected).flatMap(([name, verdict]) => {
    const example = rule.examples[name as keyof typeof expected];
    if (example === null) return [];
    const { outcome, severity } = run(rule, example);
    if (outcome !== verdict) return [`${rule.id}: "${name}" comes out ${outcome}`];
    const wanted = example.severity;
    return wanted !== undefined && wanted !== severity
      ? [`${rule.id}: "${name}" has severity ${severity}, not ${wanted}`]
      : [];
  });
}

/** What a rule says of its first example, where its words follow from the facts. */
export function saysOfExample(rule: Rule): Text | null {
  const { proposes, examples } = rule;
  if (isText(proposes) || examples.met === null) return null;
  const { known, values } = given(rule, examples.met);
  return filled(proposes.by(known, values), { ...known, ...values });
}

function run(rule: Rule, example: Example) {
  const { known, values } = given(rule, example);
  const { severity } = rule;
  return {
    outcome: verdictOf(outcomesOf(rule.checks, known, values)),
    severity: typeof severity === 'string' ? severity : severity.by(known, values),
  };
}

function given(rule: Rule, example: Example) {
  const seen: Record<string, unknown> = {};
  for (const [alias, need] of Object.entries(rule.needs)) {
    seen[alias] = example.known[alias] ?? leftOut(need);
  }
  const values: Record<string, number | string> = {};
  for (const [alias, parameter] of Object.entries(rule.parameters)) {
    values[alias] = example.parameters?.[alias] ?? parameter.default;
  }
  return { known: seen as AnyKnown, values };
}
