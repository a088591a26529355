import type { Instant } from '#kernel';
import type { Rule } from './rule.ts';

/** Live: it speaks. Shadow: it is asked and its answer kept, and nobody is told. */
export const ruleModes = ['live', 'shadow'] as const;
export type RuleMode = (typeof ruleModes)[number];

/** What a site said about one rule in one wording. */
export type ModeSet = {
  readonly ruleId: string;
  readonly version: number;
  readonly hash: string;
  readonly mode: RuleMode;
  readonly reason: string;
  readonly byName: string;
  readonly at: Instant;
};

/** What a site said about its rules: the latest word on each, and how new or reworded ones begin. */
export type RuleModes = {
  readonly latest: ReadonlyMap<string, ModeSet>;
  readonly newRulesBegin: RuleMode;
};

export const everythingSpeaks: RuleModes = { latest: new Map(), newRulesBegin: 'live' };

type Wording = Pick<Rule, 'id' | 'hash' | 'severity'>;

/** Critical, or as severe as the facts make it: what it says may be critical. */
export const mayBeCritical = ({ severity }: Pick<Rule, 'severity'>): boolean =>
  severity === 'critical' || typeof severity !== 'string';

/**
 * Whether a rule speaks at a site. Shadow lasts until somebody ends it, however the rule is reworded.
 * A rule that nobody let speak in this wording begins as the site wants new ones to begin.
 * One that may be critical is silent only in the very wording it was silenced in: no update silences it.
 */
export function modeOf(rule: Wording, { latest, newRulesBegin }: RuleModes): RuleMode {
  const { id, hash } = rule;
  const said = latest.get(id);
  if (mayBeCritical(rule)) return said?.hash === hash ? said.mode : 'live';
  if (said?.mode === 'shadow') return 'shadow';
  return said?.hash === hash ? 'live' : newRulesBegin;
}

/** The rules that are only listened to at a site. */
export const silentAt = (rules: readonly Wording[], modes: RuleModes): ReadonlySet<string> =>
  new Set(
    rules
      .filter((rule) => !alwaysSpeaks(rule.id) && modeOf(rule, modes) === 'shadow')
      .map(({ id }) => id),
  );

/**
 * An alarm is never only listened to: what is said of danger always reaches a person, and so does that
 * no step is proposed beside it (SC-01).
 */
const alarms: readonly RegExp[] = [/^SAF-/, /^RF-/, /^SC-01$/];

export const alwaysSpeaks = (ruleId: string): boolean => alarms.some((alarm) => alarm.test(ruleId));
