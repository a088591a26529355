import { diaryFilledIn, earlierSignal, signalCount, visitsMissed } from '#insight';
import { addDays, isLocalDate, type LocalDate } from '#kernel';
import type { Fact } from '#reasoning';
import {
  type Field,
  type Fields,
  fieldOf,
  fieldsOf,
  nothingRead,
  type ReadPart,
  together,
} from './fields.ts';
import { faultAt, numberIn, one, record, toldIn } from './told.ts';

const percentOfOne = 100;
const habitDays = 28;

/** Silence after a habit, where a file tells of both in figures: entries are laid out accordingly. */
export function silenceIn(
  places: readonly Fields[],
  visits: readonly Fields[],
  today: LocalDate,
): ReadPart {
  const missed =
    toldIn(places, [
      'missedvisits',
      'visitsmissed',
      'missedvisitsinarow',
      'missedinarowvisits',
      'missedappointments',
      'noshows',
    ]) ?? toldIn(visits, ['missed', 'missedinarow', 'consecutivemissed']);
  const gap = toldIn(places, [
    'dayssincelastentry',
    'dayssincelastdiary',
    'dayssincelastdiaryentry',
    'dayssincelast',
    'lastentrydaysago',
    'daysnodiary',
    'nodiarydays',
    'diarygapdays',
    'dayswithoutdiary',
    'dayswithoutentry',
    'silentdays',
  ]);
  const habit = toldIn(places, [
    'adherence',
    'adherencepct',
    'adherencepercent',
    'prioradherence',
    'prioradherencepct',
    'diaryadherence',
    'adherencebefore',
    'adherenceprior',
    'adherencepriorpct',
    'adherencepriorpercent',
    'diaryadherencepct',
  ]);
  return together([
    missed === null || typeof missed.value === 'boolean'
      ? missedInList(places)
      : numberIn(visitsMissed, missed, { min: 0, max: 1000 }),
    gap === null || habit === null ? nothingRead : entriesLaidOut(gap, habit, today),
  ]);
}

const notKept = /^(missed|no-?show|did-?not-?attend|dna|absent)$/i;

/** The visits missed in a row, the last of a list being the latest. */
function missedInList(places: readonly Fields[]): ReadPart {
  const list = toldIn(places, ['visits', 'appointments']);
  if (list === null || !Array.isArray(list.value) || list.value.length === 0) return nothingRead;
  const visits: readonly unknown[] = list.value;
  const kept = visits.findLastIndex((visit) => {
    const status = fieldOf(fieldsOf(visit, ''), ['status', 'state', 'outcome'])?.value;
    return !(typeof status === 'string' && notKept.test(status.replaceAll(/[ _]/g, '-')));
  });
  return one(visitsMissed, list.path, visits.length - 1 - kept);
}

function entriesLaidOut(gap: Field, habit: Field, today: LocalDate): ReadPart {
  if (typeof gap.value !== 'number') return faultAt(gap.path, 'wrong-type', 'A number of days.');
  if (gap.value < 0) return faultAt(gap.path, 'negative', 'This is 0 or more.');
  if (typeof habit.value !== 'number') return faultAt(habit.path, 'wrong-type', 'A share.');
  const share = habit.value > 1 ? habit.value / percentOfOne : habit.value;
  if (share < 0 || share > 1) return faultAt(habit.path, 'out-of-range', 'A share is 0 to 100 %.');
  const last = addDays(today, -Math.floor(gap.value));
  const entries = Math.round(share * habitDays);
  const days = Array.from({ length: entries }, (_, at) =>
    // Spread from the first to the last day of the habit, both of them filled in.
    Math.round((at * (habitDays - 1)) / Math.max(1, entries - 1)),
  );
  const facts = [...new Set(days)].map((ago): Fact => {
    const date = addDays(last, -ago);
    return { id: `diary/${date}`, name: diaryFilledIn.name, value: true, date, source: gap.path };
  });
  return { facts, faults: [] };
}

export const helpNames = [
  'asksforhelp',
  'askforhelp',
  'askedforhelp',
  'patientasksforhelp',
  'helprequest',
  'helprequested',
  'requestshelp',
  'wantshelp',
];

export function signalsIn(places: readonly Fields[], today: LocalDate): ReadPart {
  const field = toldIn(places, [
    'signals',
    'ewsignals',
    'earlywarningsignals',
    'earlywarnings',
    'priorsignals',
    'previoussignals',
    'recentsignals',
  ]);
  const count = toldIn(places, ['signals14d', 'signalcount', 'signalsin14d', 'signalsin14days']);
  if (field === null || typeof field.value === 'number')
    return numberIn(signalCount, field ?? count, { min: 0, max: 100 });
  if (!Array.isArray(field.value)) return nothingRead;
  return together(
    field.value.map((signal: unknown, at) => signalOf(signal, `${field.path}/${at}`, today)),
  );
}

/** A sign without a day is of today. */
function signalOf(signal: unknown, path: string, today: LocalDate): ReadPart {
  const rule = signalIn(signal, path);
  if (rule === null) return nothingRead;
  const fields = fieldsOf(signal, path);
  const ago = fieldOf(fields, ['daysago', 'ago'])?.value;
  if (typeof ago === 'number' && ago < 0)
    return faultAt(`${path}/daysAgo`, 'negative', 'This is 0 or more.');
  const on = fieldOf(fields, ['date', 'on', 'day'])?.value;
  const counted = typeof ago === 'number' ? addDays(today, -Math.floor(ago)) : null;
  const day = typeof on === 'string' && isLocalDate(on) ? on : counted;
  return { facts: [{ ...record(earlierSignal, path, rule), date: day }], faults: [] };
}

/** "EW-01", "ew1" or {rule: "EW_01"}. */
function signalIn(signal: unknown, path: string): string | null {
  const named =
    typeof signal === 'string'
      ? signal
      : fieldOf(fieldsOf(signal, path), ['rule', 'id', 'code'])?.value;
  const word = typeof named === 'string' ? named.trim() : '';
  const [, number] = /^ew[-_ ]?0?(\d)$/i.exec(word) ?? [];
  return number === undefined ? null : `EW-0${number}`;
}
