import type { FieldFault, Problem } from '#http';
import { type ItemChange, itemViewOf, type KeptItem, type Plan, type PlanFrameView } from '#plan';

export const noPlan: Problem = {
  status: 404,
  code: 'no-plan',
  title: 'This person has no plan yet.',
};

export const planExists: Problem = {
  status: 409,
  code: 'plan-exists',
  title: 'This person has a plan already. Please change that one.',
};

export const unknownTemplate: Problem = {
  status: 422,
  code: 'unknown-template',
  title: 'There is no such template.',
  fields: [{ at: '/body/template', code: 'unknown', message: 'Choose one of the templates.' }],
};

export const itemChanged = (newer: KeptItem | null): Problem => ({
  status: 409,
  code: 'item-changed-meanwhile',
  title:
    newer === null
      ? 'This part is no longer in the plan.'
      : `${newer.changedByName} changed this part in the meantime. Nothing was overwritten.`,
  ...(newer === null ? {} : { newer: itemViewOf(newer) }),
});

export const planChanged = (plan: Plan): Problem => ({
  status: 409,
  code: 'plan-changed-meanwhile',
  title: 'The plan was changed in the meantime. Please look at it again.',
  newer: { version: plan.version },
});

export const frameChanged = (newer: PlanFrameView | null): Problem => ({
  status: 409,
  code: 'frame-changed-meanwhile',
  title: `${newer?.changedByName ?? 'Somebody'} changed this in the meantime. Nothing was overwritten.`,
  ...(newer === null ? {} : { newer }),
});

export const endingStands: Problem = {
  status: 409,
  code: 'ending-stands',
  title: 'This ending cannot be taken back any more. Please begin another plan.',
};

export const invalidItem = (fields: readonly FieldFault[]): Problem => ({
  status: 422,
  code: 'invalid-item',
  title: fields[0]?.message ?? 'Something is missing in this part.',
  fields: fields.map((fault) => ({ ...fault, at: `/body/item${fault.at}` })),
});

export const planFull: Problem = {
  status: 422,
  code: 'plan-full',
  title: 'The plan has as many parts as it can hold.',
};

export const blocked = (sentences: readonly string[]): Problem => ({
  status: 422,
  code: 'plan-blocked',
  title: sentences[0] ?? 'The plan cannot start yet.',
  fields: sentences.map((message) => ({ at: '/body', code: 'blocked', message })),
});

export const criticalConflict = (message: string): Problem => ({
  status: 422,
  code: 'critical-conflict',
  title: message,
  fields: [
    {
      at: '/body/item/state',
      code: 'critical-conflict',
      message: 'Save it as proposed, settle the conflict, then make it active.',
    },
  ],
});

export const reasonNeeded: Problem = {
  status: 422,
  code: 'reason-needed',
  title: 'Overruling a conflict needs a reason in words.',
  fields: [{ at: '/body/reason', code: 'missing', message: 'Say why.' }],
};

export const noSuchResolution: Problem = {
  status: 409,
  code: 'resolution-gone',
  title: 'This way out no longer fits the plan. Please look at it again.',
};

export const prescriberDecides: Problem = {
  status: 403,
  code: 'prescriber-decides',
  title: 'This changes a medicine. Please ask the prescriber to choose it.',
};

/** Nobody but a physician changes a medicine by choosing a ready way out. */
export function touchesMedicine(plan: Plan, changes: readonly ItemChange[]): boolean {
  return changes.some(({ itemId }) =>
    plan.items.some((item) => item.itemId === itemId && item.kind === 'medicine'),
  );
}
