import type { PatientId, SiteId } from '#access';
import type { Reader } from '#database/server';
import { diaryReader } from '#diary/server';
import { intakeReader, linkReader } from '#intake/server';
import { addDays, type Instant, type LocalDate, localDayOf } from '#kernel';
import { type Latest, measureReader } from '#measures/server';
import { stepReader } from '#plan/server';
import { type Patient, searchWordsOf, sortNameOf } from '#profile';
import { patientReader, siteReader } from '#profile/server';
import { decisionReader, findingReader, type KeptFinding } from '#reasoning/server';
import {
  attentionOf,
  type Course,
  improvedOf,
  noCourse,
  type OpenCard,
  stageOf,
  type Weeks,
  weeksOf,
  weeksShown,
} from '#registry';
import { isAwake, pastDueFrom } from '#worklist';
import { cardReader, contactReader } from '#worklist/server';
import type { Care, Contacts, Courses, Diary, Identity } from './tables.ts';

/** Each part of a caseload row, computed from the facts it stands for. */
export function identityOf(patient: Patient): Omit<Identity, 'site_id'> {
  return {
    patient_id: patient.patientId,
    name: `${patient.givenName} ${patient.familyName}`,
    sort_name: sortNameOf(patient),
    search_words: searchWordsOf(patient)
      .map((word) => `'${word}'`)
      .join(' '),
    birth_date: patient.birthDate,
    language: patient.language,
  };
}

export async function careOf(db: Reader, patientId: PatientId, now: Instant): Promise<Care> {
  const patient = await patientReader(db).patient(patientId);
  const intake = await intakeReader(db).current(patientId);
  const links = await linkReader(db).links(patientId);
  const step = await stepReader(db).current(patientId);
  const open = await awake(db, patientId, now);
  const stage = stageOf({
    left: patient !== null && patient.leftAt !== null,
    hasStep: step !== null,
    intakeSubmitted: intake !== null && intake.submittedAt !== null,
    intakeAnswered: intake !== null && intake.lastAnswerAt !== null,
    linkSent: links.some(({ revokedAt }) => revokedAt === null),
  });
  const findings = open.map(({ findingId, finding, proposal }) => ({
    findingId,
    ruleId: finding.rule.id,
    status: finding.status,
    severity: finding.severity,
    title: finding.title,
    proposesStep: proposal?.kind === 'step',
  }));
  const cards = await cardsNow(db, patient, now);
  const { attention, why, openFindings, nextDueAt } = attentionOf(findings, cards, stage);
  return {
    stage,
    step: step?.step ?? null,
    step_from: step?.fromDay ?? null,
    attention,
    attention_why: why,
    open_findings: openFindings,
    next_due_at: nextDueAt,
  };
}

/** Cards by the clinic's own day, as its worklist shows them. */
async function cardsNow(
  db: Reader,
  patient: Patient | null,
  now: Instant,
): Promise<readonly OpenCard[]> {
  if (patient === null) return [];
  const cards = await cardReader(db).openOf(patient.patientId);
  if (cards.length === 0) return [];
  const { timeZone } = await siteReader(db).site(patient.siteId as SiteId);
  const today = localDayOf(now, timeZone);
  return cards.map((card) => ({
    cardId: card.cardId,
    title: card.title,
    pastDueFrom: pastDueFrom(card, timeZone),
    sleeps: !isAwake(card, today),
  }));
}

/** Open findings, without those that somebody put to rest until a moment still to come. */
async function awake(
  db: Reader,
  patientId: PatientId,
  now: Instant,
): Promise<readonly KeptFinding[]> {
  const open = await findingReader(db).all(patientId, 'open');
  const ids = open.map(({ findingId }) => findingId);
  const decisions = await decisionReader(db).about(patientId, ids);
  return open.filter(({ findingId }) => {
    const latest = decisions.find((decision) => decision.findingId === findingId);
    return latest?.kind !== 'snooze' || (latest.until ?? now) <= now;
  });
}

export async function coursesOf(db: Reader, patientId: PatientId): Promise<Courses> {
  const latest = await measureReader(db).latest(patientId);
  const peg = courseIn(latest, 'peg');
  // Between visits PHQ-8 is asked instead of PHQ-9; it stands in only where there is no PHQ-9.
  const phq9 = courseIn(latest, 'phq9');
  const phq = phq9.latest === null ? courseIn(latest, 'phq8') : phq9;
  const gad = courseIn(latest, 'gad7');
  const sleep = courseIn(latest, 'sleep_quality');
  return {
    ...columnsOf('peg', peg),
    ...columnsOf('phq', phq),
    ...columnsOf('gad', gad),
    ...columnsOf('sleep', sleep),
    improved: improvedOf(peg, phq),
  };
}

function courseIn(all: readonly Latest[], instrument: string): Course {
  const found = all.find((one) => one.instrument === instrument);
  if (found === undefined) return noCourse;
  return {
    first: found.first.value,
    latest: found.latest.value,
    firstDay: found.first.day,
    latestDay: found.latest.day,
    answered: found.latest.answered,
  };
}

function columnsOf<Name extends 'peg' | 'phq' | 'gad' | 'sleep'>(name: Name, course: Course) {
  return {
    [`${name}_first`]: course.first,
    [`${name}_latest`]: course.latest,
    [`${name}_first_day`]: course.firstDay,
    [`${name}_latest_day`]: course.latestDay,
    [`${name}_answered`]: course.answered && [course.answered.given, course.answered.of],
  } as Pick<
    Courses,
    | `${Name}_first`
    | `${Name}_latest`
    | `${Name}_first_day`
    | `${Name}_latest_day`
    | `${Name}_answered`
  >;
}

export async function diaryOf(db: Reader, patientId: PatientId): Promise<Diary> {
  const last = await diaryReader(db).lastDay(patientId);
  if (last === null) return diaryColumns({ pain: [], mood: [], sleep: [], until: null }, null);
  const days = await diaryReader(db).days(patientId, addDays(last, -7 * (weeksShown + 1)), last);
  return diaryColumns(weeksOf(days), days.at(-1)?.day ?? null);
}

function diaryColumns(weeks: Weeks, last: LocalDate | null): Diary {
  return {
    pain_weeks: [...weeks.pain],
    mood_weeks: [...weeks.mood],
    sleep_weeks: [...weeks.sleep],
    weeks_until: weeks.until,
    last_diary_day: last,
  };
}

export async function contactsOf(db: Reader, patientId: PatientId): Promise<Contacts> {
  return { last_contact_at: await contactReader(db).lastAt(patientId) };
}
