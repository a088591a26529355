import type { AccountId, PatientId } from '#access';
import type { Writer } from '#database/server';
import type { Id, Instant, LocalDate } from '#kernel';
import { type KeptFinding, setFindingDue } from '#reasoning/server';
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

    /** A finding is due at one moment, and its cards are due when it is: set here, for both, and nowhere else. */
    setDue: async (
      { patientId, findingId }: Pick<KeptFinding, 'patientId' | 'findingId'>,
      dueAt: Instant,
    ): Promise<void> => {
      await setFindingDue(trx, { patientId, findingId }, dueAt);
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

/** The cards of owners who take note of a finding, by cause. */
export function acknowledgedCards(
  trx: Writer,
  { patientId, findingId }: { readonly patientId: PatientId; readonly findingId: Id<'FindingId'> },
) {
  const of = (causes: readonly string[]) =>
    trx
      .withTables<WorklistTables>()
      .updateTable('worklist_card as card')
      .where('patient_id', '=', patientId)
      .where('finding_id', '=', findingId)
      .where('cause', 'in', causes);
  return {
    end: async (
      causes: readonly string[],
      by: { readonly accountId: AccountId; readonly name: string },
      now: Instant,
    ): Promise<void> => {
      await of(causes)
        .where('state', '<>', 'done')
        .set({
          state: 'done',
          outcome_code: acknowledged,
          ended_by: by.accountId,
          ended_by_name: by.name,
          ended_at: now,
          snoozed_until: null,
        })
        .execute();
    },
    /** An acknowledgement was taken back: the card waits again, the newest where an owner was asked more than once. */
    reopen: async (causes: readonly string[]): Promise<void> => {
      await of(causes)
        .where('state', '=', 'done')
        .where('outcome_code', '=', acknowledged)
        .where((is) =>
          is.not(
            is.exists(
              is
                .selectFrom('worklist_card as newer')
                .select('newer.card_id')
                .where('newer.patient_id', '=', patientId)
                .whereRef('newer.cause', '=', 'card.cause')
                .whereRef('newer.card_id', '>', 'card.card_id'),
            ),
          ),
        )
        .set(openAgain)
        .execute();
    },
  };
}

const acknowledged = 'acknowledged';

const openAgain = {
  state: 'open',
  snoozed_until: null,
  outcome_code: null,
  outcome: null,
  ended_by: null,
  ended_by_name: null,
  ended_at: null,
} as const;

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
    .set(openAgain)
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
