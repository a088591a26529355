import { type Database, isNoConnection } from '#database/server';
import type { DiaryEntry } from '#diary';
import { recentDays } from '#diary/server';
import type { UsualPainSettings } from '#insight';
import { localDayOf, type TimeZone } from '#kernel';
import { mondayOf } from '#registry';
import type { Incoming } from '#sync/server';
import { diaryRulebook, silenceRulebook } from '../rulebook.ts';

type Ordinary = {
  readonly incoming: Incoming<DiaryEntry>;
  readonly zone: TimeZone;
  readonly backFilled: boolean;
  readonly usual: UsualPainSettings;
};

/** An open finding of these may end with a new day. */
const rules = [...diaryRulebook.rules, ...silenceRulebook.rules].map(({ id }) => id);

/**
 * Keeps a day from which nothing follows, in one call (diary_save in migrations/0016-speed.sql); null:
 * something may follow, and nothing was written. After a broken connection the long way finds out
 * whether the entry is there.
 */
export async function saveOrdinary(
  database: Database,
  { incoming, zone, backFilled, usual }: Ordinary,
): Promise<{ readonly was: number } | null> {
  const { actor, deviceId, seq, opId, body, now } = incoming;
  const sites = body.sites === null ? null : JSON.stringify(body.sites);
  const of = [deviceId, seq, opId, body.entryId, body.day, body.recordedAt, now];
  const look = [localDayOf(now, zone), mondayOf(body.day), recentDays];
  const ratings = [body.pain, body.inTheWay, body.mood, body.sleep, body.energy];
  const run = [usual.days, usual.usualDays, usual.fewest, usual.deviations, usual.freshDays];
  const values = [...of, ...look, ...ratings, backFilled, body.note, sites, rules, ...run];
  try {
    const row = await database.call(actor.patientId, { name: 'diary_save', values });
    return row === null ? null : { was: Number(row['was']) };
  } catch (error) {
    if (isNoConnection(error)) return null;
    throw error;
  }
}
