import type { PatientId, SiteId } from '#access';
import type { Reader } from '#database/server';
import { freshnessMedicines, inForce, type Setting } from '#evidence';
import { type Instant, type LocalDate, localDayOf } from '#kernel';
import {
  conditionFactsFrom,
  cutFacts,
  healthFacts,
  type IngredientTable,
  type ListNow,
  listNow,
  type MedicinesOutput,
  type MoodMedicine,
  medicationRules,
  moodMedicine,
  personAge,
  regularCannabis,
  type SiteName,
  type TheList,
  tableOf,
} from '#medication';
import { ageYearsOn, type Patient } from '#profile';
import {
  factNamed,
  factReader,
  type ProfileFact,
  patientReader,
  siteReader,
} from '#profile/server';
import { type Circumstances, type Fact, factOf, silentAt } from '#reasoning';
import { modeReader, settingReader } from '#reasoning/server';
import { doseVersions } from './dose-versions.ts';
import { healthReader } from './health-store.ts';
import { medicineReader } from './medicine-store.ts';
import { nameReader } from './name-store.ts';
import { reviewReader } from './review-store.ts';
import { taperReader } from './taper-store.ts';

/** Everything about a person that reading or changing their medicines asks for. */
export type MedicinePerson = {
  readonly patient: Patient;
  readonly circumstances: Circumstances;
  readonly settings: readonly Setting[];
  readonly facts: readonly ProfileFact[];
  readonly today: LocalDate;
  readonly freshDays: number;
};

export async function medicinePersonOf(
  db: Reader,
  patientId: PatientId,
  now: Instant,
): Promise<MedicinePerson | null> {
  const patient = await patientReader(db).patient(patientId);
  if (patient === null) return null;
  const site = await siteReader(db).site(patient.siteId as SiteId);
  const bearer = { country: site.country, siteId: site.siteId, accountId: null, patientId };
  const settings = await settingReader(db).for(bearer);
  const today = localDayOf(now, patient.timeZone);
  const silent = silentAt(medicationRules, await modeReader(db).modes(site.siteId));
  return {
    patient,
    circumstances: { asOf: now, today, bearer, settings, silent },
    settings,
    facts: await factReader(db).latest(patientId),
    today,
    freshDays: inForce(freshnessMedicines, settings, bearer, now).value,
  };
}

export type ListKept = TheList & {
  readonly names: readonly SiteName[];
  readonly table: IngredientTable;
};

export async function listOf(db: Reader, patient: Patient): Promise<ListKept> {
  const { patientId, timeZone } = patient;
  const names = await nameReader(db).all(patient.siteId as SiteId);
  return {
    medicines: await medicineReader(db).list(patientId, timeZone),
    review: await reviewReader(db).latest(patientId),
    names,
    table: tableOf(names),
  };
}

/** What is taken as far as the record knows it today; null where nothing at all is known. */
export async function takenNow(
  db: Reader,
  patient: Patient,
  { asOf, today, bearer, settings }: Circumstances,
): Promise<ListNow | null> {
  const list = await listOf(db, patient);
  const freshDays = inForce(freshnessMedicines, settings, bearer, asOf).value;
  return listNow(list, { today, freshDays }, list.table);
}

/** Antidepressants for mood that stand or stood on the list, with their times at a dose that is enough. */
export async function moodMedicinesOf(
  db: Reader,
  { patientId, siteId, timeZone }: Patient,
): Promise<readonly MoodMedicine[]> {
  const table = tableOf(await nameReader(db).all(siteId as SiteId));
  const versions = await doseVersions(db, patientId, timeZone);
  return versions.flatMap((each) => moodMedicine(each, table) ?? []);
}

/** What is agreed to be lowered, for the rules about its speed. */
export async function taperFactsOf(
  db: Reader,
  patient: Patient,
  now: ListNow | null,
  today: LocalDate,
): Promise<readonly Fact[]> {
  const tapers = await taperReader(db).all(patient.patientId);
  return cutFacts(
    tapers.filter(({ state }) => state === 'agreed'),
    now,
    today,
  );
}

/** What changes the safety of medicines, as facts for the rules of care: blood values, conditions, reviews, age. */
export async function healthFactsOf(
  db: Reader,
  patient: Patient,
  today: LocalDate,
): Promise<readonly Fact[]> {
  const health = await healthReader(db).latest(patient.patientId);
  const profile = await factReader(db).latest(patient.patientId);
  return personFacts(patient, today, health, profile);
}

function personFacts(
  patient: Patient,
  today: LocalDate,
  health: readonly MedicinesOutput['health'][number][],
  profile: readonly ProfileFact[],
): readonly Fact[] {
  const answered = new Set(health.map(({ name }) => name as string));
  const conditions = factNamed(profile, 'conditions');
  const kept = profile.find(({ name }) => name === 'conditions');
  const age = { id: `${patient.patientId}/age`, date: null, source: 'date of birth' };
  return [
    factOf(personAge, { ...age, value: ageYearsOn(today, patient.birthDate) }),
    ...healthFacts(health, today),
    ...saidOfCannabis(profile, patient),
    ...(kept === undefined || conditions === null
      ? []
      : conditionFactsFrom(
          conditions,
          {
            id: kept.factId,
            date: kept.since ?? localDayOf(kept.recordedAt, patient.timeZone),
            source: 'conditions in the record',
          },
          answered,
        )),
  ];
}

/** Said in the intake; what a clinician writes down later takes its place, by the day it speaks of. */
function saidOfCannabis(profile: readonly ProfileFact[], { timeZone }: Patient): readonly Fact[] {
  const kept = profile.find(({ name }) => name === 'cannabis');
  const said = factNamed(profile, 'cannabis');
  if (kept === undefined || said === null) return [];
  const date = kept.since ?? localDayOf(kept.recordedAt, timeZone);
  const record = { id: `${kept.factId}/cannabis`, date, source: kept.source };
  return [factOf(regularCannabis, { ...record, value: said === 'weekly' })];
}
