import type { PatientId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Instant } from '#kernel';
import { compareWithPlan, type PlannedMedicine, type WithPlan } from '#medication';
import { listOf } from '#medication/server';
import type { PlanItem } from '#plan';
import { planReader } from '#plan/server';
import type { Patient } from '#profile';
import type { CardToRaise } from '#worklist';
import { cardWriter } from '#worklist/server';
import { endCard } from './end-card.ts';

/** Medicines of the shared plan that are not over. */
export async function plannedMedicines(
  db: Reader,
  patientId: PatientId,
): Promise<readonly PlannedMedicine[]> {
  const plan = await planReader(db).plan(patientId);
  if (plan === null) return [];
  return plan.items.flatMap((item) => plannedFrom(item, plan.status === 'active') ?? []);
}

function plannedFrom(
  { itemId, kind, state, title, dose, aspects, startDay }: PlanItem,
  runs: boolean,
): PlannedMedicine | null {
  if (kind !== 'medicine' || state === 'ended') return null;
  return {
    itemId,
    ...takenAs(title, dose),
    // A part may begin long after what it only goes on with.
    beginsOn: aspects?.change === 'start' ? startDay : null,
    state: runs ? state : 'proposed',
  };
}

const takenAs = (title: string, { medicine, amount, timesPerWeek }: PlanItem['dose']) => ({
  name: medicine?.name ?? title,
  amount: amount ?? null,
  timesPerWeek: timesPerWeek ?? null,
  asNeeded: medicine?.prn ?? false,
});

/**
 * A medicine that runs in the plan and is not on the list of what is taken: the prescriber is asked to put
 * one of the two right. Nothing is changed by itself, and the card ends when they agree.
 */
export async function askAboutPlanned(trx: Writer, patient: Patient, now: Instant): Promise<void> {
  const { patientId } = patient;
  const planned = await plannedMedicines(trx, patientId);
  if (planned.length === 0) return;
  const { medicines, table } = await listOf(trx, patient);
  const raising = { patientId, siteId: patient.siteId as SiteId, now };
  for (const one of compareWithPlan(planned, medicines, table)) {
    if (one.planned.state === 'active' && one.standing !== 'on-list') {
      await cardWriter(trx).raise(cardFor(one), raising);
    } else {
      await endCard(trx, patientId, causeOf(one), now);
    }
  }
}

const causeOf = ({ planned }: WithPlan): string => `plan-medicine:${planned.itemId}`;

function cardFor(one: WithPlan): CardToRaise {
  const { planned, standing } = one;
  const what = standing === 'stopped' ? 'was stopped, as the list of medicines says' : notListed;
  return {
    cause: causeOf(one),
    queue: 'plan',
    severity: 'advice',
    title: { en: 'Plan and list of medicines differ' },
    why: { en: `${planned.name} runs in the shared plan and ${what}. Put one of the two right.` },
    rule: null,
    findingId: null,
    ownerRole: 'physician',
    ownerAccount: null,
    dueAt: null,
  };
}

const notListed = 'is not on the list of what is taken';
