import { uuidv7 } from 'uuidv7';
import type { AccountId, PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Instant } from '#kernel';
import type { WorklistTables } from './tables.ts';

/** A talk with the person that really took place, however it came about. */
export type Contact = {
  readonly at: Instant;
  readonly channel: string;
  readonly by: AccountId;
  readonly byName: string;
  readonly words: string | null;
};

export function contactReader(db: Reader) {
  const tables = db.withTables<WorklistTables>();
  return {
    lastAt: async (patientId: PatientId): Promise<Instant | null> => {
      const row = await tables
        .selectFrom('contact')
        .select((all) => all.fn.max('at').as('last'))
        .where('patient_id', '=', patientId)
        .executeTakeFirst();
      return row?.last ?? null;
    },
  };
}

export function contactWriter(trx: Writer) {
  const tables = trx.withTables<WorklistTables>();
  return {
    record: async (patientId: PatientId, contact: Contact): Promise<void> => {
      await tables
        .insertInto('contact')
        .values({
          patient_id: patientId,
          contact_id: uuidv7(),
          at: contact.at,
          channel: contact.channel,
          by: contact.by,
          by_name: contact.byName,
          words: contact.words,
        })
        .execute();
    },
  };
}
