import { type RawBuilder, sql } from 'kysely';
import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id } from '#kernel';
import type { Incoming } from './handler.ts';
import type { SyncTables } from './tables.ts';

/**
 * CTEs ending in `claimed (device, was)`: notes that the device was heard, and answers its number and
 * the highest sequence number heard before. The row stays locked until the transaction ends, so one
 * device's operations keep their order. A late operation fills the hole from its lower end and closes it
 * with its last one; an operation that is only repeated fills nothing.
 */
export function claimOf({ actor, deviceId, seq, now }: Incoming): RawBuilder<unknown> {
  return sql`known as (
      select device, last_seq from device
      where patient_id = ${actor.patientId} and device_id = ${deviceId} for update
    ),
    claimed as (
      update device set
        last_seq = greatest(device.last_seq, ${seq}),
        gap_since = case
          when ${seq} > known.last_seq + 1 then coalesce(device.gap_since, ${now}::timestamptz)
          when ${seq} = device.gap_after + 1 and ${seq} + 1 = device.gap_before then null
          else device.gap_since end,
        gap_after = case
          when ${seq} = device.gap_after + 1 then nullif(${seq}, device.gap_before - 1)
          else device.gap_after end,
        gap_before = case
          when ${seq} = device.gap_after + 1 and ${seq} + 1 = device.gap_before then null
          else device.gap_before end,
        seen_at = ${now}::timestamptz
      from known
      where device.patient_id = ${actor.patientId} and device.device = known.device
      returning device.device, known.last_seq as was
    )`;
}

export type Gap = { readonly after: number; readonly before: number };

/** The hole in what this phone sent that is still open; null: none. */
export async function openGap(
  db: Reader,
  patientId: PatientId,
  deviceId: Id<'DeviceId'>,
): Promise<Gap | null> {
  const row = await db
    .withTables<SyncTables>()
    .selectFrom('device')
    .select(['gap_after', 'gap_before'])
    .where('patient_id', '=', patientId)
    .where('device_id', '=', deviceId)
    .executeTakeFirst();
  if (row === undefined || row.gap_after === null || row.gap_before === null) return null;
  return { after: row.gap_after, before: row.gap_before };
}

export function deviceWriter(trx: Writer) {
  const tables = trx.withTables<SyncTables>();
  return {
    /** Numbers a new device; two at once for the same person wait for each other. */
    add: async ({ actor, deviceId, now }: Incoming): Promise<void> => {
      const { patientId } = actor;
      await sql`select pg_advisory_xact_lock(hashtextextended(${`device ${patientId}`}, 0))`.execute(
        trx,
      );
      await tables
        .insertInto('device')
        .columns(['patient_id', 'device', 'device_id', 'seen_at'])
        .expression((from) =>
          from
            .selectFrom('device')
            .select([
              sql<typeof patientId>`${patientId}::uuid`.as('patient_id'),
              sql<number>`coalesce(max(device), 0) + 1`.as('device'),
              sql<typeof deviceId>`${deviceId}::uuid`.as('device_id'),
              sql<typeof now>`${now}::timestamptz`.as('seen_at'),
            ])
            .where('patient_id', '=', patientId),
        )
        .onConflict((clash) => clash.columns(['patient_id', 'device_id']).doNothing())
        .execute();
    },
    /** Notes a device without any operation's effect: what was refused was heard all the same. */
    hear: async (incoming: Incoming): Promise<{ readonly was: number } | null> => {
      const heard = await sql<{ was: number }>`
        with ${claimOf(incoming)} select was from claimed`.execute(trx);
      return heard.rows[0] ?? null;
    },
  };
}
