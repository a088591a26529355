import { uuidv7 } from 'uuidv7';
import type { AccountId, PatientId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant, LocalDate, Text } from '#kernel';
import { type CardToRaise, isMoreSevere } from '#worklist';
import type { WorklistTables } from './tables.ts';

export type CardRow = WorklistTables['worklist_card'];
export type OpenCard = {
  readonly cardId: Id<'CardId'>;
  readonly title: Text;
  readonly dueAt: Instant | null;
  readonly state: 'open' | 'snoozed';
  readonly snoozedUntil: LocalDate | null;
};

/** Cards of one person that are looked at together; nobody has nearly as many. */
const openMax = 200;

export function cardReader(db: Reader) {
  const tables = db.withTables<WorklistTables>();
  return {
    /** The card, held until the transaction ends. */
    toChange: async (patientId: PatientId, cardId: Id<'CardId'>): Promise<CardRow | null> => {
      const row = await tables
        .selectFrom('worklist_card')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('card_id', '=', cardId)
        .forUpdate()
        .executeTakeFirst();
      return row ?? null;
    },

    /** Everything about a person that nobody has ended yet, also what was put off. */
    openOf: async (patientId: PatientId): Promise<readonly OpenCard[]> => {
      const rows = await tables
        .selectFrom('worklist_card')
        .select(['card_id as cardId', 'title', 'due_at as dueAt', 'state'])
        .select('snoozed_until as snoozedUntil')
        .where('patient_id', '=', patientId)
        .where('state', '<>', 'done')
        .limit(openMax)
        .execute();
      return rows.map(({ state, ...card }) => ({
        ...card,
        state: state === 'snoozed' ? 'snoozed' : 'open',
      }));
    },

    /** Whether something else is open for the same cause; then an ended card cannot come back. */
    openFor: async (patientId: PatientId, cause: string): Promise<CardRow | null> => {
      const row = await tables
        .selectFrom('worklist_card')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('cause', '=', cause)
        .where('state', '<>', 'done')
        .executeTakeFirst();
      return row ?? null;
    },
  };
}

export type Ending = {
  readonly code: string;
  readonly words: string | null;
  readonly by: AccountId;
  readonly byName: string;
  readonly now: Instant;
};

export type Raising = {
  readonly patientId: PatientId;
  readonly siteId: SiteId;
  readonly now: Instant;
};

export function cardWriter(trx: Writer) {
  const tables = trx.withTables<WorklistTables>();

  const change = async (
    patientId: PatientId,
    cardId: Id<'CardId'>,
    to: Partial<Omit<CardRow, 'patient_id' | 'card_id' | 'site_id'>>,
  ): Promise<void> => {
    await tables
      .updateTable('worklist_card')
      .set(to)
      .where('patient_id', '=', patientId)
      .where('card_id', '=', cardId)
      .execute();
  };

  /** Raises a card, or brings the open one of the same cause up to date; alarms only rise. */
  const raise = async (card: CardToRaise, raising: Raising): Promise<void> => {
    const open = await cardReader(trx).openFor(raising.patientId, card.cause);
    if (open === null) {
      await tables.insertInto('worklist_card').values(rowOf(card, raising)).execute();
      return;
    }
    const louder = isMoreSevere(card.severity, open.severity);
    await change(raising.patientId, open.card_id, {
      title: card.title,
      why: card.why,
      rule: card.rule,
      finding_id: card.findingId,
      // The finding is the one clock of its cards; what has none keeps the day it was given.
      ...(card.findingId === null ? {} : { due_at: card.dueAt }),
      ...(louder ? { severity: card.severity, state: 'open', snoozed_until: null } : {}),
    });
  };

  return {
    change,
    raise,
    /** Ends whatever is open about a person, for one reason. */
    endAll: async (patientId: PatientId, ending: Ending): Promise<void> => {
      await tables
        .updateTable('worklist_card')
        .set({
          state: 'done',
          outcome_code: ending.code,
          outcome: ending.words,
          ended_by: ending.by,
          ended_by_name: ending.byName,
          ended_at: ending.now,
          snoozed_until: null,
        })
        .where('patient_id', '=', patientId)
        .where('state', '<>', 'done')
        .execute();
    },
    raiseAll: async (cards: readonly CardToRaise[], raising: Raising): Promise<void> => {
      for (const card of cards) await raise(card, raising);
    },
  };
}

function rowOf(card: CardToRaise, { patientId, siteId, now }: Raising): CardRow {
  return {
    patient_id: patientId,
    card_id: uuidv7() as Id<'CardId'>,
    site_id: siteId,
    queue: card.queue,
    cause: card.cause,
    finding_id: card.findingId,
    rule: card.rule,
    severity: card.severity,
    title: card.title,
    why: card.why,
    owner_role: card.ownerRole,
    owner_account: card.ownerAccount,
    raised_at: now,
    due_at: card.dueAt,
    state: 'open',
    snoozed_until: null,
    outcome_code: null,
    outcome: null,
    ended_by: null,
    ended_by_name: null,
    ended_at: null,
  };
}

/** What people did with cards; only ever added. */
export function eventWriter(trx: Writer) {
  const tables = trx.withTables<WorklistTables>();
  return {
    record: async (event: Omit<WorklistTables['worklist_event'], 'event_id'>): Promise<void> => {
      await tables
        .insertInto('worklist_event')
        .values({ ...event, event_id: uuidv7() })
        .execute();
    },
  };
}
