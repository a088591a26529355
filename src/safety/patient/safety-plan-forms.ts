import type { StoredForm } from '#sync/web';

/** The safety plan and whom to call, as kept for reading without a network. */
export const mySafetyPlanForm: StoredForm = { name: 'my-safety-plan', upgrades: [] };

/** A change of the safety plan made on this phone; also the operation's kind. */
export const safetyPlanChangeForm: StoredForm = { name: 'safety-plan-change', upgrades: [] };
