/** A time of day on the person's own clock: "07:30". It has no day and no zone. */
export type ClockTime = string;

const dayMinutes = 1440;

export function minutesIntoDay(time: ClockTime): number {
  const [hours = '', minutes = ''] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** The time of day `minutes` after midnight; going past midnight in either direction is allowed. */
export function clockTimeAt(minutes: number): ClockTime {
  const within = ((Math.round(minutes) % dayMinutes) + dayMinutes) % dayMinutes;
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Hours from one time of day to the next occurrence of the other, over midnight where needed:
 * 23:30 → 07:00 is 7.5; the same time is 0.
 */
export function hoursFrom(earlier: ClockTime, later: ClockTime): number {
  const minutes = minutesIntoDay(later) - minutesIntoDay(earlier);
  return ((minutes + dayMinutes) % dayMinutes) / 60;
}

export function addHoursTo(time: ClockTime, hours: number): ClockTime {
  return clockTimeAt(minutesIntoDay(time) + hours * 60);
}

/** Whether a time lies in a span of the day that may cross midnight; the end is outside. */
export function isBetween(time: ClockTime, from: ClockTime, until: ClockTime): boolean {
  return hoursFrom(from, time) < hoursFrom(from, until);
}

/** The next half hour at or after a time: what people can remember. */
export function nextHalfHour(time: ClockTime): ClockTime {
  return clockTimeAt(Math.ceil(minutesIntoDay(time) / 30) * 30);
}
