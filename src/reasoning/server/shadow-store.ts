import type { PatientId } from '#access';
import type { Writer } from '#database/server';
import { type Finding, keyOf } from '#reasoning';
import type { Settling } from './finding-writer.ts';
import { situationOf } from './kept.ts';
import type { ReasoningTables } from './tables.ts';

type ShadowRow = ReasoningTables['shadow_finding'];

/**
 * Keeps what rules in shadow conclude, in the transaction of the facts, as what they would have said:
 * new conclusions are added, unchanged ones stay, and what no longer holds ends.
 */
export async function settleShadow(
  trx: Writer,
  found: readonly Finding[],
  { patientId, siteId, now, newId }: Settling,
  asked: readonly string[],
): Promise<void> {
  if (asked.length === 0) return;
  const open = await openShadows(trx, patientId, asked);
  const before = new Map(open.map((row) => [row.content.finding.topic, row]));
  for (const finding of found) {
    const known = before.get(finding.topic);
    before.delete(finding.topic);
    if (known !== undefined && keyOf(known.content.finding) === finding.key) continue;
    if (known !== undefined) await endShadow(trx, known, now);
    await trx
      .withTables<ReasoningTables>()
      .insertInto('shadow_finding')
      .values({
        patient_id: patientId,
        shadow_id: newId(),
        site_id: siteId,
        rule_id: finding.rule.id,
        rule_version: finding.rule.version,
        rule_hash: finding.rule.hash,
        situation: situationOf(finding),
        status: finding.status === 'unknown' ? 'unknown' : 'fires',
        severity: finding.severity,
        found_at: now,
        content: { finding },
        ended_at: null,
      })
      .execute();
  }
  for (const gone of before.values()) await endShadow(trx, gone, now);
}

async function openShadows(
  trx: Writer,
  patientId: PatientId,
  ruleIds: readonly string[],
): Promise<readonly ShadowRow[]> {
  return trx
    .withTables<ReasoningTables>()
    .selectFrom('shadow_finding')
    .selectAll()
    .where('patient_id', '=', patientId)
    .where('rule_id', 'in', ruleIds)
    .where('ended_at', 'is', null)
    .execute();
}

async function endShadow(trx: Writer, row: ShadowRow, now: Settling['now']): Promise<void> {
  await trx
    .withTables<ReasoningTables>()
    .updateTable('shadow_finding')
    .set({ ended_at: now })
    .where('patient_id', '=', row.patient_id)
    .where('shadow_id', '=', row.shadow_id)
    .execute();
}
