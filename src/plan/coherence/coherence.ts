import type { PlanItem } from '../item.ts';
import { type Coherence, checkPlan, type Person } from './check.ts';
import type { LinkRule, PlanFrame } from './link-rule.ts';
import { linkRules } from './link-rules.ts';

export { type Coherence, type Link, type Person, recheck } from './check.ts';

/** Every link between the parts of a plan, the person's life and the whole. */
export function coherence(
  items: readonly PlanItem[],
  frame: PlanFrame,
  person: Person,
  rules: readonly LinkRule[] = linkRules,
): Coherence {
  return checkPlan(items, frame, person, rules);
}
