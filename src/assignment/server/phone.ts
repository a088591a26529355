import type { PatientId } from '#access';
import {
  type DueView,
  lookAt,
  type MyQuestionnaires,
  minutesFor,
  mondayOf,
  questionsIn,
  type Values,
  withinBudget,
} from '#assignment';
import type { Reader } from '#database/server';
import type { KeptAnswer } from '#intake';
import { answerReader, saidReader } from '#intake/server';
import { addHours, type Instant, localDayOf } from '#kernel';
import { patientReader } from '#profile/server';
import { crisisContactReader } from '#safety/server';
import { askingOf } from './asking.ts';
import { type Assignment, assignmentReader } from './assignment-store.ts';
import { doneLately } from './done.ts';
import { libraryOn } from './library.ts';
import { numbersFor } from './numbers.ts';
import { type Occurrence, occurrenceReader } from './occurrence-store.ts';
import { type At, type Given, titleOf } from './phone-at.ts';
import { reminderReader } from './reminder-store.ts';

/** Everything the person's phone needs to ask, also for days without a network. */
export async function myQuestionnaires(
  db: Reader,
  patientId: PatientId,
  now: Instant,
): Promise<MyQuestionnaires | null> {
  const patient = await patientReader(db).patient(patientId);
  if (patient === null) return null;
  const numbers = await numbersFor(db, patient, now);
  const { site } = numbers;
  const all = await occurrenceReader(db).all(patientId);
  const parts = all.filter(({ state }) => state !== 'withdrawn').flatMap((one) => one.parts);
  const library = await libraryOn(db, localDayOf(now, patient.timeZone), parts);
  // Who left care is asked nothing.
  const asked = patient.leftAt === null ? all : [];
  const open = asked.filter(({ state, closesAt }) => state === 'open' && closesAt > now);
  const earliest = [now, ...open.map(({ opensAt }) => opensAt)].toSorted()[0] ?? now;
  const since = addHours(earliest, -24 * numbers.reuseDays);
  const recent = await saidReader(db).recent(patientId, since);
  const reminded = new Set(
    (await reminderReader(db).all(patientId))
      .filter(({ channel, sentAt }) => channel === 'in-app' && sentAt !== null)
      .map((line): string => line.occurrenceId),
  );
  const at: At = { patient, numbers, library, recent, reminded, now };
  const assignments = await assignmentReader(db).all(patientId);
  const contacts = await crisisContactReader(db).shown(site.siteId, site.country);
  const done = await doneLately(db, assignments, all, at);
  return {
    due: await dueNow(db, assignments, all, open, done, at),
    done: done.map(({ view }) => view),
    next: nextDue(assignments, all, at),
    clinic: { name: site.name, phone: site.phone },
    crisisContacts: [...contacts],
  };
}

async function dueNow(
  db: Reader,
  assignments: readonly Assignment[],
  all: readonly Occurrence[],
  open: readonly Occurrence[],
  done: readonly { readonly at: Instant; readonly minutes: number }[],
  at: At,
): Promise<DueView[]> {
  const { patientId, timeZone } = at.patient;
  const views: DueView[] = [];
  for (const occurrence of open) {
    const assignment = assignments.find((one) => one.assignmentId === occurrence.assignmentId);
    if (assignment === undefined) continue;
    const answers = await answerReader(db).answers(patientId, occurrence.occurrenceId);
    const rounds = all.filter((one) => one.assignmentId === occurrence.assignmentId);
    const view = dueView(assignment, occurrence, { answers, rounds }, at);
    if (view !== null) views.push(view);
  }
  const monday = mondayOf(localDayOf(at.now, timeZone));
  const spent = done
    .filter((one) => localDayOf(one.at, timeZone) >= monday)
    .reduce((sum, { minutes }) => sum + minutes, 0);
  const { now } = withinBudget(views, spent, at.numbers.minutesPerWeek);
  const first = new Set(now.map(({ occurrenceId }) => occurrenceId));
  return views
    .map((view) => ({ ...view, thisWeek: first.has(view.occurrenceId) }))
    .toSorted((a, b) => Number(b.thisWeek) - Number(a.thisWeek) || (a.closes < b.closes ? -1 : 1));
}

/** One round as it is asked: on the phone, or by staff together with the person. */
export function dueView(
  assignment: Assignment,
  occurrence: Occurrence,
  kept: Given,
  at: At,
): DueView | null {
  const { what, why, sharesScore } = assignment;
  const { answers } = kept;
  const { numbers, library } = at;
  const asking = askingOf(assignment, occurrence, kept, at);
  if (asking.forms.length === 0) return null;
  const given: Values = valuesOf(answers);
  const left = questionsIn(asking, given).filter(({ item }) => given[item.id] === undefined);
  const { occurrenceId, opens, due, closes } = occurrence;
  return {
    occurrenceId,
    title: { ...titleOf(what, library) },
    why,
    opens,
    due,
    closes,
    minutes: minutesFor(left.length, numbers.secondsPerQuestion),
    thisWeek: true,
    sharesScore,
    reminded: at.reminded.has(occurrenceId),
    studyId: assignment.study?.studyId ?? null,
    answers: answers.map(({ item, value, answeredAt }) => ({
      item,
      value: typeof value === 'number' ? value : null,
      answeredAt,
    })),
    asking,
  };
}

const valuesOf = (answers: readonly KeptAnswer[]): Values =>
  Object.fromEntries(
    answers.map(({ item, value }) => [item, typeof value === 'number' ? value : null]),
  );

/** When the next one opens, where nothing is open. */
function nextDue(
  assignments: readonly Assignment[],
  all: readonly Occurrence[],
  { patient, now }: At,
): MyQuestionnaires['next'] {
  if (patient.leftAt !== null) return null;
  const days = assignments.map(({ assignmentId, versions, endedAt }) => {
    const kept = all.filter((one) => one.assignmentId === assignmentId);
    return lookAt({ assignmentId, versions, kept, endedAt, zone: patient.timeZone }, now).nextDue;
  });
  return days.filter((day) => day !== null).toSorted()[0] ?? null;
}
