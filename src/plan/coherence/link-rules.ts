import { factNamesOf, type Rulebook, rulebookOf } from '#reasoning';
import type { LinkRule } from './link-rule.ts';
import { linkRulesBody, linkRulesLife, reinforcing } from './link-rules-care.ts';
import { medicineLinkRules } from './link-rules-medicines.ts';
import { burdenOverBudget } from './rules/burden-over-budget.ts';
import { exerciseInsideSleepWindow } from './rules/exercise-inside-sleep-window.ts';
import { morningHangover } from './rules/morning-hangover.ts';
import { noOwner } from './rules/no-owner.ts';
import { sedatedTherapy } from './rules/sedated-therapy.ts';
import { sleepWindowAndWork } from './rules/sleep-window-and-work.ts';

/** In the order conflicts are worked: safety, medicines, timing, burden, then what helps. */
export const linkRules: readonly LinkRule[] = [
  ...medicineLinkRules,
  sleepWindowAndWork,
  ...linkRulesBody,
  morningHangover,
  sedatedTherapy,
  exerciseInsideSleepWindow,
  ...linkRulesLife,
  burdenOverBudget,
  noOwner,
  ...reinforcing,
];

/** For replay: a stored link is computed again like any other finding. */
export const coherenceRulebook: Rulebook = rulebookOf(linkRules.map(({ rule }) => rule));

/** Parts of a plan that clash are settled by changing a part, not by agreeing that they clash. */
export function isSettledInPlan(ruleId: string): boolean {
  return (linkRuleOf(ruleId)?.effect ?? 'reinforces') !== 'reinforces';
}

/** Every cut-off these rules read: what a screen needs to know to ask them as one types. */
export const linkParameterIds: readonly string[] = [
  ...new Set(
    linkRules.flatMap(({ rule }) =>
      Object.values(rule.parameters).map((parameter) => parameter.id),
    ),
  ),
];

/** Every kind of fact these rules read: what is worth looking up of a person. */
export const linkFactNames: ReadonlySet<string> = new Set(
  linkRules.flatMap(({ rule }) => factNamesOf(rule)),
);

export function linkRuleOf(ruleId: string): LinkRule | null {
  return linkRules.find(({ rule }) => rule.id === ruleId) ?? null;
}
