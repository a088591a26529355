import { sql } from 'kysely';
import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { IntakeTables } from './tables.ts';

export type LinkView = {
  readonly linkId: Id<'IntakeLinkId'>;
  readonly channel: string;
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
  readonly openedAt: Instant | null;
  readonly revokedAt: Instant | null;
};

const linksMax = 100;

export function linkReader(db: Reader) {
  const tables = db.withTables<IntakeTables>();
  return {
    /** Whether this link was made for a tablet of the clinic. */
    isKiosk: async (patientId: PatientId, linkId: Id<'IntakeLinkId'>): Promise<boolean> => {
      const row = await tables
        .selectFrom('intake_link')
        .select('channel')
        .where('patient_id', '=', patientId)
        .where('link_id', '=', linkId)
        .executeTakeFirst();
      return row?.channel === 'kiosk';
    },
    links: async (patientId: PatientId): Promise<readonly LinkView[]> => {
      const rows = await tables
        .selectFrom('intake_link')
        .select(['link_id', 'channel', 'sent_at', 'expires_at', 'first_opened_at', 'revoked_at'])
        .where('patient_id', '=', patientId)
        .orderBy('sent_at', 'desc')
        .limit(linksMax)
        .execute();
      return rows.map((row) => ({
        linkId: row.link_id,
        channel: row.channel,
        sentAt: row.sent_at,
        expiresAt: row.expires_at,
        openedAt: row.first_opened_at,
        revokedAt: row.revoked_at,
      }));
    },
  };
}

export function linkWriter(trx: Writer) {
  const tables = trx.withTables<IntakeTables>();
  return {
    /** False when there is no such link. Ending it twice changes nothing. */
    revoke: async (
      patientId: PatientId,
      linkId: Id<'IntakeLinkId'>,
      now: Instant,
    ): Promise<boolean> => {
      const row = await tables
        .updateTable('intake_link')
        .set({ revoked_at: sql<Instant>`coalesce(revoked_at, ${now}::timestamptz)` })
        .where('patient_id', '=', patientId)
        .where('link_id', '=', linkId)
        .returning('link_id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
