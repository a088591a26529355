import { addDays, daysBetween, type LocalDate } from '#kernel';
import { atLeast } from '#reasoning';

export type SilenceSettings = {
  /** Parameter `ew06.silentDays`. */
  readonly silentDays: number;
  /** Parameter `ew06.adherence`, a share. */
  readonly adherence: number;
  /** Parameter `ew06.adherenceDays`. */
  readonly adherenceDays: number;
};

export type Silence = {
  readonly lastDay: LocalDate;
  readonly silentForDays: number;
  /** Share of days filled in before the silence. */
  readonly adherence: number;
  readonly silent: boolean;
};

/** Fewest days from the first to the last entry before a habit can be spoken of. */
const shortestHabitDays = 14;

/**
 * Silence after a habit of writing: no entry for so many days, though most days were filled in
 * before. null = there was never a habit to break, or too short a one.
 */
export function silenceOf(
  filledIn: readonly LocalDate[],
  today: LocalDate,
  settings: SilenceSettings,
): Silence | null {
  const days = [...new Set(filledIn)].filter((day) => day <= today).toSorted();
  const [firstDay] = days;
  const lastDay = days.at(-1);
  if (firstDay === undefined || lastDay === undefined) return null;
  const span = Math.min(settings.adherenceDays, daysBetween(firstDay, lastDay) + 1);
  if (span < shortestHabitDays) return null;
  const from = addDays(lastDay, 1 - span);
  const adherence = days.filter((day) => day >= from).length / span;
  const silentForDays = daysBetween(lastDay, today);
  const silent =
    silentForDays >= settings.silentDays && atLeast(adherence, settings.adherence) === true;
  return { lastDay, silentForDays, adherence, silent };
}
