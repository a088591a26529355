import type { LocalDate } from '#kernel';
import { type MedicineLine, medicineLine } from '#plan';
import type { CaseInput } from './file.ts';
import { dayAmong } from './medicine-dates.ts';
import type { CaseMed } from './medicine-fields.ts';
import { entryOf, isStopped } from './medicines.ts';
import { changeWords } from './plan-kinds.ts';
import { clockOf, fieldOf, kindIn, numberOf, textOf, yesNoOf } from './words.ts';

/** The medicine list of a case, with what rules of the plan read beside the dose; null: no list. */
export function medicineLines(
  { meds }: CaseInput,
  today: LocalDate,
  path: string,
): readonly MedicineLine[] | null {
  if (meds === null || meds === undefined) return null;
  return meds.map((med, at) => lineOf(med, `${path}/meds/${at}`, today));
}

function lineOf(med: CaseMed, at: string, today: LocalDate): MedicineLine {
  const entry = entryOf(med, at, today);
  const change = changeOf(med);
  const stopped = stoppedOn(med);
  return medicineLine(med.name, {
    ...entry,
    prn: prnOf(med),
    times: timesOf(med),
    prescriber: textOf(med, 'prescriber', 'prescribedBy', 'discipline', 'specialty', 'owner'),
    stopped,
    ended: isStopped(med, today),
    change,
    changeOn: change === null ? null : (entry.changed ?? stopped ?? entry.started),
    supplyDays: supplyOf(med),
    course: isCourse(med),
  });
}

const changeOf = (med: CaseMed): MedicineLine['change'] =>
  med.start === true ? 'start' : kindIn(wordOfChange(med), changeWords);

/** What is done with it, in its own field, as a flag or as a status. */
const wordOfChange = (med: CaseMed): string | null =>
  textOf(med, 'change', 'action', 'step') ??
  flags.find(([, names]) => yesNoOf(med, ...names) === true)?.[0] ??
  (textOf(med, 'switchFrom', 'switchedFrom', 'replaces') === null
    ? textOf(med, 'status')
    : 'switch');

const flags: readonly (readonly [string, readonly string[]])[] = [
  ['taper', ['taper', 'tapering', 'taperStep']],
  ['titrate', ['titrating', 'titration', 'inTitration']],
];

const stoppedOn = (med: CaseMed): LocalDate | null => dayAmong(med, stopNames);

const stopNames = ['stop', 'stopped', 'stopDate', 'stoppedOn', 'end', 'endDate'];

function prnOf(med: CaseMed): boolean | null {
  const words = textOf(med, 'schedule', 'frequency', 'timing', 'regimen') ?? med.name;
  const told = yesNoOf(med, 'prn', 'asNeeded', 'whenNeeded');
  return told ?? (/\bprn\b|as[ _-]?needed|when[ _-]?needed|on[ _-]?demand/i.test(words) || null);
}

const partsOfDay: readonly (readonly [string, RegExp])[] = [
  ['08:00', /morning|mane|breakfast|\bam\b|\bqam\b/],
  ['12:30', /noon|midday|lunch/],
  ['16:00', /afternoon/],
  ['19:00', /evening|dinner|supper|\bpm\b/],
  ['22:00', /night|bed|nocte|\bqhs\b|\bhs\b/],
];

/** Clock times, hours, or times of day in words. */
export function timesOf(med: CaseMed): readonly string[] {
  const given = fieldOf(
    med,
    'times',
    'doseTimes',
    'time',
    'at',
    'doseTime',
    'timeOfDay',
    'hour',
    'doseHour',
    'timing',
    'schedule',
  );
  const all: readonly unknown[] = Array.isArray(given) ? given : [given ?? timeWordIn(med.name)];
  return all.flatMap((one) => timeIn(one) ?? []);
}

/** "Venlafaxine XR 75 mg nocte". */
const timeWordIn = (name: string): string | null =>
  /\b(morning|mane|evening|bedtime|nocte|qhs|at night|nightly)\b/i.exec(name)?.[0] ?? null;

function timeIn(given: unknown): readonly string[] | null {
  if (typeof given === 'number') return given >= 0 && given < 24 ? [clockAt(given)] : null;
  if (typeof given !== 'string') return null;
  const clock = clockOf({ given }, 'given');
  if (clock !== null) return [clock];
  const words = given.toLowerCase();
  return partsOfDay.filter(([, pattern]) => pattern.test(words)).map(([time]) => time);
}

const two = (count: number): string => String(count).padStart(2, '0');
const clockAt = (hour: number): string =>
  `${two(Math.floor(hour))}:${two(Math.floor((hour % 1) * 60))}`;

const dispensed: readonly (readonly [number, RegExp])[] = [
  [1, /daily|every day/],
  [7, /week/],
  [28, /month/],
];

/** Said in days, by what was handed out, or by how often it is handed out. */
const supplyOf = (med: CaseMed): number | null =>
  numberOf(
    med,
    'supplyDays',
    'daysSupply',
    'dispenseDays',
    'dispensedDays',
    'daysSupplied',
    'suppliedDays',
    'supply',
  ) ??
  handedOut(med) ??
  supplyInWords(med);

function handedOut(med: CaseMed): number | null {
  const quantity = numberOf(med, 'quantity', 'dispensedQuantity', 'tablets', 'count');
  const perDay = med.perDay ?? 0;
  return quantity === null || perDay === 0 ? null : Math.floor(quantity / perDay);
}

function supplyInWords(med: CaseMed): number | null {
  const words = textOf(med, 'dispensing', 'dispensed', 'supply', 'supplied')?.toLowerCase() ?? '';
  const [, number] = /(\d+)[ -]?d/.exec(words) ?? [];
  if (number !== undefined) return Number(number);
  return dispensed.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

function isCourse(med: CaseMed): boolean {
  const words = [
    med.name,
    textOf(med, 'regimen', 'schedule', 'type', 'course', 'indication') ?? '',
  ];
  const told = yesNoOf(med, 'burst', 'course', 'shortCourse', 'pulse');
  return told ?? words.some((word) => /burst|short course|dose ?pa[ck]k?|pulse/i.test(word));
}
