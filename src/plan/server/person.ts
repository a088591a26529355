import { ownsPlanParts, type PatientId, type SiteId, type StaffActor } from '#access';
import { type Colleague, teamOf } from '#accounts/server';
import type { Reader } from '#database/server';
import { type Instant, type LocalDate, localDayOf } from '#kernel';
import { askedFirst, factsOfRecord, lifeFacts, linkRules, type Person } from '#plan';
import type { Patient } from '#profile';
import {
  factReader,
  type ProfileFact,
  patientReader,
  type Site,
  siteReader,
} from '#profile/server';
import { type Fact, factOf, silentAt } from '#reasoning';
import { modeReader, settingReader } from '#reasoning/server';
import { sex } from '#screening';
import { careFacts } from './person-facts.ts';

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
  /** Rules between parts that are in shadow here: asked and counted, told to nobody. */
  readonly silent: ReadonlySet<string>;
  /** The colleague who reads it, whose own word about a conflict is shown; null: nobody of the team. */
  readonly reader: Pick<StaffActor, 'accountId' | 'role'> | null;
};

/** What was said to a screen for suicide, as far as rules of a plan read it. */
export type Heard = (db: Reader, patient: Patient, today: LocalDate) => Promise<readonly Fact[]>;

export async function planPersonOf(
  db: Reader,
  patientId: PatientId,
  now: Instant,
  heard: Heard,
  reader: PlanPerson['reader'] = null,
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
    facts: askedFirst(factsForCoherence(facts, patient), [
      ...(await careFacts(db, patient, { now, today, settings, bearer })),
      ...(await heard(db, patient, today)),
    ]),
    settings,
    bearer,
    asOf: now,
    today,
  };
  const rules = linkRules.map(({ rule }) => rule);
  const silent = silentAt(rules, await modeReader(db).modes(site.siteId));
  return { patient, site, team, facts, today, person, silent, reader };
}

/** What the record knows, as rules between parts read it; a language is known of everybody. */
function factsForCoherence(facts: readonly ProfileFact[], patient: Patient): Person['facts'] {
  const record = facts.map((fact) => ({
    id: fact.factId,
    name: fact.name,
    value: fact.value,
    date: fact.since ?? localDayOf(fact.recordedAt, patient.timeZone),
    source: fact.source,
  }));
  const language = { id: 'language', date: null, source: 'the record' };
  return [
    ...factsOfRecord(record),
    factOf(lifeFacts.readsLanguages, { ...language, value: [patient.language] }),
    ...(patient.sex === null ? [] : [factOf(sex, { ...language, id: 'sex', value: patient.sex })]),
  ];
}
