import { sql } from 'kysely';
import type { AccountId, PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { LineChange, SafetyLine, SafetyPlanView } from '#safety';
import type { SafetyTables } from './tables.ts';

export type SafetyPlanRow = SafetyTables['safety_plan'];
export type KeptVersion = {
  readonly version: number;
  readonly changeId: Id<'SafetyPlanChangeId'>;
  readonly lines: readonly SafetyLine[];
  readonly changes: readonly LineChange[];
  readonly at: Instant;
  readonly byName: string;
  readonly byKind: 'staff' | 'patient';
  readonly together: boolean;
};
export type ChangedBy = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly kind: 'staff' | 'patient';
  readonly together: boolean;
  readonly at: Instant;
};

/** Versions a history shows, and own changes a phone is told of. */
const versionsMax = 200;
const ownChangesMax = 100;

/** The safety plan of a person as it is, and every version it had. */
export function safetyPlanReader(db: Reader) {
  const versions = (patientId: PatientId) =>
    db
      .withTables<SafetyTables>()
      .selectFrom('safety_plan')
      .selectAll()
      .where('patient_id', '=', patientId)
      .orderBy('version', 'desc');
  return {
    newest: async (patientId: PatientId): Promise<KeptVersion | null> => {
      const row = await versions(patientId).limit(1).executeTakeFirst();
      return row === undefined ? null : versionOf(row);
    },
    view: async (patientId: PatientId): Promise<SafetyPlanView | null> => {
      const row = await versions(patientId).limit(1).executeTakeFirst();
      if (row === undefined) return null;
      const together = row.together
        ? row
        : await versions(patientId).where('together', '=', true).limit(1).executeTakeFirst();
      const { version, lines, at, byName, byKind, together: both } = versionOf(row);
      return {
        version,
        lines: [...lines],
        changed: { at, byName, byKind, together: both },
        lastTogether: together === undefined ? null : { at: together.at, byName: together.by_name },
      };
    },
    history: async (patientId: PatientId): Promise<readonly KeptVersion[]> => {
      const rows = await versions(patientId).limit(versionsMax).execute();
      return rows.map(versionOf);
    },
    ownChanges: async (patientId: PatientId): Promise<readonly Id<'SafetyPlanChangeId'>[]> => {
      const rows = await versions(patientId)
        .where('by_kind', '=', 'patient')
        .limit(ownChangesMax)
        .execute();
      return rows.map((row) => row.change_id);
    },
    isKnown: async (patientId: PatientId, changeId: Id<'SafetyPlanChangeId'>): Promise<boolean> => {
      const row = await versions(patientId)
        .where('change_id', '=', changeId)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

export function safetyPlanWriter(trx: Writer) {
  return {
    /** Two people's changes come one after the other. */
    waitForTurn: async (patientId: PatientId): Promise<void> => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`safety-plan ${patientId}`}, 0))`.execute(
        trx,
      );
    },
    add: async (
      patientId: PatientId,
      next: Pick<KeptVersion, 'version' | 'changeId' | 'lines' | 'changes'>,
      by: ChangedBy,
    ): Promise<void> => {
      await trx
        .withTables<SafetyTables>()
        .insertInto('safety_plan')
        .values({
          patient_id: patientId,
          version: next.version,
          change_id: next.changeId,
          lines: next.lines,
          changes: next.changes,
          at: by.at,
          by: by.accountId,
          by_name: by.name,
          by_kind: by.kind,
          together: by.together,
        })
        .execute();
    },
  };
}

const versionOf = (row: SafetyPlanRow): KeptVersion => ({
  version: row.version,
  changeId: row.change_id,
  lines: row.lines,
  changes: row.changes,
  at: row.at,
  byName: row.by_name,
  byKind: row.by_kind,
  together: row.together,
});
