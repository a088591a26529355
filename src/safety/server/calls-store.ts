import type { AccountId, PatientId, StaffRole } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Instant } from '#kernel';
import type { SafetyTables } from './tables.ts';

/** What was settled about calls after an alarm when the person left care. */
export type CallsSettled =
  | {
      readonly kind: 'go-on';
      readonly caller: {
        readonly accountId: AccountId;
        readonly name: string;
        readonly role: StaffRole;
      };
    }
  | { readonly kind: 'end'; readonly outcome: string; readonly words: string };

export type CallsKept = CallsSettled & { readonly at: Instant };

export function callsReader(db: Reader) {
  return {
    /** What holds now; null: nothing was ever settled. */
    latest: async (patientId: PatientId): Promise<CallsKept | null> => {
      const row = await db
        .withTables<SafetyTables>()
        .selectFrom('calls_on_leaving')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('at', 'desc')
        .orderBy('entry_id', 'desc')
        .executeTakeFirst();
      return row === undefined ? null : keptIn(row);
    },
  };
}

function keptIn(row: SafetyTables['calls_on_leaving']): CallsKept {
  const { caller, caller_name: name, caller_role: role, outcome, words, at } = row;
  return caller !== null && name !== null && role !== null
    ? { kind: 'go-on', caller: { accountId: caller, name, role }, at }
    : { kind: 'end', outcome: outcome ?? '', words: words ?? '', at };
}

type By = { readonly accountId: AccountId; readonly name: string; readonly now: Instant };

/** Only ever added to. */
export function callsWriter(trx: Writer) {
  return {
    settle: async (
      patientId: PatientId,
      entryId: string,
      settled: CallsSettled,
      by: By,
    ): Promise<void> => {
      const goesOn = settled.kind === 'go-on';
      await trx
        .withTables<SafetyTables>()
        .insertInto('calls_on_leaving')
        .values({
          patient_id: patientId,
          entry_id: entryId,
          caller: goesOn ? settled.caller.accountId : null,
          caller_name: goesOn ? settled.caller.name : null,
          caller_role: goesOn ? settled.caller.role : null,
          outcome: goesOn ? null : settled.outcome,
          words: goesOn ? null : settled.words,
          at: by.now,
          by: by.accountId,
          by_name: by.name,
        })
        .execute();
    },
  };
}
