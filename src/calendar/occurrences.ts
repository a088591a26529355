import { addDays, daysBetween, type Instant, type LocalDate, type TimeZone } from '#kernel';
import { drawn } from './drawn.ts';
import { momentOf } from './moment.ts';
import { addMonths } from './months.ts';
import { type Repeat, type Schedule, shortestDays } from './schedule.ts';

/** One time something is due. Days are inclusive; `closesAt` is the first moment after the last one. */
export type Occurrence = {
  /** Counts from 1 at the start of the schedule. */
  readonly number: number;
  /** The day it was planned for, before it was moved on by chance. */
  readonly planned: LocalDate;
  readonly due: LocalDate;
  readonly opens: LocalDate;
  readonly closes: LocalDate;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
};

export type Range = { readonly from: LocalDate; readonly to: LocalDate };

/** What the caller knows: the days to count from, the person's zone, and what fixes the drawn days. */
export type Basis = {
  readonly anchors: readonly LocalDate[];
  readonly zone: TimeZone;
  readonly seed: string;
};

/** So many at most are ever looked at; a schedule that goes on longer has been forgotten by somebody. */
export const occurrencesMax = 4000;

/**
 * The occurrences whose window touches the range, oldest first. They are counted from the start each
 * time, so that the same one has the same number and days whatever range is asked for. Where two
 * would overlap (visits close together) the later one opens when the earlier one has closed, and is
 * left out when its due day has passed by then.
 */
export function occurrencesOf(
  schedule: Schedule,
  { anchors, zone, seed }: Basis,
  range: Range,
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  let number = 0;
  let closed: LocalDate | null = null;
  for (const { planned, due } of dueDays(schedule, anchors, range.to, seed)) {
    const earliest: LocalDate = addDays(due, -schedule.window.beforeDays);
    const opens: LocalDate = closed !== null && earliest <= closed ? addDays(closed, 1) : earliest;
    if (opens > due) continue;
    number += 1;
    const closes = addDays(due, schedule.window.afterDays);
    closed = closes;
    if (opens > range.to || closes < range.from) continue;
    found.push({
      number,
      planned,
      due,
      opens,
      closes,
      opensAt: momentOf(opens, 0, zone),
      closesAt: momentOf(addDays(closes, 1), 0, zone),
    });
  }
  return found;
}

/** Due days in order, up to those whose window may still open in the range. */
function dueDays(
  schedule: Schedule,
  anchors: readonly LocalDate[],
  until: LocalDate,
  seed: string,
): readonly Pick<Occurrence, 'planned' | 'due'>[] {
  const { spreadDays, window } = schedule;
  const last = addDays(until, window.beforeDays + spreadDays);
  const planned = startsOf(schedule, anchors).flatMap((start) => daysFrom(start, schedule, last));
  return withinEnds(planned, schedule)
    .slice(0, occurrencesMax)
    .map((day) => ({ planned: day, due: addDays(day, drawn(`${seed} ${day}`, spreadDays)) }));
}

/** Visits are many; an episode and a day are one. */
function startsOf({ from, offsetDays }: Schedule, anchors: readonly LocalDate[]) {
  const days = from.at === 'date' ? [from.day] : [...new Set(anchors)].toSorted();
  const starts = from.at === 'visit' ? days : days.slice(0, 1);
  return starts.map((day) => addDays(day, offsetDays));
}

function daysFrom(start: LocalDate, { repeat }: Schedule, last: LocalDate): readonly LocalDate[] {
  if (repeat === null) return [start];
  return Array.from({ length: timesUntil(start, last, repeat) }, (_, count) =>
    later(start, repeat, count),
  );
}

function withinEnds(days: readonly LocalDate[], { ends }: Schedule): readonly LocalDate[] {
  if (ends === null) return days;
  return 'on' in ends ? days.filter((day) => day <= ends.on) : days.slice(0, ends.times);
}

/** How many there can be until a day, from the shortest step; never more than anybody plans. */
function timesUntil(start: LocalDate, last: LocalDate, repeat: Repeat): number {
  const days = daysBetween(start, last);
  if (days < 0) return 0;
  return Math.min(occurrencesMax, Math.floor(days / shortestDays(repeat)) + 1);
}

function later(start: LocalDate, { every, unit }: Repeat, count: number): LocalDate {
  if (unit === 'months') return addMonths(start, every * count);
  return addDays(start, every * count * (unit === 'weeks' ? 7 : 1));
}
