import { sql } from 'kysely';
import type { SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { ExchangeTables, ServerRow } from '../record/tables.ts';

export function serverReader(db: Reader) {
  const tables = db.withTables<ExchangeTables>();
  return {
    /** As it is set now; in a transaction of the site. */
    current: async (siteId: SiteId): Promise<ServerRow | null> =>
      (await tables
        .selectFrom('record_server')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('newest', '=', true)
        .executeTakeFirst()) ?? null,

    /** The name of the server that is in use; a person's own transaction learns no more of it. */
    forPatient: async (siteId: SiteId): Promise<string | null> => {
      const { rows } = await sql<{ name: string | null }>`
        select record_server_in_use(${siteId}::uuid) as name`.execute(db);
      return rows[0]?.name ?? null;
    },
  };
}

export function serverWriter(trx: Writer) {
  const tables = trx.withTables<ExchangeTables>();
  return {
    /** A later version; the one before stays. */
    add: async (row: Omit<ServerRow, 'version' | 'newest'>): Promise<void> => {
      const before = await tables
        .updateTable('record_server')
        .set({ newest: false })
        .where('site_id', '=', row.site_id)
        .where('newest', '=', true)
        .returning('version')
        .executeTakeFirst();
      const version = (before?.version ?? 0) + 1;
      await tables
        .insertInto('record_server')
        .values({ ...row, version, newest: true })
        .execute();
    },
  };
}
