/** Ids from here on say what helps what; the ones before say what clashes or is open. */
const firstThatHelps = 71;

/**
 * Parts of a plan that clash are settled by changing a part, not by agreeing that they clash. By the id
 * alone, so that a list of findings need not load the rules.
 */
export function isSettledInPlan(ruleId: string): boolean {
  const [, number] = /^COH-(\d\d)$/.exec(ruleId) ?? [];
  return number !== undefined && Number(number) < firstThatHelps;
}
