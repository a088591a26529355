import type { PatientId, SiteId, StaffActor } from '#access';
import { type Colleague, teamOf } from '#accounts/server';
import type { Reader, Writer } from '#database/server';
import { handleAs, type Route } from '#http/server';
import { type Instant, type LocalDate, localDayOf, ok } from '#kernel';
import { patientReader, siteReader } from '#profile/server';
import type { Rulebook } from '#reasoning';
import { acknowledgementReader } from '#reasoning/server';
import { alertReader } from '#safety/server';
import {
  actOnCard,
  type CardView,
  countsOf,
  isAwake,
  isOverdue,
  isWarningSign,
  ownerOn,
  ownWordOn,
  readWorklist,
} from '#worklist';
import { act } from './acting.ts';
import { becauseOf } from './because.ts';
import { cardLists, overdueCards } from './card-lists.ts';
import type { CardRow } from './card-store.ts';
import { type EventsByPerson, lastEvents } from './last-events.ts';

export type WorklistDeps = {
  readonly rulebook: Rulebook;
  /** A card was worked on; with `contact`, a talk with the person took place. The caseload follows. */
  readonly afterCard: (
    trx: Writer,
    worked: {
      readonly patientId: PatientId;
      readonly siteId: SiteId;
      readonly contact: boolean;
      readonly now: Instant;
    },
  ) => Promise<void>;
};

export function worklistRoutes(deps: WorklistDeps): readonly Route[] {
  return [
    handleAs('staff', readWorklist, async ({ actor, database, now }, { query }) =>
      database.read({ siteId: actor.siteId }, async (db) => {
        const today = await todayAt(db, actor.siteId, now);
        const at = { actor, now, today, rulebook: deps.rulebook };
        const cards = cardLists(db);
        const mine = query.mine === 'true' ? await seenBy(db, actor) : undefined;
        const dueBefore = query.overdue === 'true' ? now : undefined;
        const whose = { mine, snoozed: query.snoozed === 'true' };
        const question = { queue: query.queue, dueBefore, ...whose };
        const found = await cards.cards(actor.siteId, today, question);
        const counts = await cards.counts(actor.siteId, today, question);
        const overdue = await overdueCards(db, actor.siteId, today, {
          ...whose,
          dueBefore: now,
        });
        // Events belong to people, not to a site: they are read above any one scope, for these people.
        const people = found.map(({ patient_id }) => patient_id);
        const events = await database.read({ system: 'events beside cards of a site' }, (above) =>
          lastEvents(above, people),
        );
        return ok({
          cards: await viewsOf(db, at, found, events),
          counts: countsOf(counts),
          overdue,
        });
      }),
    ),

    handleAs('staff', actOnCard, async ({ actor, database, now }, input) =>
      database.write({ patientId: input.params.patientId }, async (trx) => {
        const { timeZone: zone } = await siteReader(trx).site(actor.siteId);
        const today = localDayOf(now, zone);
        const done = await act(trx, actor, input, { now, zone });
        if (!done.ok) return done;
        const { card, contact } = done.value;
        const { patient_id: patientId, site_id: siteId } = card;
        await deps.afterCard(trx, { patientId, siteId, contact, now });
        const events = await lastEvents(trx, [patientId]);
        const at = { actor, now, today, rulebook: deps.rulebook };
        const [view] = await viewsOf(trx, at, [card], events);
        return ok({ card: view as CardView });
      }),
    ),
  ];
}

/** The clinic's own day: its team works by it, whatever zone a person lives in. */
async function todayAt(db: Reader, siteId: SiteId, now: Instant): Promise<LocalDate> {
  return localDayOf(now, (await siteReader(db).site(siteId)).timeZone);
}

/** Whose cards somebody asks for when they ask for their own. */
async function seenBy(db: Reader, { siteId, role, accountId }: StaffActor) {
  const team = (await teamOf(db, siteId)).map((colleague) => colleague.accountId);
  return { role, accountId, team };
}

type At = {
  readonly actor: StaffActor;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly rulebook: Rulebook;
};

async function viewsOf(
  db: Reader,
  { actor, now, today, rulebook }: At,
  cards: readonly CardRow[],
  events: EventsByPerson,
): Promise<CardView[]> {
  const { siteId } = actor;
  const people = [...new Set(cards.map((card) => card.patient_id))];
  const names = await patientReader(db).names(people);
  const births = await patientReader(db).birthDates(people);
  const team = await teamOf(db, siteId);
  const alerts = await alertReader(db).ofSite(siteId);
  const alarmed = new Set<string | null>(alerts.map(({ findingId }) => findingId));
  const because = await becauseOf(db, rulebook, siteId, cards);
  const takingNote = await takingNoteOf(db, cards);
  return cards.map((card) => ({
    ...viewOf(card, team, now, today),
    because: because(card),
    acknowledgements: [...takingNote(card)],
    endsByOwners: card.state !== 'done' && ownerOn(card, takingNote(card)) !== null,
    ownWord: ownWordOn(card, takingNote(card), actor),
    patientName: names.get(card.patient_id) ?? '',
    birthDate: births.get(card.patient_id) ?? null,
    lastEvents: events.get(card.patient_id) ?? [],
    alertOpen: card.state !== 'done' && alarmed.has(card.finding_id),
  }));
}

/** Who takes note of the conflict behind a card; nobody, where it stands for something else. */
async function takingNoteOf(db: Reader, cards: readonly CardRow[]) {
  const found = cards.flatMap((card) => (card.finding_id === null ? [] : [card.finding_id]));
  const people = [...new Set(cards.map((card) => card.patient_id))];
  const known = await acknowledgementReader(db).ofMany(people, [...new Set(found)]);
  return ({ finding_id: id }: CardRow) => (id === null ? [] : (known.get(id) ?? []));
}

type SeenBesides =
  | 'patientName'
  | 'birthDate'
  | 'alertOpen'
  | 'lastEvents'
  | 'because'
  | 'acknowledgements'
  | 'endsByOwners'
  | 'ownWord';

function viewOf(
  card: CardRow,
  team: readonly Colleague[],
  now: Instant,
  today: LocalDate,
): Omit<CardView, SeenBesides> {
  const awake = isAwake({ state: card.state, snoozedUntil: card.snoozed_until }, today);
  const owner = team.find(({ accountId }) => accountId === card.owner_account);
  return {
    cardId: card.card_id,
    patientId: card.patient_id,
    queue: card.queue,
    findingId: card.finding_id,
    rule: card.rule,
    severity: card.severity,
    title: card.title,
    why: card.why,
    warningSignOpen: card.state !== 'done' && isWarningSign(card),
    ownerRole: card.owner_role,
    ownerName: owner?.name ?? null,
    raisedAt: card.raised_at,
    dueAt: card.due_at,
    overdue: isOverdue({ dueAt: card.due_at, awake }, now),
    state: awake ? 'open' : card.state,
    snoozedUntil: awake ? null : card.snoozed_until,
    outcome: card.outcome_code,
    endedByName: card.ended_by_name,
  };
}
