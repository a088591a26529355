import { uuidv7 } from 'uuidv7';
import type { AccountId, PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Instant } from '#kernel';
import type { WorklistTables } from './tables.ts';

/** A talk with the person that really took place, however it came about. */
export type Contact = {
  /** Left out, it gets one: a talk that is noted once, with the card it ends. */
  readonly contactId?: string;
  readonly at: Instant;
  readonly channel: string;
  readonly by: AccountId;
  readonly byName: string;
  readonly words: string | null;
};

/** More than a course of care has. */
const contactsMax = 1000;

export function contactReader(db: Reader) {
  const tables = db.withTables<WorklistTables>();
  return {
    /** Talks since a moment, the first one first. */
    since: async (patientId: PatientId, from: Instant): Promise<readonly Contact[]> => {
      const rows = await tables
        .selectFrom('contact')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('at', '>=', from)
        .orderBy('at')
        .limit(contactsMax)
        .execute();
      return rows.map((row) => ({
        contactId: row.contact_id,
        at: row.at,
        channel: row.channel,
        by: row.by,
        byName: row.by_name,
        words: row.words,
      }));
    },
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
          contact_id: contact.contactId ?? uuidv7(),
          at: contact.at,
          channel: contact.channel,
          by: contact.by,
          by_name: contact.byName,
          words: contact.words,
        })
        .onConflict((clash) => clash.doNothing())
        .execute();
    },
  };
}
