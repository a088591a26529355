import type { PatientActor } from '#access';
import {
  assignQuestionnaires,
  type DueView,
  nextQuestion,
  readMyQuestionnaires,
  type What,
} from '#assignment';
import type { Schedule } from '#calendar';
import { addDays, type Id, type LocalDate } from '#kernel';
import { opsPerPushMax, pushOperations } from '#sync';
import { ownQuestionnaire } from './own-questionnaire.ts';
import { answerTo } from './round-answers.ts';
import { earlier, hour, type Stage } from './stage.ts';
import type { Story } from './stories.ts';

/** What is asked of a person again and again; `due` in days before today, oldest first. */
type Course = {
  readonly what: What;
  readonly why: string;
  readonly every: NonNullable<Schedule['repeat']>;
  readonly openDays: number;
  readonly startsBack: number;
  /** Rounds, from 0, that were answered; the others ran out, and the last one may still be open. */
  readonly answered: readonly number[];
};

const week = { every: 1, unit: 'weeks' } as const;
const month = { every: 1, unit: 'months' } as const;

const weekly = (weeks: number, answered: readonly number[], why: string): Course => ({
  what: { kind: 'battery', id: 'weekly' },
  why,
  every: week,
  openDays: 3,
  startsBack: weeks * 7,
  answered,
});

const monthly = (startsBack: number, answered: readonly number[], why: string): Course => ({
  what: { kind: 'battery', id: 'monthly' },
  why,
  every: month,
  openDays: 7,
  startsBack,
  answered,
});

const told: Readonly<Record<string, readonly Course[]>> = {
  rosa: [
    weekly(8, [0, 2, 4, 7], 'So that we see a bad week before your next visit.'),
    monthly(75, [1], 'To see together what has changed.'),
  ],
  dev: [monthly(80, [1], 'While the medicines are made less.')],
  mina: [
    weekly(4, [1, 3], 'To see whether sleeping better helps the pain.'),
    {
      what: { kind: 'instrument', id: ownQuestionnaire.id },
      why: 'Our own three questions about the exercises.',
      every: month,
      openDays: 7,
      startsBack: 40,
      answered: [1],
    },
  ],
};

/** Of the many, every fifth is asked. A demo must not take long to tell: few of their rounds were answered. */
function coursesOf({ key }: Story): readonly Course[] {
  const number = Number(/^many-(\d+)$/.exec(key)?.[1] ?? Number.NaN);
  if (number % 10 === 0) return [weekly(3, [2], 'To see how the first weeks go.')];
  if (number % 10 === 5) return [monthly(24, [], 'To see what has changed.')];
  return told[key] ?? [];
}

/** Assigns what is asked, and lets the person answer or miss it, round by round, up to today. */
export async function askInRounds(story: Story, self: PatientActor, stage: Stage): Promise<void> {
  const courses = coursesOf(story);
  if (courses.length === 0) return;
  const { play, chance, today } = stage;
  for (const { what, why, every, openDays, startsBack } of courses) {
    const day = addDays(today, -startsBack);
    const at = hour(day, 14);
    await play(assignQuestionnaires, stage.staff('Ana Moreno'), at, {
      params: { patientId: self.patientId },
      body: {
        assignmentId: chance.uuid(Date.parse(at)) as Id<'AssignmentId'>,
        draft: { what, schedule: schedule(day, every, openDays), visitDays: [] },
        why,
        sharesScore: true,
      },
    });
  }
  const phone = { deviceId: chance.uuid(Date.parse(story.registeredOn)) as Id<'DeviceId'>, seq: 0 };
  for (const { day, course } of answeredDays(courses, today)) {
    const at = hour(day, 19);
    const { due } = await play(readMyQuestionnaires, self, at, {});
    const asked = due.find((one) => one.why === course.why);
    // The product's own clock may have looked meanwhile: what ran out by it stays missed.
    if (asked !== undefined) await complete(asked, { story, self, stage, day, phone });
  }
  // What opened or ran out since shows at once, also to the team.
  await play(readMyQuestionnaires, self, earlier(stage.now), {});
}

function schedule(day: LocalDate, repeat: Schedule['repeat'], openDays: number): Schedule {
  return {
    from: { at: 'date', day },
    offsetDays: 0,
    repeat,
    ends: null,
    window: { beforeDays: 0, afterDays: openDays - 1 },
    spreadDays: 0,
    reminders: { onDays: [0, openDays - 1], atMinutes: 540 },
  };
}

/** The days on which something was answered, in the order in which it happened; never today. */
function answeredDays(courses: readonly Course[], today: LocalDate) {
  return courses
    .flatMap((course) =>
      course.answered.map((round) => ({ course, day: dueDay(course, round, today) })),
    )
    .filter(({ day }) => day < today)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** A month is counted as 31 days: the day after a monthly round was due it is open for six more. */
const dueDay = ({ startsBack, every }: Course, round: number, today: LocalDate): LocalDate =>
  addDays(today, -startsBack + round * (every.unit === 'weeks' ? 7 : 31));

type Answering = {
  readonly story: Story;
  readonly self: PatientActor;
  readonly stage: Stage;
  readonly day: LocalDate;
  readonly phone: { readonly deviceId: Id<'DeviceId'>; seq: number };
};

/** Question by question, as the phone asks, then handed in; sent in one go as after a day offline. */
export async function complete(
  { occurrenceId, asking }: DueView,
  { story, self, stage, day, phone }: Answering,
): Promise<void> {
  const { chance, play } = stage;
  const at = hour(day, 19);
  const given: Record<string, number | null> = {};
  const operations: { opId: string; seq: number; kind: string; body: unknown }[] = [];
  const does = (kind: string, body: object): void => {
    phone.seq += 1;
    const opId = chance.uuid(Date.parse(at));
    operations.push({ opId, seq: phone.seq, kind, body: { occurrenceId, ...body } });
  };
  for (let next = nextQuestion(asking, given); next !== null; next = nextQuestion(asking, given)) {
    const { item } = next;
    const value = answerTo(item, { story, day, alarms: asking.alarms });
    given[item.id] = value;
    does('questionnaire-answer', {
      answerId: chance.uuid(Date.parse(at)),
      item: item.id,
      value,
      answeredAt: at,
      language: story.person.language,
    });
  }
  does('questionnaire-step', { step: 'handed-in', at });
  for (let from = 0; from < operations.length; from += opsPerPushMax) {
    const { answers } = await play(pushOperations, self, at, {
      body: {
        patientId: self.patientId,
        deviceId: phone.deviceId,
        operations: operations.slice(from, from + opsPerPushMax),
      },
    });
    const refused = answers.find(({ result }) => result === 'rejected');
    if (refused !== undefined) throw new Error(`round: ${JSON.stringify(refused.problem)}`);
  }
}
