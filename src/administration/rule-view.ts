import type { Instant, Text } from '#kernel';
import type { Rule } from '#reasoning';
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

/** A rule in words. Nothing is reviewed until a clinician of the site signs this version. */
export function ruleViewOf(rule: Rule, signOffs: readonly SignOff[]): RuleView {
  return {
    id: rule.id,
    version: rule.version,
    hash: rule.hash,
    domain: rule.domain,
    title: rule.title,
    checks: rule.checks.map((check) => ({
      says: check.says,
      anyOf: 'anyOf' in check ? check.anyOf.map(({ says }) => says) : [],
    })),
    proposes: 'by' in rule.proposes ? byTheFacts : rule.proposes,
    severity: typeof rule.severity === 'string' ? rule.severity : 'by the facts',
    owners: [...rule.owners],
    parameters: Object.values(rule.parameters).map(({ id }) => id),
    citations: rule.evidence.map(({ key, grade, reference }) => ({ key, grade, reference })),
    contested: rule.contested ?? null,
    aliasOf: rule.aliasOf ?? null,
    review: reviewOf(rule, signOffs),
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
