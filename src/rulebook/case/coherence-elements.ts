import { addDays, isLocalDate, type LocalDate } from '#kernel';
import { type MedicineEntry, takenFrom } from '#medication';
import type { PlanItem } from '#plan';
import type { CaseMed } from './medicine-fields.ts';
import { itemOfMedicine } from './medicine-item.ts';
import type { CaseElement } from './plan-fields.ts';
import { fieldOf, numberOf, textOf } from './words.ts';

/** Words of a type that say what is done with a medicine and not which it is. */
const doing =
  /\b(start(ed|ing)?|new|initiat\w*|switch\w*|change|taper\w*|titrat\w*|increas\w*|rais\w*|step|wean\w*|burst|course|pulse|prn|regular|low|high|dose|late|night|daily|drug|medication|medicine|med|stop|add\w*|therapy|treatment|oral|systemic)\b/g;

/**
 * An element that is a medicine although its type does not say so in as many words: its name, or its
 * type, is a medicine or a class of them ("prednisone", "SSRI", "steroid-burst"). Null: it is none.
 */
export function medicineElement(
  element: CaseElement,
  byName: boolean,
  at: string,
  today: LocalDate,
): PlanItem | null {
  const type = plain(textOf(element, 'type', 'kind', 'element') ?? '');
  // A name beside a type that says something else is that of a person or a programme.
  const fields = ['drug', 'medicine', 'medication', 'med', ...(byName ? ['name', 'title'] : [])];
  const named = fields.flatMap((field) => textOf(element, field) ?? []);
  const known = [...named, type].find(isMedicineName);
  const stated = textOf(element, 'class') ?? (isClass(type) ? type : null);
  if (known === undefined && stated === null) return null;
  return itemOf(element, { name: known ?? named[0] ?? type, stated, at, today });
}

const plain = (type: string): string =>
  type
    .replaceAll(/[_-]+/g, ' ')
    .toLowerCase()
    .replaceAll(doing, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const entry = (name: string, stated: string | null): MedicineEntry => ({
  at: '',
  name,
  class: stated,
  dosePerAdmin: null,
  unit: null,
  perDay: null,
  route: null,
  started: null,
  changed: null,
  changedUp: null,
  indication: null,
});
const isMedicineName = (name: string): boolean =>
  name !== '' && takenFrom(entry(name, null)).parts.length > 0;
const isClass = (word: string): boolean =>
  word !== '' && takenFrom(entry('?', word)).stated !== null;

type Known = {
  readonly name: string;
  readonly stated: string | null;
  readonly at: string;
  readonly today: LocalDate;
};

function itemOf(element: CaseElement, { name, stated, at, today }: Known): PlanItem {
  const { dose, ...item } = itemOfMedicine(medOf(element, name, stated), at, today);
  const amount = amountOf(element);
  const startDay = item.startDay ?? startOf(element, item.aspects?.change !== undefined, today);
  return {
    ...item,
    startDay,
    dose: { ...dose, ...(amount === null ? {} : { amount }) },
    // A course of days ends by itself.
    aspects: isCourse(element) ? { ...item.aspects, endDay: today } : (item.aspects ?? {}),
  };
}

/** Counted from today, or since when; in a case file, what is started or changed and has no day is so now. */
function startOf(element: CaseElement, changes: boolean, today: LocalDate): LocalDate | null {
  const days = numberOf(element, 'days', 'daysTaken', 'durationDays');
  const weeks = numberOf(element, 'weeks', 'weeksTaken', 'durationWeeks');
  const taken = days ?? (weeks === null ? null : weeks * 7);
  const since = taken === null ? null : addDays(today, -Math.round(taken));
  return startInDays(element, today) ?? since ?? (changes ? today : null);
}

const isCourse = (element: CaseElement): boolean =>
  fieldOf(element, 'burst', 'course') === true ||
  /burst|short.?course|pulse/i.test(textOf(element, 'type', 'kind', 'element', 'regimen') ?? '');

function amountOf(element: CaseElement): string | null {
  const text = textOf(element, 'dose', 'amount', 'dosage');
  const number = numberOf(
    element,
    'dosePerAdmin',
    'dose',
    'doseMg',
    'mgPerDay',
    'mg',
    'dailyDoseMg',
  );
  return text ?? (number === null ? null : `${number} ${textOf(element, 'unit') ?? 'mg'}`);
}

/** The same fields under the names of a medicine; what the schema did not prove is read with care. */
function medOf(element: CaseElement, name: string, stated: string | null): CaseMed {
  const type = textOf(element, 'type', 'kind', 'element') ?? '';
  const start = textOf(element, 'start', 'startDate', 'started', 'startDay', 'date')?.slice(0, 10);
  const {
    change: _change,
    start: _start,
    stop: _stop,
    ...rest
  } = element as Record<string, unknown>;
  return {
    ...rest,
    name,
    class: stated,
    action: textOf(element, 'change', 'action', 'step') ?? type,
    perDay: numberOf(element, 'perDay', 'timesPerDay') ?? (amountOf(element) === null ? null : 1),
    route: textOf(element, 'route'),
    indication: textOf(element, 'indication'),
    status: textOf(element, 'status', 'state'),
    start: start !== undefined && isLocalDate(start) ? start : null,
    stop: null,
  };
}

const offsets: readonly (readonly [readonly string[], number])[] = [
  [['startsInDays', 'inDays', 'startInDays', 'dayOffset', 'offsetDays', 'day', 'startDay'], 1],
  [['startsInWeeks', 'inWeeks', 'week', 'startWeek'], 7],
  [['daysAgo', 'startedDaysAgo'], -1],
  [['weeksAgo', 'startedWeeksAgo'], -7],
  [['monthsAgo', 'startedMonthsAgo'], -30.5],
  [['yearsAgo'], -365.25],
];

/** A start that is counted in days or weeks from the day of asking. */
export function startInDays(element: CaseElement, today: LocalDate): LocalDate | null {
  for (const [names, unitDays] of offsets) {
    const count = numberOf(element, ...names);
    if (count !== null) return addDays(today, Math.round(count * unitDays));
  }
  return null;
}
