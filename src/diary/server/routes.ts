import type { PatientId } from '#access';
import { type DiaryDayView, dayFor, familyDays, readDiary, readMyDiary } from '#diary';
import type { Problem } from '#http';
import { type Context, handle, handleAs, type Route } from '#http/server';
import { addDays, daysBetween, err, type LocalDate, localDayOf, ok, type Result } from '#kernel';
import type { DiaryDeps } from './operation.ts';
import { diaryReader } from './store.ts';

/** Days one call may ask for. */
const daysMax = 400;

export function diaryRoutes(deps: Pick<DiaryDeps, 'zoneOf'>): readonly Route[] {
  return [
    handleAs(['patient', 'family'], readMyDiary, async (context, { query }) =>
      daysIn(context, context.actor.patientId, query, deps),
    ),
    handle(readDiary, async (context, { params, query }) =>
      daysIn(context, params.patientId, query, deps),
    ),
  ];
}

type Range = { readonly from: LocalDate; readonly to: LocalDate };
type Days = { days: DiaryDayView[] };

async function daysIn(
  { database, actor, now }: Context,
  patientId: PatientId,
  { from, to }: Range,
  { zoneOf }: Pick<DiaryDeps, 'zoneOf'>,
): Promise<Result<Days, Problem>> {
  const count = daysBetween(from, to) + 1;
  if (count < 1 || count > daysMax) return err(wrongRange);
  const daysSince = (first: LocalDate) =>
    database.read({ patientId }, (db) => diaryReader(db).days(patientId, first, to));
  if (actor.kind !== 'family') return ok({ days: [...(await daysSince(from))] });
  // A helper sees the days that the person was told of, the ticked topics, and of entries about others
  // not even that they are there.
  const oldest = addDays(localDayOf(now, await zoneOf({ patientId })), 1 - familyDays);
  const first = from < oldest ? oldest : from;
  const days = first > to ? [] : await daysSince(first);
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
