import { sql } from 'kysely';
import type { AccountId, PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant, LocalDate } from '#kernel';
import { type FactName, type FactValue, factCatalogue } from '#profile';
import type { ProfileTables } from './tables.ts';

/** A dated fact as kept; `source` says in words where it came from. */
export type ProfileFact = {
  readonly factId: Id<'FactId'>;
  readonly name: string;
  readonly value: unknown;
  readonly since: LocalDate | null;
  readonly source: string;
  readonly recordedAt: Instant;
};

export function factReader(db: Reader) {
  const tables = db.withTables<ProfileTables>();
  /** The latest fact of each name; it takes the place of earlier ones. */
  const latest = async (patientId: PatientId): Promise<readonly ProfileFact[]> => {
    const rows = await tables
      .selectFrom('profile_fact')
      .selectAll()
      .distinctOn('name')
      .where('patient_id', '=', patientId)
      .orderBy('name')
      .orderBy('recorded_at', 'desc')
      .orderBy('fact_id', 'desc')
      .execute();
    return rows.map((row) => ({
      factId: row.fact_id,
      name: row.name,
      value: row.value,
      since: row.holds_from,
      source: row.source,
      recordedAt: row.recorded_at,
    }));
  };
  return { latest };
}

/** One fact out of a list, parsed; null when it was never recorded. */
export function factNamed<Name extends FactName>(
  facts: readonly ProfileFact[],
  name: Name,
): FactValue<Name> | null {
  const fact = facts.find((candidate) => candidate.name === name);
  if (fact === undefined) return null;
  const parsed = factCatalogue[name].schema.safeParse(fact.value);
  return parsed.success ? (parsed.data as FactValue<Name>) : null;
}

export function factWriter(trx: Writer) {
  const tables = trx.withTables<ProfileTables>();
  /** A repeated factId is the same fact; false: it was there already. */
  const record = async (
    patientId: PatientId,
    fact: ProfileFact & { readonly recordedBy: AccountId | null },
  ): Promise<boolean> => {
    const row = await tables
      .insertInto('profile_fact')
      .values({
        patient_id: patientId,
        fact_id: fact.factId,
        name: fact.name,
        // A fact that was taken back is JSON's null, which says that nothing is known of it any more.
        value: fact.value === null ? sql`'null'::jsonb` : fact.value,
        holds_from: fact.since,
        source: fact.source,
        recorded_at: fact.recordedAt,
        recorded_by: fact.recordedBy,
      })
      .onConflict((clash) => clash.columns(['patient_id', 'fact_id']).doNothing())
      .returning('fact_id')
      .executeTakeFirst();
    return row !== undefined;
  };
  return { record };
}
