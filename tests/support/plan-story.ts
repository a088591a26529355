import { localDayOf, type TimeZone } from '#kernel';
import {
  type Dose,
  draftPlan,
  type PlanItemBody,
  type PlanItemView,
  type PlanView,
  readPlan,
  savePlanItem,
} from '#plan';
import { factWriter } from '#profile/server';
import type { Client } from './client.ts';
import { type Clinic, newId } from './clinic.ts';

/** The plan of the clinic's person, as the team reads it. */
export async function planOf(clinic: Clinic, reader: Client = clinic.ana): Promise<PlanView> {
  const { plan } = await reader.ask(readPlan, { params: { patientId: clinic.patientId } });
  if (plan === null) throw new Error('there is no plan');
  return plan;
}

export async function givenDraft(clinic: Clinic, template: string): Promise<PlanView> {
  const params = { patientId: clinic.patientId };
  const body = { planId: newId<'PlanId'>(), template };
  const { plan } = await clinic.ana.ask(draftPlan, { params, body });
  if (plan === null) throw new Error('there is no draft');
  return plan;
}

export function partOf(said: Partial<PlanItemBody> & Pick<PlanItemBody, 'kind'>): PlanItemBody {
  return {
    discipline: 'physiotherapy',
    title: said.kind,
    why: 'It helps.',
    dose: {},
    ownerAccount: null,
    startDay: null,
    reviewDay: '2026-04-20' as never,
    state: 'proposed',
    ...said,
  };
}

/** Adds a part to the plan, or changes the one that is given. */
export async function saves(
  clinic: Clinic,
  by: Client,
  item: PlanItemBody,
  was?: PlanItemView,
): Promise<PlanView> {
  const itemId = was?.itemId ?? newId<'PlanItemId'>();
  const params = { patientId: clinic.patientId, itemId };
  const { plan } = await by.ask(savePlanItem, {
    params,
    body: { version: was?.version ?? 0, item },
  });
  if (plan === null) throw new Error('there is no plan');
  return plan;
}

/** A view of an item, changed and ready to be sent back. */
export function bodyOf(item: PlanItemView, change: Partial<PlanItemBody> = {}): PlanItemBody {
  const { kind, discipline, title, why, aim, dose, ownerAccount, startDay, reviewDay, state } =
    item;
  return {
    kind,
    discipline,
    title,
    why,
    dose,
    ownerAccount,
    startDay,
    reviewDay,
    state,
    ...(aim === undefined ? {} : { aim }),
    ...change,
  };
}

export const nightSedative = (at: string, ownerAccount: PlanItemBody['ownerAccount']) =>
  partOf({
    kind: 'medicine',
    discipline: 'primary-care',
    title: 'Diazepam 5 mg',
    dose: {
      at,
      amount: '1 tablet',
      medicine: { name: 'diazepam', class: 'benzodiazepine', prn: false, actsLong: true },
    },
    ownerAccount,
  });

export const balanceSteps = (at: string, ownerAccount: PlanItemBody['ownerAccount']) =>
  partOf({
    kind: 'exposure-step',
    title: 'Balance steps',
    dose: { at, minutes: 20, timesPerWeek: 2, level: 1, inPerson: false } satisfies Dose,
    ownerAccount,
  });

/** What was asked about the person's work and time, at the intake. */
export async function givenLife(
  clinic: Clinic,
  work: string,
  weeklyMinutes: number | null = 600,
): Promise<void> {
  const zone = 'America/New_York' as TimeZone;
  const facts = [
    { name: 'work-pattern', value: { kind: work, drivesForWork: false } },
    ...(weeklyMinutes === null ? [] : [{ name: 'weekly-minutes', value: weeklyMinutes }]),
  ];
  await clinic.database.write({ patientId: clinic.patientId }, async (trx) => {
    for (const fact of facts) {
      await factWriter(trx).record(clinic.patientId, {
        ...fact,
        factId: newId(),
        since: localDayOf(clinic.now(), zone),
        source: 'the intake',
        recordedAt: clinic.now(),
        recordedBy: null,
      });
    }
  });
}
