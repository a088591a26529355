import type { DiaryDayView, DiaryEntry } from '#diary';
import type { LocalDate } from '#kernel';
import type { Written } from '#sync/web';

export const scales = ['pain', 'inTheWay', 'mood', 'sleep', 'energy'] as const;
export type Scale = (typeof scales)[number];

/** One calendar day as the phone knows it: the server's entries and what is not yet sent. */
export type DiaryDay = {
  readonly day: LocalDate;
  readonly values: Readonly<Record<Scale, number | null>>;
  readonly entries: readonly DiaryEntry[];
};

/**
 * The server's days with what was written on this phone laid over them: an entry that is written again
 * replaces itself, one the server does not know yet is added.
 */
export function diaryDays(
  days: readonly DiaryDayView[],
  written: readonly Written<DiaryEntry>[],
): readonly DiaryDay[] {
  const entries = new Map<string, DiaryEntry>();
  for (const day of days) {
    for (const entry of day.entries) entries.set(entry.entryId, { ...entry, day: day.day });
  }
  for (const { body, sentAt } of written) {
    const known = entries.get(body.entryId);
    // The server puts in order what it has; until then the phone's own last word stands, also where
    // its clock was set back since.
    const isNewer = known === undefined || sentAt === null || known.recordedAt < body.recordedAt;
    if (isNewer) entries.set(body.entryId, body);
  }
  const byDay = new Map<LocalDate, DiaryEntry[]>();
  for (const entry of entries.values()) {
    byDay.set(entry.day, [...(byDay.get(entry.day) ?? []), entry]);
  }
  return [...byDay]
    .map(([day, ofDay]) => ({ day, entries: ofDay, values: meansOf(ofDay) }))
    .toSorted((a, b) => a.day.localeCompare(b.day));
}

function meansOf(entries: readonly DiaryEntry[]): DiaryDay['values'] {
  const mean = (scale: Scale): number | null => {
    const given = entries.flatMap((entry) => entry[scale] ?? []);
    return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0) / given.length;
  };
  return {
    pain: mean('pain'),
    inTheWay: mean('inTheWay'),
    mood: mean('mood'),
    sleep: mean('sleep'),
    energy: mean('energy'),
  };
}

/** The latest entry of a day, for changing it. */
export function latestOf(days: readonly DiaryDay[], day: LocalDate): DiaryEntry | null {
  const entries = days.find((known) => known.day === day)?.entries ?? [];
  return entries.toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt))[0] ?? null;
}
