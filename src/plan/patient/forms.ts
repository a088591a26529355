import type { StoredForm } from '#sync/web';

/** What the person did with an item of the plan on a day; also the operation's kind. */
export const todayMarkForm: StoredForm = { name: 'today-mark', upgrades: [] };

/** What the person says about the plan; also the operation's kind. */
export const planResponseForm: StoredForm = { name: 'plan-response', upgrades: [] };

/** Plan, team and crisis contacts as kept for reading offline. */
export const myPlanForm: StoredForm = { name: 'my-plan', upgrades: [] };
