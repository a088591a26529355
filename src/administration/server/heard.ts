import { alwaysSpeaks, modeOf, type Rulebook, type RuleModes } from '#reasoning';

/** Whether anybody hears what a rule says at this site. */
export function isHeard(rulebook: Rulebook, ruleId: string, modes: RuleModes): boolean {
  const rule = rulebook.byId.get(ruleId);
  return rule === undefined || alwaysSpeaks(ruleId) || modeOf(rule, modes) === 'live';
}
