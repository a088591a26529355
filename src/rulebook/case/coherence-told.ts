import { medicinePersonFacts as person } from '#plan';
import type { FactType } from '#reasoning';
import { infectionsAmong, substancesIn } from './coherence-lists.ts';
import {
  type Field,
  type Fields,
  fieldsOf,
  nothingRead,
  type ReadPart,
  together,
  yesNoIn,
} from './fields.ts';
import type { CaseInput } from './file.ts';
import { numberIn, one, placesIn, toldIn } from './told.ts';
import { numberOf } from './words.ts';

const rooms = [
  'patient',
  'vitals',
  'pregnancy',
  'history',
  'diary',
  'activity',
  'plan',
  'sleep',
  'substances',
  'substanceuse',
];

/** What a case says of these in fields of their own, wherever it puts them. */
export function coherenceTold(input: CaseInput, path: string): ReadPart {
  const places = placesIn(input, path, rooms);
  return together([
    ...yesNos.map(([type, names]) => yesNoAmong(type, places, names)),
    infectionIn([...places, ...infectionsAmong(input, path)]),
    cannabisIn([...places, ...substancesIn(input, path)]),
    numberIn(person.gestationWeeks, toldIn(places, gestationNames), { min: 0, max: 45 }),
    pressureIn(places),
    premedicatedIn(places, input, path),
    numberIn(person.sleepOnsetTold, toldIn(places, onsetNames), { min: 0, max: 1440 }),
    ...moodRises(input, path),
  ]);
}

const yesNos: readonly (readonly [FactType<boolean>, readonly string[]])[] = [
  [
    person.severeInfection,
    [
      'severeinfection',
      'seriousinfection',
      'infectionneedingiv',
      'infectionneedinghospital',
      'infectionneedsiv',
      'infectionneedshospital',
      'infectionneedingivhospital',
      'infectionneedingivorhospital',
      'hospitalisedinfection',
      'hospitalizedinfection',
      'ivantibiotics',
    ],
  ],
  [
    person.uncontrolledBloodPressure,
    ['uncontrolledbp', 'uncontrolledbloodpressure', 'uncontrolledhypertension', 'bpuncontrolled'],
  ],
  [person.arrhythmia, ['arrhythmia']],
  [person.glaucoma, ['glaucoma']],
  [person.urinaryRetention, ['urinaryretention', 'retention']],
  [person.recentInfarction, ['recentmi', 'recentmyocardialinfarction', 'recentheartattack']],
  [person.insomnia, ['insomnia', 'hasinsomnia']],
];

const gestationNames = [
  'gestationweeks',
  'gestationalweeks',
  'weeksofgestation',
  'weekspregnant',
  'pregnancyweeks',
  'pregnancyweek',
  'gestationalage',
  'gestationalageweeks',
  'gestation',
  'weeksgestation',
];

const onsetNames = [
  'sol',
  'solmin',
  'solminutes',
  'sleeponsetlatency',
  'sleeponsetlatencymin',
  'sleeponset',
  'sleeplatency',
];

/** "+5" told as such, or against a baseline that stands beside the score. */
function moodRises({ scores }: CaseInput, path: string): readonly ReadPart[] {
  return (scores ?? []).flatMap((score, at) => {
    if (!/^phq-?_? ?[89]$/i.test(score.instr)) return [];
    const where = `${path}/scores/${at}`;
    const told = numberOf(score, 'change', 'delta', 'rise', 'increase', 'changeFromBaseline');
    const before = numberOf(score, 'baseline', 'previous', 'prior', 'before', 'last');
    const rise =
      told ?? (before === null || typeof score.value !== 'number' ? null : score.value - before);
    return rise === null ? [] : [one(person.phqRiseTold, where, rise)];
  });
}

/** Only what is clearly yes or no; a word that says something else is another room's. */
function yesNoAmong(
  type: FactType<boolean>,
  places: readonly Fields[],
  names: readonly string[],
): ReadPart {
  const field = toldIn(places, names);
  const said = field === null ? null : yesNoIn(field.value);
  return field !== null && typeof said === 'boolean' ? one(type, field.path, said) : nothingRead;
}

/** An infection with what it needs: a drip, the hospital, or a word for how bad it is. */
function infectionIn(places: readonly Fields[]): ReadPart {
  const field = toldIn(places, ['infection', 'activeinfection', 'currentinfection']);
  if (field === null) return nothingRead;
  const severe = /\biv\b|hospital|admit|inpatient|severe|serious|sepsis/i;
  if (typeof field.value === 'string') {
    if (severe.test(field.value)) return one(person.severeInfection, field.path, true);
    const mild = /none|^no$|mild|minor|oral|cold/i.test(field.value);
    return mild ? one(person.severeInfection, field.path, false) : nothingRead;
  }
  if (field.value === false) return one(person.severeInfection, field.path, false);
  const inside = [...fieldsOf(field.value, field.path)];
  const needs = inside.some(
    ([name, { value }]) =>
      (/iv|hospital|admi|severe|serious/.test(name) && value === true) ||
      (typeof value === 'string' && severe.test(value)),
  );
  const denied = inside.length > 0 && !needs;
  return needs || denied ? one(person.severeInfection, field.path, needs) : nothingRead;
}

function cannabisIn(places: readonly Fields[]): ReadPart {
  const field = toldIn(places, [
    'regularcannabis',
    'regularthc',
    'thcregular',
    'cannabis',
    'cannabisuse',
    'thc',
    'thcuse',
    'marijuana',
  ]);
  if (field === null) return nothingRead;
  const words = cannabisWords(field);
  if (/regular|daily|weekly|nightly|every|often|heavy/i.test(words)) {
    return one(person.regularCannabis, field.path, true);
  }
  if (/never|none|occasional|rare|past|former/i.test(words)) {
    return one(person.regularCannabis, field.path, false);
  }
  return yesNoAmong(person.regularCannabis, [new Map([['cannabis', field]])], ['cannabis']);
}

/** A word, or what an object says of how often. */
function cannabisWords({ value, path }: Field): string {
  if (typeof value === 'string') return value;
  const inside = [...fieldsOf(value, path)];
  return inside
    .flatMap(([name, field]) => (field.value === true ? [name] : [String(field.value)]))
    .join(' ');
}

const pressureLimits = { min: 30, max: 300 };

/** "165/100", two numbers, or two fields. */
function pressureIn(places: readonly Fields[]): ReadPart {
  const pair = toldIn(places, ['bp', 'bloodpressure']);
  const [, upper, lower] =
    typeof pair?.value === 'string' ? (/^(-?\d+)\s*\/\s*(-?\d+)/.exec(pair.value) ?? []) : [];
  if (pair !== null && upper !== undefined && lower !== undefined) {
    const at = (value: string): Field => ({ value: Number(value), path: pair.path });
    return together([
      numberIn(person.systolic, at(upper), pressureLimits),
      numberIn(person.diastolic, at(lower), pressureLimits),
    ]);
  }
  const inside = pair === null ? [] : [fieldsOf(pair.value, pair.path)];
  const all = [...inside, ...places];
  return together([
    numberIn(
      person.systolic,
      toldIn(all, ['systolic', 'sbp', 'systolicbp', 'bpsystolic']),
      pressureLimits,
    ),
    numberIn(
      person.diastolic,
      toldIn(all, ['diastolic', 'dbp', 'diastolicbp', 'bpdiastolic']),
      pressureLimits,
    ),
  ]);
}

const shareNames = ['premedicatedshare', 'premedicatedfraction', 'shareofsessionspremedicated'];
const percentNames = [
  'premedicatedpercent',
  'premedicatedpct',
  'percentpremedicated',
  'premedicatedsessionspercent',
  'premedicatedsessionspct',
  'sessionspremedicatedpct',
  'sessionspremedicatedpercent',
];
const doneNames = ['premedicatedsessions', 'sessionspremedicated', 'premedicated'];
const allNames = ['sessions', 'totalsessions', 'sessionstotal', 'activitysessions', 'sessioncount'];

/** A share, a percentage, or so many of so many sessions; of an element or of the diary. */
function premedicatedIn(places: readonly Fields[], { plan }: CaseInput, path: string): ReadPart {
  const elements = (plan?.elements ?? []).map((element, at) =>
    fieldsOf(element, `${path}/plan/elements/${at}`),
  );
  const all = [...places, ...elements];
  const share = toldIn(all, shareNames);
  if (typeof share?.value === 'number') return partOf(share, share.value > 1 ? 100 : 1);
  const percent = toldIn(all, percentNames);
  if (typeof percent?.value === 'number') return partOf(percent, 100);
  return together(all.flatMap((fields) => countedIn(fields) ?? []).slice(0, 1));
}

/** So many of so many sessions, where both stand in one place. */
function countedIn(fields: Fields): ReadPart | null {
  const done = toldIn([fields], doneNames);
  const total = toldIn([fields], allNames)?.value;
  if (typeof done?.value !== 'number' || typeof total !== 'number') return null;
  return total === 0 ? null : partOf(done, total);
}

function partOf({ value, path }: Field, whole: number): ReadPart {
  const read = numberIn(person.premedicatedShare, { value, path }, { min: 0, max: whole });
  return read.faults.length > 0 || typeof value !== 'number'
    ? read
    : one(person.premedicatedShare, path, value / whole);
}
