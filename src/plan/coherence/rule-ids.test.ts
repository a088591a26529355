import { expect, it } from 'vitest';
import { linkRules } from './link-rules.ts';
import { isSettledInPlan } from './rule-ids.ts';

it('tells from its id whether a rule of the plan is settled by changing a part', () => {
  const otherwise = linkRules.filter(
    ({ rule, effect }) => isSettledInPlan(rule.id) !== (effect !== 'reinforces'),
  );
  expect(otherwise.map(({ rule }) => rule.id)).toEqual([]);
  expect(isSettledInPlan('MED-01')).toBe(false);
});
