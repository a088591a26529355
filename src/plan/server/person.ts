import { ownsPlanParts, type PatientId, type SiteId } from '#access';
import { type Colleague, teamOf } from '#accounts/server';
import type { Reader } from '#database/server';
import { type Instant, type LocalDate, localDayOf } from '#kernel';
import { type Person, workPattern } from '#plan';
import type { Patient } from '#profile';
import {
  factNamed,
  factReader,
  type ProfileFact,
  patientReader,
  type Site,
  siteReader,
} from '#profile/server';
import { factOf } from '#reasoning';
import { settingReader } from '#reasoning/server';

/** Everything about a person that reading or changing their plan asks for. */
export type PlanPerson = {
  readonly patient: Patient;
  readonly site: Site;
  /** Who can own a part of the plan. */
  readonly team: readonly Colleague[];
  readonly facts: readonly ProfileFact[];
  readonly today: LocalDate;
  /** What the parts of the plan are checked against. */
  readonly person: Person;
};

export async function planPersonOf(
  db: Reader,
  patientId: PatientId,
  now: Instant,
): Promise<PlanPerson | null> {
  const patient = await patientReader(db).patient(patientId);
  if (patient === null) return null;
  const site = await siteReader(db).site(patient.siteId as SiteId);
  const team = (await teamOf(db, site.siteId)).filter(({ role }) => ownsPlanParts(role));
  const facts = await factReader(db).latest(patientId);
  const bearer = { country: site.country, siteId: site.siteId, accountId: null, patientId };
  const settings = await settingReader(db).for(bearer);
  const today = localDayOf(now, patient.timeZone);
  const person: Person = {
    facts: factsForCoherence(facts, patient),
    settings,
    bearer,
    asOf: now,
    today,
  };
  return { patient, site, team, facts, today, person };
}

function factsForCoherence(facts: readonly ProfileFact[], { timeZone }: Patient): Person['facts'] {
  const work = facts.find(({ name }) => name === 'work-pattern');
  const value = factNamed(facts, 'work-pattern');
  if (work === undefined || value === null) return [];
  const date = work.since ?? localDayOf(work.recordedAt, timeZone);
  return [factOf(workPattern, { id: work.factId, value, date, source: work.source })];
}
