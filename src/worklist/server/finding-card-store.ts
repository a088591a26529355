import type { PatientId } from '#access';
import type { Writer } from '#database/server';
import type { Id, Instant, LocalDate } from '#kernel';
import type { CardRow } from './card-store.ts';
import type { WorklistTables } from './tables.ts';

/** Cards follow the findings they stand for. */
export function findingCardWriter(trx: Writer) {
  const tables = trx.withTables<WorklistTables>();
  return {
    /** Puts the cards of these findings to rest until a day. */
    snoozeFor: async (
      patientId: PatientId,
      findingIds: readonly Id<'FindingId'>[],
      until: LocalDate,
    ): Promise<void> => {
      await tables
        .updateTable('worklist_card')
        .set({ state: 'snoozed', snoozed_until: until })
        .where('patient_id', '=', patientId)
        .where('finding_id', 'in', findingIds)
        .where('state', '<>', 'done')
        .execute();
    },

    /** The cards of a finding are due when it is. */
    setDue: async (
      patientId: PatientId,
      findingId: Id<'FindingId'>,
      dueAt: Instant,
    ): Promise<void> => {
      await tables
        .updateTable('worklist_card')
        .set({ due_at: dueAt })
        .where('patient_id', '=', patientId)
        .where('finding_id', '=', findingId)
        .where('state', '<>', 'done')
        .execute();
    },

    /** Ends the cards of findings that ended or were decided; by whom is null when the facts did it. */
    endFor: async (
      patientId: PatientId,
      findingIds: readonly Id<'FindingId'>[],
      outcome: {
        readonly code: string;
        readonly by: Pick<CardRow, 'ended_by' | 'ended_by_name'> | null;
        readonly now: Instant;
      },
    ): Promise<void> => {
      if (findingIds.length === 0) return;
      await tables
        .updateTable('worklist_card')
        .set({
          state: 'done',
          outcome_code: outcome.code,
          ended_by: outcome.by?.ended_by ?? null,
          ended_by_name: outcome.by?.ended_by_name ?? null,
          ended_at: outcome.now,
        })
        .where('patient_id', '=', patientId)
        .where('finding_id', 'in', findingIds)
        .where('state', '<>', 'done')
        .execute();
    },
  };
}

/**
 * A decision was taken back: the cards it put to rest or ended are open again. One that has a newer
 * card of the same cause stays as it is.
 */
export async function reopenCardsFor(
  trx: Writer,
  patientId: PatientId,
  findingId: Id<'FindingId'>,
  endedAt: Instant | null,
): Promise<void> {
  await trx
    .withTables<WorklistTables>()
    .updateTable('worklist_card as card')
    .set({
      state: 'open',
      snoozed_until: null,
      outcome_code: null,
      outcome: null,
      ended_by: null,
      ended_by_name: null,
      ended_at: null,
    })
    .where('patient_id', '=', patientId)
    .where('finding_id', '=', findingId)
    .where((is) =>
      is.or([
        is('state', '=', 'snoozed'),
        is.and([
          is('state', '=', 'done'),
          is('ended_at', '=', endedAt),
          is.not(
            is.exists(
              is
                .selectFrom('worklist_card as other')
                .select('other.card_id')
                .where('other.patient_id', '=', patientId)
                .whereRef('other.cause', '=', 'card.cause')
                .where('other.state', '<>', 'done'),
            ),
          ),
        ]),
      ]),
    )
    .execute();
}
