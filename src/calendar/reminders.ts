import { addDays, type Instant, type TimeZone } from '#kernel';
import { momentOf } from './moment.ts';
import type { Occurrence } from './occurrences.ts';
import type { Schedule } from './schedule.ts';

/** Minutes after midnight between which nobody is disturbed; usually over midnight (21:00 to 8:00). */
export type QuietHours = { readonly fromMinutes: number; readonly toMinutes: number };

const dayMinutes = 1440;

/**
 * The moments at which an occurrence may be reminded of, in order: on the person's clock, outside
 * quiet hours, while the window is open. What falls into quiet hours waits for their end.
 */
export function reminderMoments(
  { opens, closesAt }: Pick<Occurrence, 'opens' | 'closesAt'>,
  { onDays, atMinutes }: Schedule['reminders'],
  quiet: QuietHours,
  zone: TimeZone,
): readonly Instant[] {
  const moments = onDays.map((after) => {
    const [days, minutes] = awake(atMinutes, quiet);
    return momentOf(addDays(opens, after + days), minutes, zone);
  });
  return [...new Set(moments)].filter((at) => at < closesAt).toSorted();
}

/** The time itself, or the end of the quiet hours it falls into: today, or tomorrow morning. */
function awake(minutes: number, { fromMinutes, toMinutes }: QuietHours): readonly [number, number] {
  const overMidnight = fromMinutes > toMinutes;
  const inEvening = minutes >= fromMinutes && minutes < (overMidnight ? dayMinutes : toMinutes);
  const inMorning = overMidnight && minutes < toMinutes;
  if (inMorning) return [0, toMinutes];
  if (!inEvening) return [0, minutes];
  return overMidnight ? [1, toMinutes] : [0, toMinutes];
}
