import { sql } from 'kysely';
import type { SiteId } from '#access';
import type { Reader } from '#database/server';
import type { Id, Instant, LocalDate } from '#kernel';
import { type Queue, queues } from '#worklist';
import type { CardRow } from './card-store.ts';
import type { WorklistTables } from './tables.ts';

/** The most cards one answer holds; the counts say how many there are. */
const cardsMax = 200;

export type CardQuestion = {
  readonly queue?: Queue | undefined;
  /** Cards of this role or this account only. */
  readonly mine?:
    | {
        readonly role: string;
        readonly accountId: string;
        /** Everybody who is of the team now. */
        readonly team: readonly string[];
      }
    | undefined;
  /** The sleeping ones instead of the awake ones. */
  readonly snoozed?: boolean;
  /** Only what was due before this moment. */
  readonly dueBefore?: Instant | undefined;
};

export function cardLists(db: Reader) {
  const cardsOf = (siteId: SiteId, today: LocalDate, question: CardQuestion) =>
    cardsIn(db, siteId, today, question);

  return {
    cards: async (
      siteId: SiteId,
      today: LocalDate,
      question: CardQuestion,
    ): Promise<readonly CardRow[]> => {
      const { queue } = question;
      return cardsOf(siteId, today, question)
        .$if(queue !== undefined, (query) => query.where('queue', '=', queue ?? 'safety'))
        .selectAll()
        .orderBy(sql`array_position(${sql.val([...queues])}::text[], queue)`)
        .orderBy('due_at', (by) => by.asc().nullsLast())
        .orderBy('raised_at')
        .orderBy('card_id')
        .limit(cardsMax)
        .execute();
    },

    counts: async (
      siteId: SiteId,
      today: LocalDate,
      question: CardQuestion,
    ): Promise<ReadonlyMap<Queue, number>> => {
      const rows = await cardsOf(siteId, today, question)
        .select(['queue', sql<number>`count(*)`.as('cards')])
        .groupBy('queue')
        .execute();
      return new Map(rows.map(({ queue, cards }) => [queue, cards]));
    },
  };
}

function cardsIn(
  db: Reader,
  siteId: SiteId,
  today: LocalDate,
  { mine, snoozed, dueBefore }: CardQuestion,
) {
  return db
    .withTables<WorklistTables>()
    .selectFrom('worklist_card')
    .where('site_id', '=', siteId)
    .where('state', '<>', 'done')
    .where(
      snoozed === true
        ? sql<boolean>`state = 'snoozed' and snoozed_until > ${today}::date`
        : sql<boolean>`(state = 'open' or snoozed_until <= ${today}::date)`,
    )
    .$if(dueBefore !== undefined, (query) => query.where('due_at', '<', dueBefore ?? null))
    .$if(mine !== undefined, (query) =>
      query.where((is) =>
        is.or([
          // A card that names a person is theirs alone; one that names a role is the role's, and so is one
          // of somebody who left the team: else it would be nobody's.
          is.and([
            is('owner_role', '=', mine?.role ?? ''),
            sql<boolean>`(owner_account is null or owner_account <> all (${sql.val([...(mine?.team ?? [])])}::uuid[]))`,
          ]),
          is('owner_account', '=', (mine?.accountId ?? null) as Id<'AccountId'> | null),
        ]),
      ),
    );
}

/** What is past its due, over all queues: how many cards, about how many people. */
export async function overdueCards(
  db: Reader,
  siteId: SiteId,
  today: LocalDate,
  question: CardQuestion & { readonly dueBefore: Instant },
): Promise<{ readonly cards: number; readonly people: number }> {
  return cardsIn(db, siteId, today, question)
    .select([
      sql<number>`count(*)`.as('cards'),
      sql<number>`count(distinct patient_id)`.as('people'),
    ])
    .executeTakeFirstOrThrow();
}
