import type { PatientId, SiteId } from '#access';
import { teamOf } from '#accounts/server';
import type { Reader } from '#database/server';
import { addDays, daysBetween, type Instant, type LocalDate, localDayOf } from '#kernel';
import { instrumentOf } from '#measures';
import type { Reading } from '#measures/server';
import { type CareStep, planReader, stepReader } from '#plan/server';
import type { Patient } from '#profile';
import { type Circumstances, type Fact, type FactType, factOf, type Json } from '#reasoning';
import {
  careSince,
  cbtWeek,
  clinicCountry,
  currentStep,
  enrolledOn,
  followUpContactDays,
  interferenceAtStepStart,
  interferenceNow,
  interferenceReading,
  phqAtEnrolment,
  phqAtStart,
  phqReading,
  psychiatricConsultationWeeks,
  type RiskGroup,
  riskGroup,
  rmdqAtStart,
  type StepNow,
  stepSince,
} from '#stepping';
import { consultationReader } from '#stepping/server';
import { contactReader } from '#worklist/server';
import { antidepressantFacts } from './antidepressant-facts.ts';

export type Course = { readonly facts: readonly Fact[]; readonly step: StepNow | null };

/** What the record knows about the course of care: which step, since when, what was tried and said. */
export async function courseFacts(
  db: Reader,
  patient: Patient,
  circumstances: Circumstances,
  known: { readonly readings: readonly Reading[]; readonly medicines: readonly Fact[] },
): Promise<Course> {
  const { patientId } = patient;
  const { bearer } = circumstances;
  const steps = await stepReader(db).all(patientId);
  const now = steps.at(-1) ?? null;
  const always = [
    ...(bearer.country === null ? [] : [factAt(clinicCountry, 'clinic', null, bearer.country)]),
    ...antidepressantFacts(known.medicines),
    ...riskGroupFacts(known.readings),
  ];
  if (now === null) return { facts: always, step: null };
  const began = enrolmentDayOf(steps);
  return {
    facts: [
      ...always,
      ...stepFacts(now),
      ...startFacts(known.readings, firstDayOf(steps), began, now),
      ...(began === null ? [] : await managedFacts(db, patient, began)),
      ...(await cbtFacts(db, patientId, known.readings)),
    ],
    step: stepNowOf(now),
  };
}

const groups: Readonly<Record<string, RiskGroup>> = {
  'Low risk': 'low',
  'Medium risk': 'medium',
  'High risk': 'high',
};

/** The group of the last STarT Back or STarT MSK, by the tool's own bands. */
function riskGroupFacts(readings: readonly Reading[]): readonly Fact[] {
  const last = readings.findLast(({ instrument }) => /^start_(back|msk)$/.test(instrument));
  const group = groups[last?.result.bands['risk'] ?? ''];
  if (last === undefined || group === undefined) return [];
  const record = { id: `${last.scoreId}/group`, date: last.day, source: nameOf(last) };
  return [factOf(riskGroup, { ...record, value: group })];
}

/** A questionnaire as people call it. */
const nameOf = ({ instrument }: Reading): string => instrumentOf(instrument)?.name ?? instrument;

/** The step as rules name it. */
export const stepNowOf = ({ step, continuation }: CareStep): StepNow =>
  continuation ? 'continuation' : (step as StepNow);

/** Care with a care manager began with the first step from 2 on that was not interrupted since. */
export function enrolmentDayOf(steps: readonly CareStep[]): LocalDate | null {
  const last = steps.findLastIndex(({ step }) => step < managedFrom);
  return steps[last + 1]?.fromDay ?? null;
}
const managedFrom = 2;

/** The day on which the present course of steps began. */
function firstDayOf(steps: readonly CareStep[]): LocalDate | null {
  const last = steps.findLastIndex(({ step }) => step === 0);
  return (steps[last + 1] ?? steps.at(-1))?.fromDay ?? null;
}

function stepFacts(now: CareStep): readonly Fact[] {
  const record = { date: now.fromDay, source: 'step of care' };
  return [
    factOf(currentStep, { ...record, id: now.careStepId, value: stepNowOf(now) }),
    factOf(stepSince, { ...record, id: `${now.careStepId}/since`, value: now.fromDay }),
  ];
}

/** Scores of a few days before count as those of the beginning: an intake comes before its step. */
function atBeginning(readings: readonly Reading[], day: LocalDate | null): Reading | null {
  if (day === null) return null;
  return readings.findLast((reading) => reading.day <= day) ?? readings[0] ?? null;
}

function startFacts(
  all: readonly Reading[],
  begun: LocalDate | null,
  enrolled: LocalDate | null,
  now: CareStep,
): readonly Fact[] {
  const of = (...names: readonly string[]) =>
    all.filter(({ instrument, value }) => names.includes(instrument) && value !== null);
  const [phq, rmdq, peg] = [of('phq9', 'phq8'), of('rmdq'), of('peg')];
  return [
    ...started(phqAtStart, atBeginning(phq, begun)),
    ...started(phqAtEnrolment, atBeginning(phq, enrolled)),
    ...started(rmdqAtStart, atBeginning(rmdq, begun)),
    ...started(interferenceAtStepStart, atBeginning(peg, now.fromDay)),
    ...started(interferenceNow, peg.at(-1) ?? null),
    ...peg.flatMap((reading) => started(interferenceReading, reading)),
    ...phq.flatMap((reading) => started(phqReading, reading)),
  ];
}

const started = (type: FactType<number>, reading: Reading | null): readonly Fact[] =>
  reading === null
    ? []
    : [
        factOf(type, {
          id: `${reading.scoreId}/${type.name}`,
          value: reading.value,
          date: reading.day,
          source: nameOf(reading),
        }),
      ];

/** Talks and consultations since care with a care manager began. */
async function managedFacts(
  db: Reader,
  { patientId, siteId, timeZone }: Patient,
  began: LocalDate,
): Promise<readonly Fact[]> {
  const from = `${addDays(began, -1)}T00:00:00.000Z` as Instant;
  const managers = new Set(
    (await teamOf(db, siteId as SiteId))
      .filter(({ role }) => role === 'coordinator')
      .map(({ accountId }) => accountId),
  );
  const talks = (await contactReader(db).since(patientId, from))
    .filter(({ by, channel }) => managers.has(by) && channel !== 'message')
    .map(({ at }) => daysBetween(began, localDayOf(at, timeZone)))
    .filter((day) => day >= 0);
  const asked = (await consultationReader(db).all(patientId))
    .map(({ day }) => daysBetween(began, day) / 7)
    .filter((week) => week >= 0);
  return [
    factAt(enrolledOn, 'step of care', began, began),
    factAt(careSince, 'step of care', began, began),
    factAt(followUpContactDays, 'talks', null, talks),
    factAt(psychiatricConsultationWeeks, 'consultations', null, asked),
  ];
}

/** The week of CBT in which PHQ-9 was given last, where the plan holds CBT that goes on. */
async function cbtFacts(
  db: Reader,
  patientId: PatientId,
  readings: readonly Reading[],
): Promise<readonly Fact[]> {
  const plan = await planReader(db).plan(patientId);
  const session = plan?.items.find(
    ({ kind, state }) => kind === 'cbt-session' && state === 'active',
  );
  const phq = readings.findLast(({ instrument, value }) => instrument === 'phq9' && value !== null);
  const start = session?.startDay ?? null;
  if (start === null || phq === undefined || phq.day < start) return [];
  const week = Math.floor(daysBetween(start, phq.day) / 7);
  return [factAt(cbtWeek, 'the plan', phq.day, week)];
}

/** One fact of its kind: the same again tomorrow is the same fact. */
const factAt = <Value extends Json>(
  type: FactType<Value>,
  source: string,
  date: LocalDate | null,
  value: Value,
): Fact => factOf(type, { id: `course#${type.name}`, date, source, value });
