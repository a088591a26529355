import { addDays, isLocalDate, type LocalDate } from '#kernel';
import type { CaseMed } from './medicine-fields.ts';
import { numberOf, textOf, yesNoOf } from './words.ts';

const startNames = ['startDate', 'started', 'startedOn', 'since', 'from', 'onsetDate'];
const changeNames = ['changeDate', 'changedOn', 'doseChanged', 'doseChangeDate', 'lastChange'];

/** The day a medicine was started, in any of the words files have for it; one that is being started: today. */
export function startedOn(med: CaseMed, today: LocalDate): LocalDate | null {
  const { start, status, change } = med;
  if (typeof start === 'string') return dayOf(start);
  // What begins on a day of its own does not begin today.
  if (start === true || isBeginning(med, [status, change])) return changedOn(med, today) ?? today;
  return dayAmong(med, startNames) ?? startedFor(med, today);
}

function isBeginning(med: CaseMed, said: readonly (string | null | undefined)[]): boolean {
  const words = [...said, textOf(med, 'action', 'event')];
  return (
    words.some((word) =>
      /^(planned|new(ly)?([ _-]?start(ed)?)?|start(ing|ed)?|proposed|initiat\w*|beg[iau]n(ning)?|commenc\w*|introduc\w*|add(ed)?)$/i.test(
        word ?? '',
      ),
    ) ||
    yesNoOf(med, 'new', 'isNew', 'newStart', 'newlyStarted', 'proposed', 'beingStarted') === true
  );
}

export const changedOn = (med: CaseMed, today: LocalDate): LocalDate | null =>
  dayOf(med.changed) ?? dayAmong(med, changeNames) ?? changedAgo(med, today);

/** The schema proved it a day. */
const dayOf = (text: string | null | undefined): LocalDate | null =>
  (text ?? null) as LocalDate | null;

/** The schema proved some of them days; the others are read where they are one. */
export function dayAmong(med: CaseMed, names: readonly string[]): LocalDate | null {
  const day = textOf(med, ...names)?.slice(0, 10);
  return day !== undefined && isLocalDate(day) ? day : null;
}

/** So long ago, or lately without a day: what has no day is happening now. */
function changedAgo(med: CaseMed, today: LocalDate): LocalDate | null {
  for (const [unit, days] of spans) {
    const count = numberOf(med, ...changeNamesFor(unit));
    if (count !== null && count >= 0) return addDays(today, -Math.round(count * days));
  }
  const lately = yesNoOf(med, 'recentChange', 'recentlyChanged', 'doseChanged', 'recentDoseChange');
  return lately === true ? today : null;
}

const changeNamesFor = (unit: string): readonly string[] => [
  `changed${unit}Ago`,
  `change${unit}Ago`,
  `doseChanged${unit}Ago`,
  `doseChange${unit}Ago`,
  `lastChange${unit}Ago`,
  `increased${unit}Ago`,
  `${unit}SinceChange`,
  `${unit}SinceDoseChange`,
  `${unit}SinceLastChange`,
  `${unit}SinceIncrease`,
];

const spans: readonly (readonly [unit: string, days: number])[] = [
  ['Days', 1],
  ['Weeks', 7],
  ['Months', 30.5],
  ['Years', 365.25],
];
const longestDays = 130 * 366;

const namesFor = (unit: string): readonly string[] => [
  `started${unit}Ago`,
  `start${unit}Ago`,
  `${unit}SinceStart`,
  unit,
  `${unit}Taken`,
  `duration${unit}`,
  `used${unit}`,
  `${unit}Used`,
  `taken${unit}`,
  `${unit}OfUse`,
  `use${unit}`,
  `${unit}On`,
  `${unit}OnDrug`,
  ...(unit === 'Days' ? ['dayCount'] : []),
];

/** For how long it has been taken, where the file says that and not since when. */
function startedFor(med: CaseMed, today: LocalDate): LocalDate | null {
  for (const [unit, days] of spans) {
    const count = numberOf(med, ...namesFor(unit));
    if (count === null || count < 0) continue;
    return count * days > longestDays ? null : addDays(today, -Math.round(count * days));
  }
  return null;
}

/** Whether the last change went up; null: nobody said. */
export function wentUp({ change }: CaseMed): boolean | null {
  if (/incr|rais|doubl|^up/i.test(change ?? '')) return true;
  return /decr|lower|reduc|halv|cut|taper|wean|^down|stop|discontin|ceas|withdr/i.test(change ?? '')
    ? false
    : null;
}
