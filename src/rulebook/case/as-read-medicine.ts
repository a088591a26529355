import { unitOf } from '#medication';
import { timesADay } from './how-often.ts';
import { medicineNames, type Names, underReadNames, type Written } from './other-names.ts';
import { fieldOf, numberOf, textOf } from './words.ts';

type Given = Readonly<Record<string, unknown>>;

/** A medicine under the names and in the numbers that are read: its dose, how often, from when to when. */
export function medicineAsRead(med: Given, at: string, written: Written): Given {
  const named = underReadNames(med, at, medicineNames, written);
  const dated = underReadNames(named, at, daysOf(named), written);
  const changed = { ...dated, ...changeIn(dated) };
  const dosed = { ...changed, ...doseIn(changed, at, written) };
  const often = { ...dosed, ...oftenIn(dosed, at, written) };
  const isDosed = fieldOf(often, 'dosePerAdmin') !== null;
  const daily = isDosed ? often : { ...often, ...dailyIn(often, at, written) };
  return { ...daily, ...strengthIn(daily) };
}

const dayNames: Names = {
  start: ['startDate', 'started', 'startedOn', 'since'],
  stop: ['stopDate', 'stoppedOn', 'stopped', 'end', 'endDate', 'ended', 'endedOn'],
  changed: ['changeDate', 'changedOn', 'doseChangeDate', 'lastChangeDate', 'lastChangedOn'],
};
const looksLikeDay = (said: unknown): boolean => typeof said === 'string' && /^\d{4}/.test(said);

/** Only what is meant as a day; "stopped": true is none. */
const daysOf = (med: Given): Names =>
  Object.fromEntries(
    Object.entries(dayNames).map(([name, others]) => [
      name,
      others.filter((other) => looksLikeDay(fieldOf(med, other))),
    ]),
  );

/** "lastChange": "increase" is the change; as a day it is when. */
function changeIn(med: Given): Given {
  const said = textOf(med, 'lastChange', 'doseChange', 'lastDoseChange');
  return typeof med['change'] === 'string' || said === null || /^\d/.test(said)
    ? {}
    : { change: said };
}

const amount = /^\s*(-?\d+(?:[.,]\d+)?)\s*([a-zµμ%][a-zµμ/. ]*?)?\s*$/i;

/** "10 mg" and "5 mL" are a dose and its unit. */
function amountOf(said: unknown): { readonly count: number; readonly unit: string | null } | null {
  if (typeof said === 'number') return { count: said, unit: null };
  const [, count, unit] = typeof said === 'string' ? (amount.exec(said) ?? []) : [];
  if (count === undefined) return null;
  return { count: Number(count.replace(',', '.')), unit: unit ?? null };
}

const doseNames = ['dosePerAdmin', 'dose', 'amount', 'dosage', 'doseAmount', 'singleDose'];
const doseNamesMg = ['doseMg', 'mgPerDose', 'mg'];

function doseIn(med: Given, at: string, written: Written): Given {
  const name = doseNames.find((one) => fieldOf(med, one) !== null);
  const said = name === undefined ? null : amountOf(fieldOf(med, name));
  const { unit, daily } = unitIn(med, said?.unit ?? null);
  if (name === undefined || said === null) return { ...unit, ...daily };
  if (name !== 'dosePerAdmin') written.set(`${at}/dosePerAdmin`, `${at}/${name}`);
  return { ...unit, ...daily, dosePerAdmin: said.count };
}

/** "mg/day" says how often as well. */
function unitIn(med: Given, besideTheDose: string | null) {
  const stated = textOf(med, 'unit', 'doseUnit', 'units') ?? besideTheDose;
  const [, ofTheDay] = /^(.+?)\s*(?:\/|per )\s*(?:d|day|24 ?h)$/i.exec(stated ?? '') ?? [];
  const inName = doseNamesMg.some((name) => numberOf(med, name) !== null) ? 'mg' : null;
  const unit = ofTheDay ?? stated ?? inName;
  return {
    unit: unit === null || unit === med['unit'] ? {} : { unit },
    daily: ofTheDay === undefined ? {} : { perDay: 1 },
  };
}

const oftenNames = [
  'frequency',
  'freq',
  'perDay',
  'sig',
  'directions',
  'instructions',
  'interval',
  'regimen',
  'schedule',
  'dosing',
  'posology',
];

function oftenIn(med: Given, at: string, written: Written): Given {
  if (typeof med['perDay'] === 'number') return {};
  const rates = [
    numberOf(med, 'everyHours', 'intervalHours', 'hoursBetween', 'qHours'),
    numberOf(med, 'perWeek', 'timesPerWeek', 'dosesPerWeek', 'administrationsPerWeek'),
    numberOf(med, 'frequency', 'freq'),
  ] as const;
  const [hours, weekly, daily] = rates;
  if (daily !== null) return { perDay: daily };
  if (hours !== null && hours > 0) return { perDay: 24 / hours };
  if (weekly !== null) return { perDay: weekly / 7 };
  for (const name of oftenNames) {
    const words = textOf(med, name);
    const times = words === null ? null : timesADay(words);
    if (times === null) continue;
    if (name !== 'perDay') written.set(`${at}/perDay`, `${at}/${name}`);
    return { perDay: times };
  }
  return {};
}

const ofADay = ['dailyDose', 'totalDailyDose', 'dosePerDay', 'totalDaily', 'tdd'];
const ofADayMg = ['dailyDoseMg', 'mgPerDay', 'totalDailyDoseMg', 'dailyMg', 'totalDailyMg'];

/** The amount of a whole day, spread over its doses. */
function dailyIn(med: Given, at: string, written: Written): Given {
  const { perDay, unit } = med;
  const name = [...ofADay, ...ofADayMg].find((one) => fieldOf(med, one) !== null);
  const said = name === undefined ? null : amountOf(fieldOf(med, name));
  if (name === undefined || said === null) return {};
  written.set(`${at}/dosePerAdmin`, `${at}/${name}`);
  const times = typeof perDay === 'number' && perDay > 0 ? perDay : 1;
  const inName = ofADayMg.includes(name) ? 'mg' : null;
  return { dosePerAdmin: said.count / times, perDay: times, unit: unit ?? said.unit ?? inName };
}

/** What is in one tablet or ml stands beside the name as often as in it. */
function strengthIn(med: Given): Given {
  const { name } = med;
  const strength = strengthOf(med);
  if (typeof name !== 'string' || strength === null || /\d/.test(name)) return {};
  const unit = unitOf(textOf(med, 'unit') ?? '');
  // Of a dose in mg the strength says nothing more.
  return unit?.kind === 'mass' || unit?.kind === 'rate' ? {} : { name: `${name} ${strength}` };
}

function strengthOf(med: Given): string | null {
  const number = numberOf(med, 'strength', 'strengthMg');
  return number === null ? textOf(med, 'strength', 'concentration') : `${number} mg`;
}
