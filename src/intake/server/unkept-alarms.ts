import type { PatientId } from '#access';
import type { Writer } from '#database/server';
import type { Said } from '#intake';
import type { Instant } from '#kernel';
import type { Patient } from '#profile';
import type { IntakeTables } from './tables.ts';

/** What was said in an entry that cannot be kept. */
export type Unkept = {
  /** The entry as its sender numbers it; null: nothing tells it apart when it comes again. */
  readonly entryId: string | null;
  readonly said: readonly Said[];
};

/** An answer that can raise an alarm came in; `unkept` null: it is among the answers that are kept. */
export type HeardAlarm = {
  readonly patient: Patient;
  readonly unkept: Unkept | null;
  readonly now: Instant;
};

export function unkeptAlarmWriter(trx: Writer) {
  return {
    /** Notes that this was heard, and answers what of it was not heard from this entry before. */
    hear: async (
      patientId: PatientId,
      { entryId, said }: Unkept,
      now: Instant,
    ): Promise<readonly Said[]> => {
      if (entryId === null || said.length === 0) return said;
      const rows = said.map((one) => ({
        patient_id: patientId,
        entry_id: entryId,
        said: spelled(one),
        heard_at: now,
      }));
      const fresh = await trx
        .withTables<IntakeTables>()
        .insertInto('unkept_alarm')
        .values(rows)
        .onConflict((clash) => clash.columns(['patient_id', 'entry_id', 'said']).doNothing())
        .returning('said')
        .execute();
      return said.filter((one) => fresh.some((row) => row.said === spelled(one)));
    },
  };
}

const spelled = ({ item, value }: Said): string => `${item}=${value}`;
