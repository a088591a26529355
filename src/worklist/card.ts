import { momentOf } from '#calendar';
import type { Id, Instant, LocalDate, Text, TimeZone } from '#kernel';
import { type Acknowledgement, type OwnWord, ownWordIn, type Severity } from '#reasoning';
import { type Queue, queues } from './contract.ts';

/** Something a person should do next, with its reason. The same cause is the same card. */
export type CardToRaise = {
  readonly cause: string;
  readonly queue: Queue;
  readonly severity: Severity;
  readonly title: Text;
  readonly why: Text;
  readonly rule: string | null;
  readonly findingId: Id<'FindingId'> | null;
  readonly ownerRole: string;
  readonly ownerAccount: Id<'AccountId'> | null;
  readonly dueAt: Instant | null;
};

const ranks: Readonly<Record<Severity, number>> = { info: 0, advice: 1, warning: 2, critical: 3 };

/** Something that became more severe wakes a card that was put to rest. */
export function isMoreSevere(now: Severity, before: Severity): boolean {
  return ranks[now] > ranks[before];
}

/** Whether a card stands for a warning sign of the body: it ends when a clinician lifts the hold. */
export const isWarningSign = ({
  rule,
  severity,
}: {
  readonly rule: string | null;
  readonly severity: Severity;
}): boolean => rule === 'RF-01' && severity === 'critical';

/** Which owner's word ends a card of a conflict; null: it is no owner's, as one that was passed on. */
export const ownerOn = (
  { cause }: { readonly cause: string },
  all: readonly Acknowledgement[],
): Acknowledgement | null => all.find(({ owner }) => cause.endsWith(`:${owner}`)) ?? null;

/** The reader's own word on a card: on their own card alone, and not on a colleague's of the same conflict. */
export function ownWordOn(
  card: { readonly cause: string },
  all: readonly Acknowledgement[],
  reader: { readonly accountId: string; readonly role: string },
): OwnWord {
  const owner = ownerOn(card, all);
  return owner === null ? 'none' : ownWordIn([owner], reader);
}

/** Past its due, and not put off until a day still to come: the caseload and the worklist mean the same. */
export const isOverdue = (
  card: { readonly dueAt: Instant | null; readonly awake: boolean },
  now: Instant,
): boolean => card.awake && card.dueAt !== null && card.dueAt < now;

/**
 * From when a card is past its due: one that was put off, not before its day has come.
 * null: it is never due.
 */
export function pastDueFrom(
  {
    dueAt,
    snoozedUntil,
  }: { readonly dueAt: Instant | null; readonly snoozedUntil: LocalDate | null },
  zone: TimeZone,
): Instant | null {
  if (dueAt === null || snoozedUntil === null) return dueAt;
  const wakes = momentOf(snoozedUntil, 0, zone);
  return wakes > dueAt ? wakes : dueAt;
}

/** A snoozed card comes back on its day. */
export function isAwake(
  card: { readonly state: 'open' | 'snoozed' | 'done'; readonly snoozedUntil: LocalDate | null },
  today: LocalDate,
): boolean {
  if (card.state !== 'snoozed') return card.state === 'open';
  return card.snoozedUntil !== null && card.snoozedUntil <= today;
}

/** Every queue with its number, in the order of the morning; an empty one says 0. */
export function countsOf(found: ReadonlyMap<Queue, number>): Record<string, number> {
  return Object.fromEntries(queues.map((queue) => [queue, found.get(queue) ?? 0]));
}
