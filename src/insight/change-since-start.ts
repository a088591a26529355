import type { LocalDate } from '#kernel';
import { type Change, changeBetween, type Instrument } from '#measures';
import { type DiaryDay, mean } from './diary-day.ts';
import type { ScoreReading } from './function-worse.ts';

export type ChangeSinceStart = {
  readonly start: ScoreReading;
  readonly latest: ScoreReading;
  readonly change: Change;
};

/** From the first reading to the latest; null while there are fewer than two. */
export function changeSinceStart(
  instrument: Instrument,
  readings: readonly ScoreReading[],
): ChangeSinceStart | null {
  const sorted = readings.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const start = sorted[0];
  const latest = sorted.at(-1);
  if (start === undefined || latest === undefined || sorted.length < 2) return null;
  return { start, latest, change: changeBetween(instrument, start.value, latest.value) };
}

export type PainChange = {
  readonly start: number;
  readonly latest: number;
  readonly points: number;
};

/** Recorded days at each end that are averaged, so that one day does not make the course. */
const daysAtEachEnd = 7;

/** Diary pain now against the start: mean of the first and of the last seven recorded days. */
export function painSinceStart(diary: readonly DiaryDay[], today: LocalDate): PainChange | null {
  const pain = diary
    .filter(({ day }) => day <= today)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .flatMap((entry) => entry.pain ?? []);
  if (pain.length < 2 * daysAtEachEnd) return null;
  const start = mean(pain.slice(0, daysAtEachEnd));
  const latest = mean(pain.slice(-daysAtEachEnd));
  return { start, latest, points: latest - start };
}
