import type { Id, Instant, LocalDate } from '#kernel';
import type { DiaryDayView, DiaryEntry } from './contract.ts';

/** One saved operation: an entry, or a later revision of it. */
export type Revision = Omit<DiaryEntry, 'entryId'> & {
  readonly opId: Id<'OpId'>;
  readonly entryId: DiaryEntry['entryId'];
  readonly backFilled: boolean;
};

export const ratings = ['pain', 'inTheWay', 'mood', 'sleep', 'energy'] as const;
export type Rating = (typeof ratings)[number];

/** A day in numbers: the mean of its entries, null where nobody answered. */
export type DayValues = { readonly day: LocalDate } & Readonly<Record<Rating, number | null>>;

/**
 * Revisions in any order as days, oldest first. The latest revision of an entry is the entry; a day's
 * value is the mean of its entries.
 */
export function daysOf(revisions: readonly Revision[]): readonly DiaryDayView[] {
  const byDay = new Map<LocalDate, DiaryDayView['entries']>();
  for (const { latest, count } of latestOf(revisions)) {
    const { day, opId: _, ...entry } = latest;
    const entries = byDay.get(day);
    const shown = { ...entry, revisions: count };
    if (entries === undefined) byDay.set(day, [shown]);
    else entries.push(shown);
  }
  return [...byDay]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, entries]) => {
      const inOrder = entries.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
      return { day, ...valuesOf(inOrder), entries: inOrder };
    });
}

const keyOf = (entry: { readonly recordedAt: Instant; readonly entryId: string }) =>
  `${entry.recordedAt} ${entry.entryId}`;

function latestOf(revisions: readonly Revision[]) {
  const byEntry = new Map<string, { latest: Revision; count: number }>();
  for (const revision of revisions) {
    const known = byEntry.get(revision.entryId);
    if (known === undefined) byEntry.set(revision.entryId, { latest: revision, count: 1 });
    else {
      known.count += 1;
      if (isLater(revision, known.latest)) known.latest = revision;
    }
  }
  return byEntry.values();
}

/** By the moment it was written; the op id, which rises with time, decides between equals. */
function isLater(a: Revision, b: Revision): boolean {
  return a.recordedAt === b.recordedAt ? a.opId > b.opId : a.recordedAt > b.recordedAt;
}

/** Entries of any days as one value per day, oldest first. */
export function dayValuesOf(entries: readonly DayValues[]): readonly DayValues[] {
  const byDay = new Map<LocalDate, DayValues[]>();
  for (const entry of entries) {
    const sameDay = byDay.get(entry.day);
    if (sameDay === undefined) byDay.set(entry.day, [entry]);
    else sameDay.push(entry);
  }
  return [...byDay]
    .map(([day, sameDay]) => alone(sameDay) ?? { day, ...valuesOf(sameDay) })
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** A day with one entry is that entry: nothing to work out on the path that is walked most. */
function alone(sameDay: readonly DayValues[]): DayValues | null {
  const [only] = sameDay;
  if (only === undefined || sameDay.length > 1) return null;
  const { day, pain, inTheWay, mood, sleep, energy } = only;
  return { day, pain, inTheWay, mood, sleep, energy };
}

function valuesOf(entries: readonly Readonly<Record<Rating, number | null>>[]) {
  const mean = (rating: Rating): number | null => {
    const given = entries.flatMap((entry) => entry[rating] ?? []);
    return given.length === 0 ? null : given.reduce((sum, one) => sum + one, 0) / given.length;
  };
  return {
    pain: mean('pain'),
    inTheWay: mean('inTheWay'),
    mood: mean('mood'),
    sleep: mean('sleep'),
    energy: mean('energy'),
  };
}
