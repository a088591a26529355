import type { AccountId, PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { EntryTables, PaperFormRow } from './tables.ts';

export function paperFormReader(db: Reader) {
  const tables = db.withTables<EntryTables>();
  return {
    form: async (patientId: PatientId, formId: Id<'PaperFormId'>): Promise<PaperFormRow | null> => {
      const row = await tables
        .selectFrom('paper_form')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('form_id', '=', formId)
        .executeTakeFirst();
      return row ?? null;
    },
    /** The occasions on which this person handed in paper, with when it was typed in. */
    enteredAt: async (patientId: PatientId): Promise<ReadonlyMap<string, Instant>> => {
      const rows = await tables
        .selectFrom('paper_form')
        .select(['form_id', 'entered_at'])
        .where('patient_id', '=', patientId)
        .execute();
      return new Map(rows.map((row): [string, Instant] => [row.form_id, row.entered_at]));
    },
  };
}

type By = { readonly accountId: AccountId; readonly name: string; readonly now: Instant };

export function paperFormWriter(trx: Writer) {
  const tables = trx.withTables<EntryTables>();
  return {
    /** False when a form with this id is kept already. */
    keep: async (row: PaperFormRow): Promise<boolean> => {
      const kept = await tables
        .insertInto('paper_form')
        .values(row)
        .onConflict((clash) => clash.columns(['patient_id', 'form_id']).doNothing())
        .returning('form_id')
        .executeTakeFirst();
      return kept !== undefined;
    },
    withdraw: async (patientId: PatientId, formId: Id<'PaperFormId'>, by: By): Promise<void> => {
      await tables
        .updateTable('paper_form')
        .set({
          withdrawn_at: by.now,
          withdrawn_by: by.accountId,
          withdrawn_by_name: by.name,
        })
        .where('patient_id', '=', patientId)
        .where('form_id', '=', formId)
        .where('withdrawn_at', 'is', null)
        .execute();
    },
  };
}
