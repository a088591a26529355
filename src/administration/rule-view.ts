import type { Parameter } from '#evidence';
import type { Instant, Text } from '#kernel';
import { filled, placeholdersIn, type Rule } from '#reasoning';
import type { RuleView } from './contract.ts';

export type SignOff = {
  readonly ruleId: string;
  readonly version: number;
  readonly status: string;
  readonly by: string;
  readonly at: Instant;
};

/** Some rules word their proposal for the person at hand; the finding then shows it. */
const byTheFacts: Text = { en: 'Worded by the facts of the person.' };

/** The value of a parameter in force at the site. */
export type ValueOf = (parameter: Parameter) => number | string;

/**
 * A rule in words, with the cut-offs in force. What only the facts of a person say stands as "…".
 * Nothing is reviewed until a clinician of the site signs this version.
 */
export function ruleViewOf(rule: Rule, signOffs: readonly SignOff[], valueOf: ValueOf): RuleView {
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
    proposes: 'by' in rule.proposes ? byTheFacts : inWords(rule.proposes),
    severity: typeof rule.severity === 'string' ? rule.severity : 'by the facts',
    owners: [...rule.owners],
    parameters: Object.values(rule.parameters).map(({ id }) => id),
    citations: rule.evidence.map(({ key, grade, reference }) => ({ key, grade, reference })),
    contested: rule.contested === undefined ? null : inWords(rule.contested),
    aliasOf: rule.aliasOf ?? null,
    review: reviewOf(rule, signOffs),
  };
}

function wording({ parameters }: Rule, valueOf: ValueOf): (text: Text) => Text {
  const values = Object.fromEntries(
    Object.entries(parameters).map(([alias, parameter]) => [alias, valueOf(parameter)]),
  );
  return (text) => {
    const ofPerson = placeholdersIn(text).map((alias) => [alias, '…']);
    return filled(text, { ...Object.fromEntries(ofPerson), ...values });
  };
}

/** The last word of the site counts. */
function reviewOf({ id, version }: Rule, signOffs: readonly SignOff[]): RuleView['review'] {
  const last = signOffs.findLast(({ ruleId }) => ruleId === id);
  if (last === undefined || last.status !== 'signed') {
    return { status: 'not-reviewed', byName: null, at: null };
  }
  const status = last.version === version ? 'signed' : 'signed-in-another-version';
  return { status, byName: last.by, at: last.at };
}
