import { sql } from 'kysely';
import type { AccountId, PatientId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import { itemsMax, type KeptItem, type Plan, type PlanItem } from '#plan';
import { addFrame } from './frame-store.ts';
import { itemFrom, itemRow, planFrom } from './rows.ts';
import type { PlanTables } from './tables.ts';

/** Who changed something, and when, as every change of a plan keeps it. */
export type By = { readonly accountId: AccountId; readonly name: string; readonly now: Instant };

export function planReader(db: Reader) {
  const tables = db.withTables<PlanTables>();

  const itemsOf = async (patientId: PatientId, planId: Id<'PlanId'>) => {
    const rows = await tables
      .selectFrom('plan_item')
      .selectAll()
      .where('patient_id', '=', patientId)
      .where('plan_id', '=', planId)
      .where('newest', '=', true)
      .orderBy('item_id')
      .limit(itemsMax)
      .execute();
    return rows.map(itemFrom);
  };

  const openPlan = async (patientId: PatientId, lock: boolean): Promise<Plan | null> => {
    const row = await tables
      .selectFrom('plan')
      .selectAll()
      .where('patient_id', '=', patientId)
      .where('status', '<>', 'ended')
      .$if(lock, (query) => query.forUpdate())
      .executeTakeFirst();
    return row === undefined ? null : planFrom(row, await itemsOf(patientId, row.plan_id));
  };

  return {
    /** The plan a person has now, draft or active; there is never more than one. */
    plan: (patientId: PatientId) => openPlan(patientId, false),

    /** The same, held until the transaction ends, so that two changes follow each other. */
    planToChange: (patientId: PatientId) => openPlan(patientId, true),

    /** Every version of an item, the newest first. */
    history: async (
      patientId: PatientId,
      itemId: Id<'PlanItemId'>,
    ): Promise<readonly (KeptItem & { readonly reason: string | null })[]> => {
      const rows = await tables
        .selectFrom('plan_item')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('item_id', '=', itemId)
        .orderBy('version', 'desc')
        .execute();
      return rows.map((row) => ({ ...itemFrom(row), reason: row.change_reason }));
    },
  };
}

export function planWriter(trx: Writer) {
  const tables = trx.withTables<PlanTables>();

  /** Adds versions of items; the earlier ones are kept. */
  const addVersions = async (
    patientId: PatientId,
    planId: Id<'PlanId'>,
    items: readonly PlanItem[],
    by: By & { readonly reason: string | null },
  ): Promise<void> => {
    if (items.length === 0) return;
    await tables
      .updateTable('plan_item')
      .set({ newest: false })
      .where('patient_id', '=', patientId)
      .where('newest', '=', true)
      .where(
        'item_id',
        'in',
        items.map(({ itemId }) => itemId),
      )
      .execute();
    await tables
      .insertInto('plan_item')
      .values(items.map((item) => itemRow(patientId, planId, item, by)))
      .execute();
  };

  return {
    addVersions,

    /** False when the person has an open plan already. */
    add: async (
      patientId: PatientId,
      plan: Frame,
      by: By & { readonly siteId: SiteId },
    ): Promise<boolean> => {
      const row = await tables
        .insertInto('plan')
        .values(draftRow(patientId, plan, by))
        .onConflict((clash) => clash.doNothing())
        .returning('plan_id')
        .executeTakeFirst();
      if (row === undefined) return false;
      await addFrame(trx, patientId, { ...plan, version: 1 }, by);
      return true;
    },

    /** Changes the frame; every change of a plan counts its version up. */
    change: async (
      patientId: PatientId,
      planId: Id<'PlanId'>,
      change: Partial<Omit<PlanTables['plan'], 'patient_id' | 'plan_id' | 'version'>>,
    ): Promise<void> => {
      await tables
        .updateTable('plan')
        .set({ ...change, version: sql<number>`version + 1` })
        .where('patient_id', '=', patientId)
        .where('plan_id', '=', planId)
        .execute();
    },
  };
}

type Frame = Pick<Plan, 'planId' | 'template' | 'whatMatters' | 'weeklyMinutesBudget'>;

function draftRow(
  patientId: PatientId,
  plan: Frame,
  by: By & { readonly siteId: SiteId },
): PlanTables['plan'] {
  return {
    patient_id: patientId,
    plan_id: plan.planId,
    site_id: by.siteId,
    status: 'draft',
    template: plan.template,
    what_matters: plan.whatMatters,
    weekly_minutes_budget: plan.weeklyMinutesBudget,
    version: 1,
    created_at: by.now,
    created_by: by.accountId,
    activated_at: null,
    activated_by: null,
    ended_at: null,
    ended_because: null,
    ended_by: null,
    ended_by_name: null,
    frame_version: 1,
  };
}
