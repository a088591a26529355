import type { DiaryDayView, DiaryEntry } from '#diary';
import { addDays, type LocalDate } from '#kernel';
import { type DiaryDay, type Scale, scales } from './diary-days.ts';

type ServerEntry = DiaryDayView['entries'][number];
/** An entry as the phone shows it; one the server has not put in order yet has no device. */
type Answer = DiaryEntry & Partial<Pick<ServerEntry, 'device'>>;

export type TwoAnswers = {
  readonly day: LocalDate;
  /** Earlier first. */
  readonly answers: readonly [DiaryEntry, DiaryEntry];
};

const daysBack = 14;

/** Names two entries as one thing, whichever came first. */
export const pairKey = ({ answers }: TwoAnswers): string =>
  answers
    .map(({ entryId }) => entryId)
    .toSorted()
    .join('+');

/**
 * The latest day on which two phones of the person say different things, as the server reports it. Several
 * entries of one phone are several moments of a day, and nobody is asked about them.
 */
export function twoAnswers(
  days: readonly DiaryDay[],
  today: LocalDate,
  keptBoth: readonly string[],
): TwoAnswers | null {
  const from = addDays(today, -daysBack);
  const recent = days.filter(({ day }) => day >= from && day <= today).toReversed();
  for (const { day, entries } of recent) {
    const pair = differing(entries);
    const two = pair === null ? null : { day, answers: pair };
    if (two !== null && !keptBoth.includes(pairKey(two))) return two;
  }
  return null;
}

function differing(entries: readonly Answer[]): readonly [DiaryEntry, DiaryEntry] | null {
  const inOrder = entries.toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt));
  for (const [place, one] of inOrder.entries()) {
    const other = inOrder.slice(place + 1).find((later) => areOfTwoPhones(one, later));
    if (other !== undefined) return [one, other];
  }
  return null;
}

function areOfTwoPhones(one: Answer, other: Answer): boolean {
  if (one.device === undefined || other.device === undefined) return false;
  return one.device !== other.device && scales.some((scale) => one[scale] !== other[scale]);
}

/**
 * The other entry, said anew in the words of the kept one: the day's value is then the kept one's. What it
 * said before stays in its history; a note and the body map are not doubled.
 */
export function saidAs(
  kept: DiaryEntry,
  other: DiaryEntry,
  recordedAt: DiaryEntry['recordedAt'],
): DiaryEntry {
  const rated = scales.some((scale) => kept[scale] !== null);
  const values = Object.fromEntries(scales.map((scale) => [scale, kept[scale]]));
  return {
    ...(values as Record<Scale, number | null>),
    entryId: other.entryId,
    day: other.day,
    recordedAt,
    note: rated ? null : kept.note,
    sites: rated ? null : kept.sites,
  };
}
