import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id } from '#kernel';
import { decisionFrom, type KeptDecision } from './kept.ts';
import type { ReasoningTables } from './tables.ts';

export function decisionReader(db: Reader) {
  const tables = db.withTables<ReasoningTables>();
  return {
    one: async (
      patientId: PatientId,
      decisionId: Id<'DecisionId'>,
    ): Promise<KeptDecision | null> => {
      const row = await tables
        .selectFrom('decision')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('decision_id', '=', decisionId)
        .executeTakeFirst();
      return row === undefined ? null : decisionFrom(row);
    },
    /** All decisions about these findings, the latest first. */
    about: async (
      patientId: PatientId,
      findingIds: readonly Id<'FindingId'>[],
    ): Promise<readonly KeptDecision[]> => {
      if (findingIds.length === 0) return [];
      const rows = await tables
        .selectFrom('decision')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('finding_id', 'in', findingIds)
        .orderBy('decided_at', 'desc')
        .orderBy('decision_id', 'desc')
        .execute();
      return rows.map(decisionFrom);
    },
  };
}

export function decisionWriter(trx: Writer) {
  const tables = trx.withTables<ReasoningTables>();
  return {
    /** Decisions are only ever added; false when this one is in the record already. */
    add: async (patientId: PatientId, decision: KeptDecision): Promise<boolean> => {
      const row = await tables
        .insertInto('decision')
        .values({
          patient_id: patientId,
          decision_id: decision.decisionId,
          finding_id: decision.findingId,
          kind: decision.kind,
          reason_code: decision.reasonCode,
          reason: decision.reason,
          change: decision.change ?? null,
          until_at: decision.until,
          undoes: decision.undoes ?? null,
          decided_by: decision.by,
          decided_by_name: decision.byName,
          decided_by_role: decision.byRole,
          decided_at: decision.at,
        })
        .onConflict((clash) => clash.columns(['patient_id', 'decision_id']).doNothing())
        .returning('decision_id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
