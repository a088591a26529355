import type { Instant, LocalDate, TimeZone } from '#kernel';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * The moment at which clocks in `zone` show `minutes` after midnight on `day`. A time that a clock
 * change leaves out is moved on by the change (02:30 becomes 03:30); of a time that comes twice the
 * first is meant.
 */
export function momentOf(day: LocalDate, minutes: number, zone: TimeZone): Instant {
  const shown = Date.parse(`${day}T00:00:00Z`) + minutes * minuteMs;
  const before = offsetAt(shown - dayMs, zone);
  const after = offsetAt(shown + dayMs, zone);
  const at = before === after ? shown - before : nearChange(shown, before, after, zone);
  return new Date(at).toISOString() as Instant;
}

/** Within a day of a clock change: the first moment that shows this time, or the time moved on by it. */
function nearChange(shown: number, before: number, after: number, zone: TimeZone): number {
  const fitting = [shown - before, shown - after].filter((at) => at + offsetAt(at, zone) === shown);
  return fitting.length > 0 ? Math.min(...fitting) : shown - before;
}

/** The same midnights are asked for again and again; a zone's are kept until there are too many. */
const offsets = new Map<TimeZone, Map<number, number>>();
const offsetsMax = 4096;

function offsetAt(at: number, zone: TimeZone): number {
  const known = offsets.get(zone) ?? new Map<number, number>();
  const before = known.get(at);
  if (before !== undefined) return before;
  if (known.size >= offsetsMax) known.clear();
  const offset = readOffset(at, zone);
  known.set(at, offset);
  offsets.set(zone, known);
  return offset;
}

/** How far clocks in the zone are ahead of UTC at a moment, in milliseconds. */
function readOffset(at: number, zone: TimeZone): number {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return shown - Math.floor(at / 1000) * 1000;
}

/** Dear to make and asked for all the time; there are only so many zones. */
const clocks = new Map<TimeZone, Intl.DateTimeFormat>();

function clockOf(zone: TimeZone): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}
