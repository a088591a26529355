import type { SiteId } from '#access';
import { occurrenceReader } from '#assignment/server';
import { type Reader, readingOnce } from '#database/server';
import { paperFormReader } from '#entry/server';
import { asyncItem9, type Bearer, inForce } from '#evidence';
import { alarmItems } from '#intake';
import { answerReader, intakeReader, saidReader } from '#intake/server';
import { addHours, type Instant, localDayOf } from '#kernel';
import { measureReader } from '#measures/server';
import type { Patient } from '#profile';
import { factReader, siteReader } from '#profile/server';
import { type Circumstances, type Fact, factOf, silentAt } from '#reasoning';
import { decidedAt, modeReader, settingReader } from '#reasoning/server';
import { item9BetweenVisits } from '#safety';
import { alertReader, closedSince, screenReader } from '#safety/server';
import { type StepNow, safetyEpisodeClosed, safetyEpisodeOpen } from '#stepping';
import { careRulebook } from '../rulebook.ts';
import { type AlarmAnswers, alarmRules, settledRules } from './alarm-episodes.ts';
import { alarmFacts } from './alarm-facts.ts';
import { amplifierFacts } from './amplifier-facts.ts';
import { trialFactsOf } from './antidepressant-trials.ts';
import { courseFacts } from './course-facts.ts';
import { crisisFacts, endedCalls } from './crisis-facts.ts';
import { formFacts } from './form-facts.ts';
import { profileFacts, readingFacts } from './intake-facts.ts';
import { medicineFacts } from './medicine-facts.ts';
import { ownMeansFacts } from './safety-plan.ts';
import { screeningFacts, signalFacts } from './screening-facts.ts';
import { suicideFacts } from './suicide-facts.ts';

/** The moment and the settings under which facts about a person are weighed. */
export async function circumstancesOf(
  db: Reader,
  patient: Patient,
  now: Instant,
): Promise<Circumstances> {
  const site = await siteReader(db).site(patient.siteId as SiteId);
  const bearer: Bearer = {
    country: site.country,
    siteId: site.siteId,
    accountId: null,
    patientId: patient.patientId,
  };
  const settings = await settingReader(db).for(bearer);
  const silent = silentAt(careRulebook.rules, await modeReader(db).modes(site.siteId));
  return { asOf: now, today: localDayOf(now, patient.timeZone), bearer, settings, silent };
}

/** Whatever can raise an alarm: intakes, rounds of questions asked at home, and forms on paper. */
export async function alarmsOf(db: Reader, patient: Patient): Promise<AlarmAnswers | null> {
  const { patientId } = patient;
  const intakes = await intakeReader(db).all(patientId);
  const intake = intakes[0] ?? null;
  const said = await saidReader(db).said(patientId, [...alarmItems]);
  if (intake === null && said.length === 0) return null;
  const occasionId = intake?.intakeId ?? patientId;
  const answers = intake === null ? [] : await answerReader(db).answers(patientId, intake.intakeId);
  const closings = await decidedAt(db, patientId, Object.values(alarmRules).flat());
  const rounds = await occurrenceReader(db).all(patientId);
  const answered = rounds.filter(({ state }) => state === 'answered');
  const handedIn = new Map<string, Instant>([
    ...intakes.flatMap((one) => whenHandedIn(one.intakeId, one.submittedAt)),
    ...answered.flatMap((one) => whenHandedIn(one.occurrenceId, one.settledAt)),
    ...(await paperFormReader(db).enteredAt(patientId)),
    ...(await screenReader(db).askedAt(patientId)),
  ]);
  return { occasionId, answers, said, closings, handedIn };
}

const whenHandedIn = (occasionId: string, at: Instant | null): [string, Instant][] =>
  at === null ? [] : [[occasionId, at]];

/** How far back closed alerts are looked up: as far as alarm answers speak. */
const episodeDays = 91;

export type Known = {
  readonly facts: readonly Fact[];
  readonly step: StepNow | null;
  /** Alarm rules about which a person decided, with nothing said anew since. */
  readonly settled: ReadonlySet<string>;
  /** The same with the alerts as they are by now: nothing else of it is looked up again. */
  readonly withAlertsNow: () => Promise<Known>;
};

/**
 * Everything the record knows about a person that rules of care read. Many rooms look at the same lists:
 * each is asked for once.
 */
export async function factsAbout(
  open: Reader,
  patient: Patient,
  circumstances: Circumstances,
  // Only looked at: nothing is kept of it, so nothing is held back from others either.
  hold = true,
): Promise<Known> {
  const db = readingOnce(open);
  const { patientId, timeZone } = patient;
  const { today, asOf, bearer, settings } = circumstances;
  const alarms = await alarmsOf(db, patient);
  const readings = await measureReader(db).readings(patientId);
  // Alarms of these come from the answers themselves.
  const answeredHere = new Set<string>([
    ...(await intakeReader(db).all(patientId)).map(({ intakeId }) => intakeId),
    ...(await occurrenceReader(db).all(patientId)).map(({ occurrenceId }) => occurrenceId),
    ...(await paperFormReader(db).enteredAt(patientId)).keys(),
    ...(await screenReader(db).askedAt(patientId)).keys(),
  ]);
  const profile = await factReader(db).latest(patientId);
  const medicines = await medicineFacts(db, patient, circumstances);
  const heard = alarms === null ? [] : alarmFacts(alarms, timeZone);
  const facts: Fact[] = [
    ...heard,
    ...suicideFacts(heard, today),
    ...readings.flatMap((reading) => {
      const apart = answeredHere.has(reading.occasionId);
      return readingFacts([reading], apart ? reading.occasionId : null);
    }),
    ...formFacts(readings),
    ...profileFacts(profile, today, timeZone),
    ...(await crisisFacts(db, patient, alarms, { today, asOf, bearer, settings })),
    ...medicines,
    ...amplifierFacts(medicines, readings),
    ...(await trialFactsOf(db, patient, circumstances, { profile, medicines, readings })),
    ...(alarms === null ? [] : await ownMeansFacts(db, patient, circumstances)),
    ...screeningFacts(patient, profile, readings, today),
    ...(await signalFacts(db, patientId, timeZone)),
    factOf(item9BetweenVisits, {
      id: `${bearer.siteId}/item9`,
      value: inForce(asyncItem9, settings, bearer, asOf).value === 'on',
      date: null,
      source: 'site setting',
    }),
  ];
  const settled = new Set<string>([
    ...(alarms === null ? [] : settledRules(alarms)),
    ...(await endedCalls(db, patient, alarms)),
  ]);
  const course = await courseFacts(db, patient, circumstances, { readings, medicines });
  // Alerts are held, and one may be opened by what is concluded: they are asked for as they are.
  const withAlertsNow = async (): Promise<Known> => ({
    facts: [...facts, ...course.facts, ...(await alertFacts(open, patient, asOf, hold))],
    step: course.step,
    settled,
    withAlertsNow,
  });
  return withAlertsNow();
}

/** Alerts that stand, and those a person closed: until then no step is proposed. */
async function alertFacts(
  db: Reader,
  { patientId, timeZone }: Patient,
  now: Instant,
  hold: boolean,
): Promise<readonly Fact[]> {
  const open = await alertReader(db).openOf(patientId, hold);
  const closed = await closedSince(db, patientId, addHours(now, -24 * episodeDays));
  const record = (id: string, at: Instant) => ({
    id,
    value: true as const,
    date: localDayOf(at, timeZone),
    source: 'safety alert',
  });
  return [
    ...open.map(({ alertId, openedAt }) => factOf(safetyEpisodeOpen, record(alertId, openedAt))),
    ...closed.map(({ alertId, closedAt }) =>
      factOf(safetyEpisodeClosed, record(`${alertId}/closed`, closedAt)),
    ),
  ];
}
