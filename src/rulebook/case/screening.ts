import { daysBetween, type LocalDate } from '#kernel';
import { traumaExposure } from '#measures';
import { membersOf, type Taken } from '#medication';
import type { FactType } from '#reasoning';
import {
  maniaHistory,
  mdqResult,
  opioidUseDisorder,
  opioidUseDisorderDaysAgo,
  oudMedicineNames,
  oudMedicines,
  sex,
  teratogenNames,
  teratogens,
} from '#screening';
import {
  type Field,
  type Fields,
  fieldOf,
  fieldsOf,
  nothingRead,
  type ReadPart,
  together,
  yesNoField,
  yesNoIn,
} from './fields.ts';
import type { CaseInput } from './file.ts';
import { pregnancyIn } from './pregnancy.ts';
import { faultAt, one, placesIn, toldIn, yesNoTold } from './told.ts';
import { plainWord } from './words.ts';

/** What a case says of sex, trauma, opioid use disorder, mania and pregnancy. */
export function screeningIn(
  input: CaseInput,
  list: readonly Taken[] | null,
  today: LocalDate,
  path: string,
): ReadPart {
  const places = placesIn(input, path, [
    'patient',
    'history',
    'screening',
    'trauma',
    'pregnancy',
    'reproductive',
    'reproduction',
    'obstetric',
  ]);
  return together([
    sexIn(places),
    yesNoTold(
      traumaExposure,
      toldIn(places, ['traumaexposure', 'traumaticevent', 'traumagate', 'traumaexposed']),
    ),
    yesNoTold(maniaHistory, toldIn(places, maniaNames)),
    maniaIn(input, path),
    mdqIn(places),
    disorderIn(input, places, today, path),
    medicinesIn(list, path),
    pregnancyIn(places),
  ]);
}

const maniaNames = [
  'maniahistory',
  'historyofmania',
  'mania',
  'hypomaniahistory',
  'historyofhypomania',
  'pastmania',
  'manichistory',
];

const sexes: readonly (readonly [RegExp, string])[] = [
  [/^(f|female|w|woman|girl|cis-?woman)$/i, 'F'],
  [/^(m|male|man|boy|cis-?man)$/i, 'M'],
  [
    /^(x|o|other|another|intersex|non-?binary|nb|divers|diverse|trans.*|agender|fluid|queer|d)$/i,
    'X',
  ],
];

function sexIn(places: readonly Fields[]): ReadPart {
  const field = toldIn(places, ['sex', 'gender', 'sexatbirth']);
  if (field === null) return nothingRead;
  const word = String(field.value).trim();
  const said = sexes.find(([words]) => words.test(word))?.[1];
  if (said !== undefined || /^(u|unknown|not[ -]?(stated|known|asked|said)|n\/?a)$/i.test(word))
    return one(sex, field.path, said);
  return faultAt(field.path, 'not-a-choice', 'This is F, M or X, or null where it is not known.');
}

/** The result of an MDQ without its parts. */
function mdqIn(places: readonly Fields[]): ReadPart {
  const field = toldIn(places, ['mdqpositive', 'mdqscreenpositive', 'positivemdq']);
  const { value, faults } = yesNoField(field);
  if (field === null || value === null) return { facts: [], faults };
  const result = { positive: value, symptoms: null, together: null, impairment: null };
  return one(mdqResult, field.path, result);
}

type Condition = NonNullable<CaseInput['conditions']>[number];

const present = ({ present: there, status }: Condition): boolean =>
  there !== false && !/^(absent|ruled-?out|refuted|negated)$/i.test(status ?? '');

/** A list of conditions that names no mania says nothing about the past; one that does, does. */
function maniaIn({ conditions }: CaseInput, path: string): ReadPart {
  const named = (conditions ?? []).some(
    (condition) => present(condition) && /mania|manic/.test(plainWord(condition.code)),
  );
  return named ? one(maniaHistory, `${path}/conditions`, true) : nothingRead;
}

const oudWords = /opioid-use-disorder|^oud(-|$)|opioid-(dependen|addiction)|^f11/;

/** The list is the whole list; an entry without a day is current, one in remission is not. */
function disorderIn(
  { conditions }: CaseInput,
  places: readonly Fields[],
  today: LocalDate,
  path: string,
): ReadPart {
  const told = toldIn(places, ['oud', 'opioidusedisorder', 'ouddiagnosis']);
  if (told !== null) return toldDisorder(told, today);
  if (conditions === null || conditions === undefined) return nothingRead;
  const at = conditions.findIndex(
    (condition) =>
      present(condition) &&
      oudWords.test(plainWord(condition.code)) &&
      !/remission|resolved|past|inactive/i.test(condition.status ?? ''),
  );
  const found = conditions[at];
  if (found === undefined) return one(opioidUseDisorder, `${path}/conditions`, false);
  const place = `${path}/conditions/${at}`;
  return together([
    one(opioidUseDisorder, place, true),
    daysAgoIn(fieldsOf(found, place), today, place),
  ]);
}

function toldDisorder({ value, path }: Field, today: LocalDate): ReadPart {
  const said = yesNoIn(value);
  if (typeof said === 'boolean') {
    return together([
      one(opioidUseDisorder, path, said),
      said ? one(opioidUseDisorderDaysAgo, path, 0) : nothingRead,
    ]);
  }
  if (typeof value !== 'object') return nothingRead;
  return together([
    one(opioidUseDisorder, path, true),
    daysAgoIn(fieldsOf(value, path), today, path),
  ]);
}

/** "daysAgo", "diagnosedDaysAgo", "lastCodedMonthsAgo": whatever it is counted in. */
const agoUnits: readonly (readonly [names: RegExp, days: number])[] = [
  [/daysago$|^dayssince/, 1],
  [/weeksago$|^weekssince/, 7],
  [/monthsago$|^monthssince/, 30.44],
];

function daysAgoIn(fields: Fields, today: LocalDate, path: string): ReadPart {
  for (const [names, days] of agoUnits) {
    const field = [...fields].find(([name, { value }]) => names.test(name) && value !== null)?.[1];
    if (field === undefined) continue;
    if (typeof field.value !== 'number') return faultAt(field.path, 'wrong-type', 'A number.');
    if (field.value < 0) return faultAt(field.path, 'negative', 'This is 0 or more.');
    return one(opioidUseDisorderDaysAgo, field.path, field.value * days);
  }
  const on = fieldOf(fields, ['date', 'diagnosed', 'diagnosedon', 'on', 'lastdiagnosed']);
  if (on === null || typeof on.value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(on.value))
    return one(opioidUseDisorderDaysAgo, path, 0);
  const ago = daysBetween(on.value as LocalDate, today);
  if (ago < 0)
    return faultAt(on.path, 'in-the-future', `${on.value} is after ${today}, the day of asking.`);
  return one(opioidUseDisorderDaysAgo, on.path, ago);
}

/** [] = known to take none; nothing where one of the medicines could be one. */
function medicinesIn(list: readonly Taken[] | null, path: string): ReadPart {
  if (list === null) return nothingRead;
  const of = (type: FactType<readonly string[]>, names: readonly string[]): ReadPart => {
    const group = {
      has: ({ name }: { readonly name: string }) => names.includes(name),
      classes: null,
      where: 'body',
    } as const;
    const { known, maybeMore } = membersOf(list, group);
    const labels = known.map(({ label }) => label);
    return one(type, `${path}/meds`, labels.length === 0 && maybeMore ? null : labels);
  };
  return together([of(oudMedicines, oudMedicineNames), of(teratogens, teratogenNames)]);
}

/** A case may say that its setting is one that is to miss nobody. */
export function screeningSettings(input: CaseInput): Readonly<Record<string, string>> {
  const places = placesIn(input, '', ['patient', 'site', 'screening', 'trauma']);
  const field = toldIn(places, ['sensitivesetting', 'setting', 'sensitive']);
  const sensitive =
    field?.value === true || (typeof field?.value === 'string' && /sensitive/i.test(field.value));
  return sensitive ? { 'pcptsd.setting': 'sensitive' } : {};
}
