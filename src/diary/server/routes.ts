import type { Actor, PatientId } from '#access';
import type { Database } from '#database/server';
import { type DiaryDayView, readDiary, readMyDiary } from '#diary';
import type { Problem } from '#http';
import { handle, type Route } from '#http/server';
import { assert, daysBetween, err, type LocalDate, ok, type Result } from '#kernel';
import { diaryReader } from './store.ts';

/** Days one call may ask for. */
const daysMax = 400;

export function diaryRoutes(): readonly Route[] {
  return [
    handle(readMyDiary, async ({ actor, database }, { query }) => {
      assert(
        actor.kind === 'patient' || actor.kind === 'family',
        'only the person and helpers read so',
      );
      return daysIn(database, actor.patientId, query, actor);
    }),
    handle(readDiary, async ({ actor, database }, { params, query }) =>
      daysIn(database, params.patientId, query, actor),
    ),
  ];
}

type Range = { readonly from: LocalDate; readonly to: LocalDate };
type Days = { days: DiaryDayView[] };

async function daysIn(
  database: Database,
  patientId: PatientId,
  { from, to }: Range,
  actor: Actor,
): Promise<Result<Days, Problem>> {
  const count = daysBetween(from, to) + 1;
  if (count < 1 || count > daysMax) return err(wrongRange);
  const days = await database.read({ patientId }, (db) =>
    diaryReader(db).days(patientId, from, to),
  );
  return ok({ days: days.map((day) => seenBy(actor, day)) });
}

/** A helper sees the topics that were ticked: mood and sleep only where shared, notes never. */
export function seenBy(actor: Actor, day: DiaryDayView): DiaryDayView {
  if (actor.kind !== 'family') return day;
  const { topics } = actor;
  const hidden = {
    ...(topics.includes('pain') ? {} : { pain: null, inTheWay: null }),
    ...(topics.includes('mood') ? {} : { mood: null }),
    ...(topics.includes('sleep') ? {} : { sleep: null }),
    ...(topics.includes('activity') ? {} : { energy: null }),
  };
  const sites = topics.includes('pain') ? {} : { sites: null };
  const entries = day.entries.map((entry) => ({ ...entry, ...hidden, ...sites, note: null }));
  return { ...day, ...hidden, entries };
}

const wrongRange: Problem = {
  status: 422,
  code: 'wrong-range',
  title: `Ask for 1 to ${daysMax} days, the first one first.`,
  fields: [
    { at: '/query/to', code: 'wrong-range', message: `At most ${daysMax} days after "from".` },
  ],
};
