import type { AccountId, PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { SafetyTables } from './tables.ts';

export type KeptContact = {
  readonly contactId: Id<'SafetyContactId'>;
  readonly reached: boolean;
  readonly engaged: boolean;
  readonly words: string;
  readonly at: Instant;
  readonly byName: string;
};

export type KeptDischarge = Pick<
  SafetyTables['crisis_discharge'],
  'discharge_id' | 'discharged_on' | 'place' | 'words' | 'recorded_at'
>;

/** Contacts and discharges looked at together; nobody has nearly as many. */
const contactsMax = 200;

/** What became of a person after an alarm: who was reached when, and where they were treated. */
export function followUpReader(db: Reader) {
  const tables = db.withTables<SafetyTables>();
  return {
    /** The latest first. */
    contacts: async (patientId: PatientId): Promise<readonly KeptContact[]> => {
      const rows = await tables
        .selectFrom('safety_contact')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('at', 'desc')
        .orderBy('contact_id', 'desc')
        .limit(contactsMax)
        .execute();
      return rows.map((row) => ({
        contactId: row.contact_id,
        reached: row.reached,
        engaged: row.engaged,
        words: row.words,
        at: row.at,
        byName: row.by_name,
      }));
    },
    lastDischarge: async (patientId: PatientId): Promise<KeptDischarge | null> => {
      const row = await tables
        .selectFrom('crisis_discharge')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('discharged_on', 'desc')
        .orderBy('discharge_id', 'desc')
        .executeTakeFirst();
      return row ?? null;
    },
  };
}

type By = { readonly accountId: AccountId; readonly name: string };

/** Only ever added to; a repeated id is the same. */
export function followUpWriter(trx: Writer) {
  const tables = trx.withTables<SafetyTables>();
  return {
    contact: async (
      patientId: PatientId,
      contact: Omit<KeptContact, 'byName'>,
      by: By,
    ): Promise<void> => {
      await tables
        .insertInto('safety_contact')
        .values({
          patient_id: patientId,
          contact_id: contact.contactId,
          reached: contact.reached,
          engaged: contact.engaged,
          words: contact.words,
          at: contact.at,
          by: by.accountId,
          by_name: by.name,
        })
        .onConflict((clash) => clash.columns(['patient_id', 'contact_id']).doNothing())
        .execute();
    },
    discharge: async (patientId: PatientId, discharge: KeptDischarge, by: By): Promise<void> => {
      await tables
        .insertInto('crisis_discharge')
        .values({
          patient_id: patientId,
          ...discharge,
          recorded_by: by.accountId,
          recorded_by_name: by.name,
        })
        .onConflict((clash) => clash.columns(['patient_id', 'discharge_id']).doNothing())
        .execute();
    },
  };
}
