import { daysBetween, isLocalDate, type LocalDate } from '#kernel';
import { plainName } from '../score-limits.ts';
import { dayOf, isObject, numberOf, type Told, yesNo } from './stepping-read.ts';

type Given = { readonly told: Told; readonly today: LocalDate };

/** Contacts as a list, a count, a day, or "none"; each as days after the enrolment. */
export function contactDays(
  { told, today }: Given,
  enrolled: number | null,
): readonly number[] | null {
  const first = numberOf(told.firstContactDay);
  if (first !== null) return [first];
  const care: Care = { now: enrolled, today, unit: 1 };
  const listed = told.contacts?.value;
  if (Array.isArray(listed)) return datedContacts(listed.filter(isOfTheManager), care);
  if (typeof listed === 'number') return listed === 0 ? [] : [enrolled ?? 1];
  return lastContact(told, care) ?? answered(listed, Math.max(1, enrolled ?? 1));
}

/** A contact of which nobody says when it was may have been in time. */
function datedContacts(contacts: readonly unknown[], care: Care): readonly number[] | null {
  const dated = eventsIn(contacts, care);
  return dated.length === 0 && contacts.length > 0 ? null : dated;
}

function lastContact(told: Told, care: Care): readonly number[] | null {
  const on = dayOf(told.lastContact);
  const ago =
    numberOf(told.lastContactDaysAgo) ??
    numberOf(told.lastContact) ??
    (on === null ? null : daysBetween(on, care.today));
  if (ago !== null) return [care.now === null ? 1 : care.now - ago];
  return yesNo(told.lastContact?.value) === false ? [] : null;
}

/** A contact of somebody else, or one that reached nobody, is none of the care manager. */
function isOfTheManager(contact: unknown): boolean {
  if (!isObject(contact)) return true;
  if (isOfPsychiatry(contact)) return false;
  const by = contact['by'] ?? contact['role'] ?? contact['who'] ?? contact['with'];
  if (typeof by === 'string' && !/care|manager|coordinator|nurse|^cm$/i.test(by)) return false;
  return contact['reached'] !== false && contact['completed'] !== false;
}

const isOfPsychiatry = (contact: unknown): boolean =>
  isObject(contact) &&
  ['type', 'kind', 'by', 'role', 'who', 'with'].some((name) => saysPsychiatry(contact[name]));

const saysPsychiatry = (word: unknown): boolean =>
  typeof word === 'string' && /psychiatr|case-?review/i.test(word);

/** Weeks of care in which a psychiatrist was asked; an answer without a week speaks of now. */
export function consultationWeeks(
  { told, today }: Given,
  week: number | null,
): readonly number[] | null {
  const stated = numberOf(told.consultedWeek);
  if (stated !== null) return [stated];
  const value = told.consulted?.value ?? amongContacts(told);
  const care: Care = { now: week, today, unit: 7 };
  if (Array.isArray(value)) return eventsIn(value, care);
  if (isDenied(value)) return [];
  const answer = answered(value, week);
  if (answer !== null || value === undefined || yesNo(value) !== null) return answer;
  const at = eventIn(value, care);
  return at === null ? null : [at];
}

/** A list of contacts that tells of what kind each was holds the psychiatrist's as well, or none of them. */
function amongContacts({ contacts }: Told): unknown {
  const list = contacts?.value;
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const kinds = ['type', 'kind', 'by', 'role', 'who', 'with'];
  const tells = list.every(
    (contact: unknown) => isObject(contact) && kinds.some((name) => contact[name] !== undefined),
  );
  return tells ? list.filter(isOfPsychiatry) : undefined;
}

const isDenied = (value: unknown): boolean =>
  isObject(value) && (value['done'] === false || value['present'] === false);

/** Yes is one event, at the moment that is given; no is none. */
function answered(value: unknown, at: number | null): readonly number[] | null {
  const answer = yesNo(value);
  if (answer === null) return null;
  if (!answer) return [];
  return at === null ? null : [at];
}

type Care = {
  /** The day or week of care it is now; null is not known. */
  readonly now: number | null;
  readonly today: LocalDate;
  /** Days in what numbers without a name count in. */
  readonly unit: 1 | 7;
};

const eventsIn = (values: readonly unknown[], care: Care): readonly number[] =>
  values.flatMap((value) => eventIn(value, care) ?? []);

/** When something took place: a number, a day, or an object that holds either. */
function eventIn(value: unknown, care: Care): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return onDay(value, care);
  if (!isObject(value)) return null;
  const day = numberIn(value, 'day', 'dayofcare');
  if (day !== null) return day / care.unit;
  const week = numberIn(value, 'week', 'weekofcare');
  if (week !== null) return (week * 7) / care.unit;
  const daysAgo = numberIn(value, 'daysago', 'ago');
  if (daysAgo !== null) return before(daysAgo, care);
  return eventIn(value['date'] ?? value['on'] ?? value['at'], care);
}

function onDay(text: string, care: Care): number | null {
  const day = text.slice(0, 10);
  return isLocalDate(day) ? before(daysBetween(day, care.today), care) : null;
}

/** Without a beginning, it was at least after it. */
const before = (daysAgo: number, { now, unit }: Care): number | null => {
  if (now === null) return unit === 1 ? 1 : null;
  return now - daysAgo / unit;
};

function numberIn(
  value: Readonly<Record<string, unknown>>,
  ...names: readonly string[]
): number | null {
  const found = Object.entries(value).find(([key]) => names.includes(plainName(key)))?.[1];
  return typeof found === 'number' ? found : null;
}
