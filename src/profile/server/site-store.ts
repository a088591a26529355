import type { SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import { assert, type Instant, type TimeZone } from '#kernel';
import type { ProfileTables } from './tables.ts';

/** The clinic that looks after people: a reference row, the same for everyone who works there. */
export type Site = {
  readonly siteId: SiteId;
  readonly name: string;
  readonly country: string;
  readonly timeZone: TimeZone;
  /** Where people call the clinic; null: not said. */
  readonly phone: string | null;
  readonly safetyProfile: string;
  readonly liveSince: Instant | null;
};

export function siteReader(db: Reader) {
  const tables = db.withTables<ProfileTables>();
  return {
    site: async (siteId: SiteId): Promise<Site> => {
      const row = await tables
        .selectFrom('site')
        .selectAll()
        .where('site_id', '=', siteId)
        .executeTakeFirst();
      assert(row !== undefined, 'the site of an actor or a patient exists');
      return {
        siteId: row.site_id,
        name: row.name,
        country: row.country,
        timeZone: row.time_zone,
        phone: row.phone,
        safetyProfile: row.safety_profile,
        liveSince: row.live_since,
      };
    },
    siteIds: async (): Promise<readonly SiteId[]> => {
      const rows = await tables.selectFrom('site').select('site_id').orderBy('site_id').execute();
      return rows.map((row) => row.site_id);
    },
  };
}

export function siteWriter(trx: Writer) {
  const tables = trx.withTables<ProfileTables>();
  return {
    add: async (site: Omit<Site, 'liveSince' | 'safetyProfile'>): Promise<void> => {
      await tables
        .insertInto('site')
        .values({
          site_id: site.siteId,
          name: site.name,
          country: site.country,
          time_zone: site.timeZone,
          phone: site.phone,
          live_since: null,
        })
        .execute();
    },
    setPhone: async (siteId: SiteId, phone: string | null): Promise<void> => {
      await tables.updateTable('site').set({ phone }).where('site_id', '=', siteId).execute();
    },
    /** Once open, a site stays open; the first moment is kept. */
    goLive: async (siteId: SiteId, now: Instant): Promise<void> => {
      await tables
        .updateTable('site')
        .set({ live_since: now })
        .where('site_id', '=', siteId)
        .where('live_since', 'is', null)
        .execute();
    },
  };
}
