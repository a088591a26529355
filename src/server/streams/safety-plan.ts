import type { PatientId, SiteId } from '#access';
import type { Reader } from '#database/server';
import { inForce, stoppedAtHomeDays } from '#evidence';
import { daysBetween, type Instant, localDayOf } from '#kernel';
import { type MedicineEntry, type Taken, takenFrom } from '#medication';
import { listOf, medicinePersonOf, takenNow } from '#medication/server';
import { planReader } from '#plan/server';
import type { Patient } from '#profile';
import { type Circumstances, type Fact, factOf } from '#reasoning';
import { type CountsKept, caseloadWriter } from '#registry/server';
import { type MedicineSeen, meansIn, meansValue, ownMeans } from '#safety';
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
      await caseloadWriter(trx).afterCare(patientId, now);
      counts.forget(siteId);
    },
  };
}

/**
 * Medicines of the list and of the plan, however long ago somebody spoke of them: what is no longer taken
 * may well lie at home. The list is whole where it was read through and nothing else was taken.
 */
export async function ownMedicines(
  db: Reader,
  patient: Patient,
  now: Instant,
): Promise<OwnMedicines> {
  const { medicines, review, table } = await listOf(db, patient);
  const listed = medicines.flatMap(({ medicineId, state, name, statedClass }) =>
    state === 'taken' ? [takenFrom(entryOf(medicineId, name, statedClass), table)] : [],
  );
  const whole = review !== null && review.wholeList && review.nothingElse === true;
  const who = await medicinePersonOf(db, patient.patientId, now);
  const left = who === null ? [] : await mayBeAtHome(db, patient, who.circumstances);
  return {
    list: onlyOnce<MedicineSeen>([...listed, ...(await planned(db, patient.patientId)), ...left]),
    whole,
  };
}

/** Own medicines that can kill in overdose as rule SAF-11 reads them; where none is known, nothing is said. */
export async function ownMeansFacts(
  db: Reader,
  patient: Patient,
  circumstances: Circumstances,
): Promise<readonly Fact[]> {
  const now = await takenNow(db, patient, circumstances);
  const list = onlyOnce<MedicineSeen>([
    ...(now?.taken ?? []),
    ...(await planned(db, patient.patientId)),
    ...(await mayBeAtHome(db, patient, circumstances)),
  ]);
  const value = meansValue(meansIn(list), now !== null);
  if (value === null) return [];
  const id = `${patient.patientId}/own-means`;
  const date = now?.day ?? circumstances.today;
  return [factOf(ownMeans, { id, date, source: 'medicines of the record', value })];
}

/** What was stopped lately: nobody knows whether the rest went back to the pharmacy. */
async function mayBeAtHome(
  db: Reader,
  patient: Patient,
  { asOf, today, bearer, settings }: Circumstances,
): Promise<readonly MedicineSeen[]> {
  const { medicines, table } = await listOf(db, patient);
  const days = inForce(stoppedAtHomeDays, settings, bearer, asOf).value;
  return medicines.flatMap(({ medicineId, state, name, statedClass, stoppedOn, changedAt }) => {
    if (state !== 'stopped') return [];
    const since = stoppedOn ?? localDayOf(changedAt, patient.timeZone);
    if (daysBetween(since, today) > days) return [];
    return [{ ...takenFrom(entryOf(medicineId, name, statedClass), table), stoppedOn: since }];
  });
}

async function planned(db: Reader, patientId: PatientId): Promise<readonly Taken[]> {
  const plan = await planReader(db).plan(patientId);
  return (plan?.items ?? []).flatMap(({ itemId, kind, state, dose }) =>
    kind === 'medicine' && state !== 'ended' && dose.medicine !== undefined
      ? [takenFrom(entryOf(itemId, dose.medicine.name, dose.medicine.class))]
      : [],
  );
}

/** The list goes before the plan where both name a medicine, and what is taken before what was stopped. */
const onlyOnce = <Seen extends MedicineSeen>(list: readonly Seen[]): readonly Seen[] =>
  [
    ...new Map(list.toReversed().map((one) => [one.label.toLowerCase(), one])).values(),
  ].toReversed();

const entryOf = (at: string, name: string, stated: string | null): MedicineEntry => ({
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
