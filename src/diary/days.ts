import type { Id, Instant, LocalDate } from '#kernel';
import type { DiaryDayView, DiaryEntry } from './contract.ts';

/** One saved operation: an entry, or a later revision of it. */
export type Revision = Omit<DiaryEntry, 'entryId'> & {
  readonly opId: Id<'OpId'>;
  readonly entryId: DiaryEntry['entryId'];
  readonly backFilled: boolean;
};

/** A revision with how it reached the server: what a phone's clock says is not all there is to go by. */
export type HeardRevision = Revision & {
  readonly heard: {
    readonly at: Instant;
    readonly device: number;
    /** Counts up with everything a device writes. */
    readonly seq: number;
  };
};

export const ratings = ['pain', 'inTheWay', 'mood', 'sleep', 'energy'] as const;
export type Rating = (typeof ratings)[number];

/** A day in numbers: the mean of its entries, null where nobody answered. */
export type DayValues = { readonly day: LocalDate } & Readonly<Record<Rating, number | null>>;

/**
 * Revisions in any order as days, oldest first. The latest revision of an entry is the entry; a day's
 * value is the mean of its entries.
 */
export function daysOf(revisions: readonly HeardRevision[]): readonly DiaryDayView[] {
  const byDay = new Map<LocalDate, DiaryDayView['entries']>();
  for (const { latest, count } of latestOf(revisions)) {
    const { day, opId: _, heard, ...entry } = latest;
    const entries = byDay.get(day);
    const shown = { ...entry, revisions: count, device: heard.device };
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

function latestOf(revisions: readonly HeardRevision[]) {
  const byEntry = new Map<string, HeardRevision[]>();
  for (const revision of revisions) {
    const known = byEntry.get(revision.entryId);
    if (known === undefined) byEntry.set(revision.entryId, [revision]);
    else known.push(revision);
  }
  return [...byEntry.values()].flatMap((ofEntry) => {
    const [first, ...others] = ofEntry;
    if (first === undefined) return [];
    const count = ofEntry.length;
    if (others.length === 0) return { latest: first, count };
    const [latest = first] = inOrderWritten(ofEntry).slice(-1);
    return { latest, count };
  });
}

/**
 * One device's revisions in the order in which it wrote them, whatever its clock said: an earlier one
 * was not written after a later one, and none after it was received. Between devices that moment
 * decides. The statement that saves an entry orders by the same (server/store.ts).
 */
function inOrderWritten(revisions: readonly HeardRevision[]): readonly HeardRevision[] {
  const nextOf = new Map<number, Instant>();
  const written = revisions
    .toSorted((a, b) => b.heard.seq - a.heard.seq)
    .map((revision) => {
      const { device, at } = revision.heard;
      const [moment] = [revision.recordedAt, at, nextOf.get(device) ?? at].toSorted();
      nextOf.set(device, moment ?? at);
      return { revision, moment: moment ?? at };
    });
  return written
    .toSorted((a, b) => compare(a.moment, b.moment) || isAfter(a.revision, b.revision))
    .map(({ revision }) => revision);
}

const isAfter = (a: HeardRevision, b: HeardRevision): number =>
  a.heard.seq - b.heard.seq || compare(a.opId, b.opId);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

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
