import type { SiteId } from '#access';
import type { Reader } from '#database/server';
import { notFound, type Problem } from '#http';
import { err, type Instant, type LocalDate, localDayOf, ok, type Result } from '#kernel';
import type { RegisterPage } from '#library';
import { siteReader } from '#profile/server';
import { pageOf, type UsedBy } from './page.ts';

/** The day it is at the clinic: licences end with a day of its calendar. */
export async function dayAt(db: Reader, siteId: SiteId, now: Instant): Promise<LocalDate> {
  return localDayOf(now, (await siteReader(db).site(siteId)).timeZone);
}

type Asked = {
  readonly id: string;
  readonly siteId: SiteId;
  readonly now: Instant;
  readonly usedBy: UsedBy;
};

export async function pageAt(
  db: Reader,
  { id, siteId, now, usedBy }: Asked,
): Promise<Result<{ page: RegisterPage }, Problem>> {
  const page = await pageOf(db, id, await dayAt(db, siteId, now), usedBy);
  return page === null ? err(notFound('questionnaire')) : ok({ page });
}
