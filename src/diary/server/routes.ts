import type { Actor, PatientId } from '#access';
import type { Database } from '#database/server';
import { type DiaryDayView, dayFor, readDiary, readMyDiary } from '#diary';
import type { Problem } from '#http';
import { handle, handleAs, type Route } from '#http/server';
import { daysBetween, err, type LocalDate, ok, type Result } from '#kernel';
import { diaryReader } from './store.ts';

/** Days one call may ask for. */
const daysMax = 400;

export function diaryRoutes(): readonly Route[] {
  return [
    handleAs(['patient', 'family'], readMyDiary, async ({ actor, database }, { query }) =>
      daysIn(database, actor.patientId, query, actor),
    ),
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
  // A helper sees the ticked topics, and of entries about others not even that they are there.
  if (actor.kind !== 'family') return ok({ days: [...days] });
  return ok({ days: days.flatMap((day) => dayFor(day, actor.topics) ?? []) });
}

const wrongRange: Problem = {
  status: 422,
  code: 'wrong-range',
  title: `Ask for 1 to ${daysMax} days, the first one first.`,
  fields: [
    { at: '/query/to', code: 'wrong-range', message: `At most ${daysMax} days after "from".` },
  ],
};
