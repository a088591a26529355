import { reviewOf, type SignOff } from '#evidence';
import {
  alwaysSpeaks,
  modeOf,
  type Rule,
  type RuleInWords,
  type RuleModes,
  ruleInWords,
  type ValueOf,
} from '#reasoning';
import type { RuleView } from './rulebook-contract.ts';

export type { ValueOf } from '#reasoning';

/** What a site says about its rules. */
export type SiteSays = {
  readonly siteId: string;
  readonly signOffs: readonly SignOff[];
  readonly modes: RuleModes;
  readonly valueOf: ValueOf;
  readonly linkOf: (ruleId: string) => RuleView['link'];
};

/**
 * A rule in words with the cut-offs in force. Nothing is reviewed until a clinician of the site signs
 * exactly this wording.
 */
export function ruleViewOf(
  rule: Rule,
  { siteId, signOffs, modes, valueOf, linkOf }: SiteSays,
): RuleView {
  const review = reviewOf(rule, siteId, signOffs);
  const said = modes.latest.get(rule.id);
  return {
    ...writable(ruleInWords(rule, valueOf)),
    domain: rule.domain,
    link: linkOf(rule.id),
    review:
      review.status === 'not-reviewed'
        ? { status: 'not-reviewed', byName: null, at: null }
        : { status: review.status, byName: review.by, at: review.at },
    mode: {
      now: alwaysSpeaks(rule.id) ? 'live' : modeOf(rule, modes),
      maySilence: !alwaysSpeaks(rule.id),
      said: said === undefined ? null : { byName: said.byName, at: said.at, reason: said.reason },
    },
  };
}

/** Lists of the wire are the answer's own. */
function writable(rule: RuleInWords) {
  return {
    ...rule,
    checks: rule.checks.map(({ says, anyOf }) => ({ says, anyOf: [...anyOf] })),
    owners: [...rule.owners],
    tasks: [...rule.tasks],
    needs: [...rule.needs],
    parameters: [...rule.parameters],
    citations: [...rule.citations],
    appliesIn: rule.appliesIn === null ? null : [...rule.appliesIn],
    examples: rule.examples.map(({ kind, known, parameters }) => ({
      kind,
      known: [...known],
      parameters: [...parameters],
    })),
  };
}
