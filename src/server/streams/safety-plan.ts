import type { PatientId, SiteId } from '#access';
import type { Reader } from '#database/server';
import type { LocalDate } from '#kernel';
import { type MedicineEntry, takenFrom } from '#medication';
import { planReader } from '#plan/server';
import { type Fact, factOf } from '#reasoning';
import { type CountsKept, caseloadWriter } from '#registry/server';
import { meansIn, meansValue, ownMeans } from '#safety';
import type { OwnMedicines, SafetyPlanDeps } from '#safety/server';
import { cardWriter } from '#worklist/server';
import { ownSafetyPlanCard } from '../safety-plan-card.ts';

/** A person changed their safety plan themselves: the team looks at it with them at the next contact. */
export function safetyPlanStream(counts: CountsKept): SafetyPlanDeps {
  return {
    ownMedicines,
    afterOwnChange: async (trx, patient, now) => {
      const { patientId } = patient;
      const siteId = patient.siteId as SiteId;
      await cardWriter(trx).raise(ownSafetyPlanCard, { patientId, siteId, now });
      await caseloadWriter(trx).afterCare(patientId);
      counts.forget(siteId);
    },
  };
}

/** Medicines that stand in the plan. They are not all a person has, so the list is never whole. */
export async function ownMedicines(db: Reader, patientId: PatientId): Promise<OwnMedicines> {
  const plan = await planReader(db).plan(patientId);
  const list = (plan?.items ?? []).flatMap(({ itemId, kind, state, dose }) =>
    kind === 'medicine' && state !== 'ended' && dose.medicine !== undefined
      ? [takenFrom(entryOf(itemId, dose.medicine))]
      : [],
  );
  return { list, whole: false };
}

const entryOf = (
  at: string,
  { name, class: stated }: { readonly name: string; readonly class: string },
): MedicineEntry => ({
  at,
  name,
  class: stated,
  dosePerAdmin: null,
  unit: null,
  perDay: null,
  route: null,
  started: null,
  changed: null,
  changedUp: null,
  indication: null,
});

/** Own medicines that can kill in overdose, where one is known (rule SAF-11); else nothing is known of them. */
export async function ownMeansFacts(
  db: Reader,
  patientId: PatientId,
  today: LocalDate,
): Promise<readonly Fact[]> {
  const { list, whole } = await ownMedicines(db, patientId);
  const value = meansValue(meansIn(list), whole);
  const record = { id: `${patientId}/own-means`, date: today, source: 'medicines of the plan' };
  return value === null ? [] : [factOf(ownMeans, { ...record, value })];
}
