import type { SiteId } from '#access';
import type { Reader } from '#database/server';
import { asyncItem9, inForce, roundTheClock } from '#evidence';
import type { Instant } from '#kernel';
import { siteReader } from '#profile/server';
import { settingReader } from '#reasoning/server';

/** Whether item 9 comes in while nobody watches, or while nobody said whether anybody does; null: no. */
export async function unwatchedAt(
  db: Reader,
  siteId: SiteId,
  now: Instant,
): Promise<'no' | 'not-said' | null> {
  const { country } = await siteReader(db).site(siteId);
  const bearer = { country, siteId, accountId: null, patientId: null };
  const settings = await settingReader(db).for(bearer);
  if (inForce(asyncItem9, settings, bearer, now).value !== 'on') return null;
  const cover = inForce(roundTheClock, settings, bearer, now).value;
  return cover === 'yes' ? null : cover;
}
