import { addHoursTo, type Dose, type PlanItemBody } from '#plan';
import { doseOfMedicine } from './medicine-item.ts';
import type { CaseElement } from './plan-fields.ts';
import { clockOf, fieldOf, hasField, numberOf, textOf } from './words.ts';

/** How much, how often and when an element is, as a part of a plan says it. */
export function doseIn(element: CaseElement, kind: PlanItemBody['kind'], type: string): Dose {
  const name = textOf(element, 'drug', 'medicine', 'medication');
  const medicine =
    kind === 'medicine' || name !== null
      ? { medicine: doseOfMedicine(name ?? type, textOf(element, 'class') ?? type, element) }
      : {};
  const inPerson = inPersonOf(element);
  const level = numberOf(element, 'level', 'ladderStep');
  return {
    ...whenIn(element),
    ...howMuch(element, kind),
    ...windowIn(element, kind),
    ...(inPerson === null ? {} : { inPerson }),
    ...(level === null ? {} : { level }),
    ...medicine,
  };
}

/** Care, homework and the way there are all of the person's time. */
function howMuch(element: CaseElement, kind: PlanItemBody['kind']): Dose {
  const times = timesIn(element);
  const weekly = weeklyMinutesIn(element, times ?? 1);
  if (weekly === null) return times === null ? {} : { timesPerWeek: times };
  // Asked once, on a day of its own, it comes back in no week.
  if (times === null && kind === 'tracking' && hasField(element, 'day', 'date')) {
    return { minutes: weekly };
  }
  const often = times === null || times === 0 ? 1 : times;
  return { minutes: weekly / often, timesPerWeek: often };
}

function weeklyMinutesIn(element: CaseElement, times: number): number | null {
  const each = numberOf(
    element,
    'minutes',
    'minutesPerSession',
    'durationMin',
    'durationMinutes',
    'napMin',
    'napMinutes',
  );
  const daily = dailyMinutesIn(element);
  const hours = numberOf(element, 'hours', 'hoursPerWeek');
  const stated = [
    numberOf(element, 'minutesPerWeek', 'minPerWeek', 'weeklyMinutes'),
    hours === null ? null : hours * 60,
    daily === null ? null : daily * 7,
    each === null ? null : each * times,
  ].find((minutes) => minutes !== null);
  const besides = [numberOf(element, 'homeworkHours'), numberOf(element, 'travelHours')];
  if (stated === undefined && besides.every((part) => part === null)) return null;
  return besides.reduce<number>((sum, part) => sum + (part ?? 0) * 60, stated ?? 0);
}

function timesIn(element: CaseElement): number | null {
  const aDay = numberOf(element, 'timesPerDay', 'perDay');
  const said = numberOf(
    element,
    'timesPerWeek',
    'sessionsPerWeek',
    'perWeek',
    'visitsPerWeek',
    'contactsPerWeek',
  );
  if (said !== null) return said;
  if (aDay !== null) return aDay * 7;
  if (typeof element.inPerson === 'number') return element.inPerson;
  const often = textOf(element, 'frequency', 'schedule') ?? '';
  if (/daily|every day/i.test(often)) return 7;
  if (/weekly|once a week/i.test(often)) return 1;
  const every = numberOf(element, 'everyDays');
  if (every !== null && every > 0) return 7 / every;
  return dailyMinutesIn(element) === null ? null : 7;
}

/** A quota without a unit is minutes a day; steps and repetitions are no time. */
function dailyMinutesIn(element: CaseElement): number | null {
  const unit = textOf(element, 'unit') ?? 'min';
  const quota = /min/i.test(unit) ? numberOf(element, 'quota', 'quotaMinutes', 'quotaMin') : null;
  return numberOf(element, 'minutesPerDay', 'dailyMinutes') ?? quota;
}

function inPersonOf(element: CaseElement): boolean | null {
  const { inPerson } = element;
  if (typeof inPerson === 'boolean') return inPerson;
  if (typeof inPerson === 'number') return inPerson > 0;
  const where = textOf(element, 'mode', 'modality', 'delivery', 'where') ?? '';
  if (/in-?[ _]?person|on-?site|clinic|face/i.test(where)) return true;
  return /tele|video|phone|remote|online/i.test(where) ? false : null;
}

function whenIn(element: CaseElement): Dose {
  const at = clockOf(element, 'time', 'startTime', 'at', 'timeOfDay', 'clock', 'sessionTime');
  if (at !== null) return { at };
  const until = clockOf(element, 'endTime', 'ends', 'endsAt');
  const minutes = numberOf(element, 'minutes', 'durationMin', 'minutesPerSession') ?? 0;
  // Where only its end is told, that is where it stands on the clock.
  return until === null ? {} : { at: addHoursTo(until, -minutes / 60), minutes };
}

function windowIn(element: CaseElement, kind: PlanItemBody['kind']): Dose {
  const window = fieldOf(element, 'window', 'sleepWindow');
  const said =
    typeof window === 'object' && window !== null
      ? { ...element, ...(window as Record<string, unknown>) }
      : element;
  const from = clockOf(said, 'from', 'lightsOut', 'bedTime', 'windowStart', 'start', 'bed');
  const until = clockOf(said, 'until', 'riseTime', 'rise', 'wakeTime', 'windowEnd', 'end', 'up');
  if (kind !== 'sleep-window') return {};
  return { ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) };
}
