import { uuidv7 } from 'uuidv7';
import type { Id } from '#kernel';
import { modeOf, type Rule, type RuleModes } from '#reasoning';
import type { ModeToSet } from '#reasoning/server';

/** Lets every rule that speaks today go on in the wording it has; what is in shadow stays there. */
export function baseline(rules: readonly Rule[], modes: RuleModes): readonly ModeToSet[] {
  return rules
    .filter(
      (rule) => modeOf(rule, modes) === 'live' && modes.latest.get(rule.id)?.hash !== rule.hash,
    )
    .map((rule) => ({ modeId: uuidv7() as Id<'RuleModeId'>, rule, mode: 'live' }));
}
