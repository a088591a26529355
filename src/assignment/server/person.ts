import type { PatientId, SiteId } from '#access';
import { signsIn } from '#accounts/server';
import { comingOf, type Load, minutesFor, type Person } from '#assignment';
import type { Schedule } from '#calendar';
import type { Reader } from '#database/server';
import { intakeReader } from '#intake/server';
import { addDays, type Id, type Instant, type LocalDate, localDayOf } from '#kernel';
import type { Patient } from '#profile';
import { patientReader } from '#profile/server';
import { askedQuestions } from './asked-questions.ts';
import { type Assignment, assignmentReader } from './assignment-store.ts';
import { grouped } from './grouped.ts';
import { libraryOn, type SiteLibrary } from './library.ts';
import { type Numbers, numbersFor } from './numbers.ts';
import { occurrenceReader } from './occurrence-store.ts';

export type About = {
  readonly patient: Patient;
  readonly numbers: Numbers;
  readonly library: SiteLibrary;
  readonly person: Person;
};

/** Weeks ahead for which minutes are added up. */
const loadDays = 84;

/** What an assignment for this person is weighed by; null: nobody of this site. */
export async function aboutPerson(
  db: Reader,
  patientId: PatientId,
  siteId: SiteId,
  draft: { readonly schedule: Schedule; readonly visitDays: readonly LocalDate[] },
  now: Instant,
  assignmentId: Id<'AssignmentId'> | null = null,
): Promise<About | null> {
  const patient = await patientReader(db).patient(patientId);
  if (patient === null || patient.siteId !== siteId) return null;
  const numbers = await numbersFor(db, patient, now);
  const library = await libraryOn(db, localDayOf(now, patient.timeZone));
  const before =
    assignmentId === null ? null : await assignmentReader(db).one(patientId, assignmentId);
  const person: Person = {
    patientId,
    name: `${patient.givenName} ${patient.familyName}`,
    language: patient.language,
    zone: patient.timeZone,
    leftCare: patient.leftAt !== null,
    anchors: anchorsAgain(before, draft) ?? (await anchorsFor(db, patient, draft)),
    loads: await loadsOf(db, patient, { numbers, library, now }, assignmentId),
    before: {
      versions: before?.versions ?? [],
      kept: before === null ? [] : await keptOf(db, before),
    },
    budgetMinutes: numbers.minutesPerWeek,
    secondsPerQuestion: numbers.secondsPerQuestion,
    asking: numbers,
    hasPhone: await signsIn(db, patientId),
  };
  return { patient, numbers, library, person };
}

/**
 * The days a schedule counts from, as they are known now. They are kept with the version, so that a
 * later look at the same schedule counts from the same days.
 */
export async function anchorsFor(
  db: Reader,
  { patientId, registeredAt, timeZone }: Patient,
  {
    schedule,
    visitDays,
  }: { readonly schedule: Schedule; readonly visitDays: readonly LocalDate[] },
): Promise<readonly LocalDate[]> {
  if (schedule.from.at === 'date') return [];
  if (schedule.from.at === 'visit') return [...new Set(visitDays)].toSorted();
  // An episode begins when the intake was handed in; before that, with registration.
  const intake = await intakeReader(db).current(patientId);
  return [localDayOf(intake?.submittedAt ?? registeredAt, timeZone)];
}

/** An episode has begun once: a new version counts from the day the first one counted from. */
export function anchorsAgain(
  before: Pick<Assignment, 'versions'> | null,
  { schedule }: { readonly schedule: Schedule },
): readonly LocalDate[] | null {
  if (schedule.from.at !== 'episode-start') return null;
  return before?.versions.find((one) => one.schedule.from.at === 'episode-start')?.anchors ?? null;
}

async function keptOf(db: Reader, { patientId, assignmentId }: Assignment) {
  const all = await occurrenceReader(db).all(patientId);
  return all.filter((one) => one.assignmentId === assignmentId);
}

/** Minutes of everything that is assigned already, from the beginning of this week. */
async function loadsOf(
  db: Reader,
  patient: Patient,
  { numbers, library, now }: Pick<About, 'numbers' | 'library'> & { readonly now: Instant },
  except: Id<'AssignmentId'> | null,
): Promise<readonly Load[]> {
  const { patientId, timeZone: zone } = patient;
  const today = localDayOf(now, zone);
  const kept = grouped(await occurrenceReader(db).all(patientId), (one) => one.assignmentId);
  const running = (await assignmentReader(db).all(patientId)).filter(
    ({ assignmentId, endedAt }) => endedAt === null && assignmentId !== except,
  );
  return running.flatMap((assignment) => {
    const { assignmentId, versions, endedAt } = assignment;
    const own = kept.get(assignmentId) ?? [];
    const questions = askedQuestions(assignment.what, patient, library, numbers);
    const minutes = minutesFor(questions, numbers.secondsPerQuestion);
    const coming = comingOf(
      { assignmentId, versions, kept: own, endedAt, zone },
      addDays(today, loadDays),
    );
    const soon = own.filter(({ due, state }) => state === 'open' && due >= addDays(today, -7));
    return [...soon, ...coming].map(({ due }) => ({ due, minutes }));
  });
}
