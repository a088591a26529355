import { type StaffActor, type StaffRole, staffRoles } from '#access';
import type { Writer } from '#database/server';
import { type InputOf, notFound, type Problem } from '#http';
import {
  err,
  type Instant,
  type LocalDate,
  localDayOf,
  ok,
  type Result,
  type TimeZone,
} from '#kernel';
import { isSettledInPlan } from '#plan';
import { acknowledgementReader } from '#reasoning/server';
import { closeAlertFirst, isFollowUp, liftHoldFirst, noteContactFirst } from '#safety';
import { isAlertOpen, isWarningSignOpen } from '#safety/server';
import { type actOnCard, isWarningSign, ownerOn } from '#worklist';
import { type CardRow, cardReader, cardWriter, eventWriter } from './card-store.ts';
import { contactWriter } from './contact-store.ts';

type Input = InputOf<typeof actOnCard>;
type Change = Partial<Omit<CardRow, 'patient_id' | 'card_id' | 'site_id'>>;

export type CardActed = {
  readonly card: CardRow;
  /** A talk with the person took place. */
  readonly contact: boolean;
};

/** The moment, and the zone of the clinic: its team works by its day. */
type Clock = { readonly now: Instant; readonly zone: TimeZone };

/** Does one thing with a card, and keeps that it was done. Ending an ended card again changes nothing. */
export async function act(
  trx: Writer,
  actor: StaffActor,
  { params, body }: Input,
  { now, zone }: Clock,
): Promise<Result<CardActed, Problem>> {
  const today = localDayOf(now, zone);
  const card = await cardReader(trx).toChange(params.patientId, params.cardId);
  if (card === null) return err(notFound('card'));
  if (body.action === 'done' && card.state === 'done') return ok({ card, contact: false });
  const refusal =
    (await alarmAgainst(trx, card, body, zone)) ?? (await refusalOf(trx, card, body, today));
  if (refusal !== null) return err(refusal);
  const change = changeOf(body, actor, now);
  await cardWriter(trx).change(card.patient_id, card.card_id, change);
  await eventWriter(trx).record({
    patient_id: card.patient_id,
    card_id: card.card_id,
    kind: body.action,
    at: now,
    by: actor.accountId,
    by_name: actor.name,
    words: wordsOf(body),
  });
  const contact = body.action === 'done' && body.outcome === 'called';
  if (contact) await talked(trx, card, actor, now, wordsOf(body));
  return ok({ card: { ...card, ...change }, contact });
}

/** While the alert or the warning sign behind it is open, a card is neither ended nor put off. */
async function alarmAgainst(
  trx: Writer,
  card: CardRow,
  body: Input['body'],
  zone: TimeZone,
): Promise<Problem | null> {
  const { action } = body;
  if (action === 'reopen') return null;
  const conflict = await conflictAgainst(trx, card, body, zone);
  if (conflict !== null || action === 'hand-over') return conflict;
  const open = await isAlertOpen(trx, card.patient_id, card.finding_id);
  if (open) return closeAlertFirst;
  if (isFollowUp(card.rule) && !isWithinClock(card, body, zone)) return noteContactFirst;
  const held = isWarningSign(card) && (await isWarningSignOpen(trx, card.patient_id));
  return held ? liftHoldFirst : null;
}

/**
 * A conflict of the plan leaves the list of an owner by their acknowledgement, or by being settled; and it
 * sleeps no longer than until its day. What was passed on to the lead ends like any other card.
 */
async function conflictAgainst(
  trx: Writer,
  card: CardRow,
  body: Input['body'],
  zone: TimeZone,
): Promise<Problem | null> {
  const own = await ownerOfCard(trx, card);
  if (own === null) return null;
  if (body.action === 'hand-over') return handThePartOver;
  if (body.action === 'snooze') return isWithinClock(card, body, zone) ? null : notBeyondItsDay;
  if (card.severity === 'critical') return settleInPlanFirst;
  return own.acknowledgedAt === null ? acknowledgeFirst : null;
}

/** The owner whose word ends this card of a conflict; null: it stands for something else. */
async function ownerOfCard(trx: Writer, card: CardRow): Promise<ReturnType<typeof ownerOn>> {
  const { patient_id: patientId, finding_id: findingId, rule } = card;
  if (findingId === null || !isSettledInPlan(rule ?? '')) return null;
  const known = await acknowledgementReader(trx).of(patientId, [findingId]);
  return ownerOn(card, known.get(findingId) ?? []);
}

/** A call after an alarm sleeps no longer than until the day on which it is due. */
const isWithinClock = ({ due_at: dueAt }: CardRow, body: Input['body'], zone: TimeZone): boolean =>
  body.action === 'snooze' && (dueAt === null || body.until <= localDayOf(dueAt, zone));

async function refusalOf(
  trx: Writer,
  card: CardRow,
  body: Input['body'],
  today: LocalDate,
): Promise<Problem | null> {
  switch (body.action) {
    case 'done':
      return null;
    case 'snooze':
      return body.until > today
        ? null
        : fault('/body/until', 'not-later', 'Choose a day that is still to come.');
    case 'hand-over':
      return staffRoles.includes(body.toRole as StaffRole)
        ? null
        : fault('/body/toRole', 'unknown-role', 'Choose a role of the team.');
    case 'reopen': {
      const other = await cardReader(trx).openFor(card.patient_id, card.cause);
      return other === null || other.card_id === card.card_id ? null : openAlready;
    }
  }
}

function changeOf(body: Input['body'], actor: StaffActor, now: Instant): Change {
  switch (body.action) {
    case 'done':
      return {
        state: 'done',
        outcome_code: body.outcome,
        outcome: body.words ?? null,
        ended_by: actor.accountId,
        ended_by_name: actor.name,
        ended_at: now,
        snoozed_until: null,
      };
    case 'snooze':
      return { state: 'snoozed', snoozed_until: body.until };
    case 'hand-over':
      return { owner_role: body.toRole, owner_account: null };
    case 'reopen':
      return {
        state: 'open',
        snoozed_until: null,
        outcome_code: null,
        outcome: null,
        ended_by: null,
        ended_by_name: null,
        ended_at: null,
      };
  }
}

function fault(at: string, code: string, message: string): Problem {
  return { status: 422, code, title: message, fields: [{ at, code, message }] };
}

function wordsOf(body: Input['body']): string | null {
  if (body.action === 'done') return body.words ?? null;
  return body.action === 'reopen' ? null : body.reason;
}

async function talked(
  trx: Writer,
  card: CardRow,
  actor: StaffActor,
  now: Instant,
  words: string | null,
): Promise<void> {
  const contact = { at: now, channel: 'telephone', by: actor.accountId, byName: actor.name, words };
  await contactWriter(trx).record(card.patient_id, contact);
}

const acknowledgeFirst: Problem = {
  status: 409,
  code: 'acknowledge-first',
  title: 'Acknowledge it here, or settle it in the shared plan. Either ends this.',
};

const handThePartOver: Problem = {
  status: 409,
  code: 'hand-the-part-over',
  title: 'Give the part to somebody else in the shared plan: this goes with it.',
};

const settleInPlanFirst: Problem = {
  status: 409,
  code: 'settle-in-the-plan',
  title: 'This is dangerous as it stands: settle it in the shared plan. That ends this.',
};

const notBeyondItsDay = fault(
  '/body/until',
  'past-its-day',
  'Everybody who owns a part acknowledges this by its day: put it off no longer than that.',
);

const openAlready: Problem = {
  status: 409,
  code: 'open-already',
  title: 'There is an open card for the same reason already.',
};
