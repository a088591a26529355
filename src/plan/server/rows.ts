import type { PatientId } from '#access';
import type { Id } from '#kernel';
import type { KeptItem, Plan, PlanItem, Response } from '#plan';
import type { By } from './plan-store.ts';
import type { PlanTables } from './tables.ts';

export function planFrom(row: PlanTables['plan'], items: readonly KeptItem[]): Plan {
  return {
    planId: row.plan_id,
    status: row.status,
    version: row.version,
    template: row.template,
    whatMatters: row.what_matters,
    frameVersion: row.frame_version,
    weeklyMinutesBudget: row.weekly_minutes_budget,
    items,
  };
}

export function itemFrom(row: PlanTables['plan_item']): KeptItem {
  return {
    ...row.content,
    itemId: row.item_id,
    version: row.version,
    kind: row.kind,
    discipline: row.discipline,
    state: row.state,
    ownerAccount: row.owner_account,
    ownerName: row.owner_name,
    ownerRole: row.owner_role,
    startDay: row.start_day,
    reviewDay: row.review_day,
    changedAt: row.changed_at,
    changedByName: row.changed_by_name,
  };
}

export function itemRow(
  patientId: PatientId,
  planId: Id<'PlanId'>,
  item: PlanItem,
  by: By & { readonly reason: string | null },
): PlanTables['plan_item'] {
  const { title, why, aim, dose, aspects } = item;
  return {
    patient_id: patientId,
    item_id: item.itemId,
    version: item.version,
    plan_id: planId,
    newest: true,
    state: item.state,
    kind: item.kind,
    discipline: item.discipline,
    owner_account: item.ownerAccount,
    owner_name: item.ownerName,
    owner_role: item.ownerRole,
    start_day: item.startDay,
    review_day: item.reviewDay,
    content: {
      title,
      why,
      ...(aim === undefined ? {} : { aim }),
      dose,
      ...(aspects === undefined ? {} : { aspects }),
    },
    changed_at: by.now,
    changed_by: by.accountId,
    changed_by_name: by.name,
    change_reason: by.reason,
  };
}

export function responseFrom(row: PlanTables['plan_response']): Response {
  return {
    responseId: row.response_id,
    itemId: row.item_id,
    kind: row.kind,
    words: row.words,
    planVersion: row.plan_version,
    at: row.at,
    seenAt: row.seen_at,
  };
}
