import type { LocalDate } from '#kernel';
import type { TodayMark } from '#plan';
import type { Written } from '#sync/web';

export const markKey = (day: LocalDate, itemId: string): string => `${day}/${itemId}`;

/** One mark per day and item, the latest; what was taken back ("undone") is no mark. */
export function marksOf(
  fromServer: readonly TodayMark[],
  written: readonly Written<TodayMark>[],
): readonly TodayMark[] {
  const latest = new Map<string, TodayMark>();
  for (const mark of [...fromServer, ...written.map(({ body }) => body)]) {
    const key = markKey(mark.day, mark.itemId);
    const known = latest.get(key);
    if (known === undefined || known.recordedAt <= mark.recordedAt) latest.set(key, mark);
  }
  return [...latest.values()].filter((mark) => mark.outcome !== 'undone');
}
