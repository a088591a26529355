import { sql } from 'kysely';
import type { PatientId } from '#access';
import type { Reader } from '#database/server';
import type { Instant } from '#kernel';
import type { ReasoningTables } from './tables.ts';

/** When people decided findings of these rules about a person: by rule, each in order. */
export async function decidedAt(
  db: Reader,
  patientId: PatientId,
  ruleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Instant[]>> {
  const rows = await db
    .withTables<ReasoningTables>()
    .selectFrom('finding')
    .select(['rule_id', sql<Instant>`ended_at`.as('endedAt')])
    .where('patient_id', '=', patientId)
    .where('rule_id', 'in', ruleIds)
    .where('ended_at', 'is not', null)
    .where('ended_because', '=', 'decided')
    .orderBy('ended_at')
    .execute();
  const moments = (ruleId: string) =>
    rows.filter((row) => row.rule_id === ruleId).map(({ endedAt }) => endedAt);
  return new Map(ruleIds.map((ruleId) => [ruleId, moments(ruleId)]));
}
