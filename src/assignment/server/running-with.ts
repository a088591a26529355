import { batteries } from '#assignment';
import type { Reader } from '#database/server';
import type { AssignmentTables } from './tables.ts';

/** How many running assignments of the site in scope ask this questionnaire, by itself or in a battery. */
export async function runningWith(db: Reader, instrument: string): Promise<number> {
  const within = batteries
    .filter(({ parts }) => parts.some((part) => part.instrument === instrument))
    .map(({ id }) => id);
  const row = await db
    .withTables<AssignmentTables>()
    .selectFrom('assignment')
    .select(({ fn }) => fn.countAll<number>().as('running'))
    .where('ended_at', 'is', null)
    .where((either) =>
      either.or([
        either.and([either('kind', '=', 'instrument'), either('what', '=', instrument)]),
        either.and([either('kind', '=', 'battery'), either('what', 'in', [...within, ''])]),
      ]),
    )
    .executeTakeFirst();
  return row?.running ?? 0;
}
