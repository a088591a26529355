import type { LocalDate, Text } from '#kernel';
import { type Fact, type FactType, factOf } from '#reasoning';
import { otherConditions } from './conditions-asked.ts';
import {
  alt,
  ast,
  conditionFacts,
  creatinineRiseShare,
  dmardBloodsOn,
  egfr,
  leukocytes,
  neutrophils,
  opioidReviewedOn,
  pdmpLookedOn,
  platelets,
  urineTestedOn,
} from './facts.ts';

/** A unit a laboratory may write, and what its number is multiplied with to be kept. */
export type LabUnit = { readonly unit: string; readonly factor: number };

type Lab = {
  readonly says: Text;
  readonly units: readonly [LabUnit, ...LabUnit[]];
  /** Above this, in the first unit, it was mistyped. */
  readonly highest: number;
};

const cells: readonly [LabUnit, ...LabUnit[]] = [
  { unit: '10⁹/l', factor: 1 },
  { unit: '/µl', factor: 0.001 },
];
const enzyme: readonly [LabUnit, ...LabUnit[]] = [
  { unit: 'U/l', factor: 1 },
  { unit: 'µkat/l', factor: 60 },
];
/** Molar mass of creatinine: 113.12 g/mol. */
const creatinine: readonly [LabUnit, ...LabUnit[]] = [
  { unit: 'µmol/l', factor: 1 },
  { unit: 'mg/dl', factor: 88.4 },
];

/** Blood values that rules read. */
export const labs = {
  egfr: {
    says: { en: 'eGFR' },
    units: [{ unit: 'ml/min/1.73 m²', factor: 1 }],
    highest: 250,
  },
  creatinine: { says: { en: 'Creatinine' }, units: creatinine, highest: 5000 },
  creatinineBaseline: {
    says: { en: 'Creatinine before the medicine was begun' },
    units: creatinine,
    highest: 5000,
  },
  leukocytes: { says: { en: 'White cells' }, units: cells, highest: 500 },
  neutrophils: { says: { en: 'Neutrophils' }, units: cells, highest: 500 },
  platelets: { says: { en: 'Platelets' }, units: cells, highest: 5000 },
  alt: { says: { en: 'ALT' }, units: enzyme, highest: 20_000 },
  ast: { says: { en: 'AST' }, units: enzyme, highest: 20_000 },
} as const satisfies Readonly<Record<string, Lab>>;
export type LabName = keyof typeof labs;
export const labNames = Object.keys(labs) as readonly LabName[];

/** Whatever is asked as yes, no or not known, for rules of medicines and of others. */
const conditionTypes = { ...conditionFacts, ...otherConditions } as const;
export type ConditionName = keyof typeof conditionTypes;
export const conditionNames = Object.keys(conditionTypes) as readonly ConditionName[];

/** Something that was done on a day. */
export const acts = {
  opioidReviewed: opioidReviewedOn,
  pdmpLooked: pdmpLookedOn,
  urineTested: urineTestedOn,
} as const satisfies Readonly<Record<string, FactType<LocalDate>>>;
export type ActName = keyof typeof acts;
export const actNames = Object.keys(acts) as readonly ActName[];

export type HealthName = LabName | ConditionName | ActName;
export const healthNames = [...labNames, ...conditionNames, ...actNames] as readonly HealthName[];

export const isLab = (name: string): name is LabName => Object.hasOwn(labs, name);
export const isCondition = (name: string): name is ConditionName =>
  Object.hasOwn(conditionTypes, name);
export const isAct = (name: string): name is ActName => Object.hasOwn(acts, name);

export function healthSays(name: HealthName): Text {
  if (isLab(name)) return labs[name].says;
  return isCondition(name) ? conditionTypes[name].says : acts[name].says;
}

/** A blood value, a condition asked about, or an act, with the day it speaks of. */
export type HealthRecord = {
  readonly recordId: string;
  readonly name: HealthName;
  /** A number for a blood value; otherwise whether it is so; null: asked, and not known. */
  readonly value: number | boolean | null;
  readonly unit: string | null;
  readonly day: LocalDate;
};

/** The value as it is kept, in the first unit of its kind; null for a unit that is not one of them. */
export function inFirstUnit(name: LabName, value: number, unit: string): number | null {
  const units: readonly LabUnit[] = labs[name].units;
  const found = units.find((each) => each.unit === unit);
  return found === undefined ? null : Number((value * found.factor).toPrecision(6));
}

const labFactTypes: Readonly<Partial<Record<LabName, FactType<number>>>> = {
  egfr,
  leukocytes,
  neutrophils,
  platelets,
  alt,
  ast,
};

/** The latest record of each name comes first in the list; earlier ones do not count. */
export function healthFacts(records: readonly HealthRecord[]): readonly Fact[] {
  return [
    ...records.flatMap((record) => factFrom(record)),
    ...bloodsTaken(records),
    ...creatinineRise(records),
  ];
}

function factFrom(record: HealthRecord): readonly Fact[] {
  const { name, value, day } = record;
  const about = aboutOf(record);
  if (isLab(name)) {
    const type = labFactTypes[name];
    return type === undefined || typeof value === 'boolean'
      ? []
      : [factOf(type, { ...about, value })];
  }
  if (isCondition(name)) {
    return [
      factOf(conditionTypes[name], { ...about, value: typeof value === 'boolean' ? value : null }),
    ];
  }
  return value === true ? [factOf(acts[name], { ...about, value: day })] : [];
}

const aboutOf = ({ recordId, name, day }: HealthRecord) => ({
  id: recordId,
  date: day,
  source: `${healthSays(name).en}, recorded`,
});

const bloods: ReadonlySet<HealthName> = new Set([
  'creatinine',
  'leukocytes',
  'neutrophils',
  'platelets',
  'alt',
  'ast',
]);

/** A count, a liver value or creatinine says that blood was taken. */
function bloodsTaken(records: readonly HealthRecord[]): readonly Fact[] {
  const latest = records
    .filter(({ name, value }) => bloods.has(name) && value !== null)
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))[0];
  if (latest === undefined) return [];
  const about = { ...aboutOf(latest), id: `${latest.recordId}#bloods` };
  return [factOf(dmardBloodsOn, { ...about, value: latest.day })];
}

function creatinineRise(records: readonly HealthRecord[]): readonly Fact[] {
  const now = records.find(({ name }) => name === 'creatinine');
  const before = records.find(({ name }) => name === 'creatinineBaseline');
  if (typeof now?.value !== 'number' || typeof before?.value !== 'number' || before.value === 0) {
    return [];
  }
  const about = { ...aboutOf(now), id: `${now.recordId}#rise` };
  return [factOf(creatinineRiseShare, { ...about, value: now.value / before.value - 1 })];
}

/** Conditions of the record's list that answer a question of these rules; it is never read as a no. */
const inProfile: Readonly<Record<string, readonly ConditionName[]>> = {
  cancer: ['cancerSickleOrEndOfLife'],
  'sleep-apnoea': ['sleepDisorderedBreathing'],
  'kidney-disease': ['kidneyDisease'],
  'bipolar-disorder': ['bipolar'],
  fibromyalgia: ['chronicPrimaryPain'],
  'widespread-pain': ['chronicPrimaryPain'],
  psychosis: ['psychosis'],
  epilepsy: ['epilepsy'],
  pregnancy: ['pregnancy'],
  dementia: ['dementia'],
  insomnia: ['insomnia'],
  migraine: ['migraine'],
  'opioid-use-disorder': ['opioidUseDisorder'],
  'inflammatory-arthritis': ['inflammatoryArthritis'],
};

/** What the list of conditions in the record says; what it does not hold was perhaps never asked. */
export function conditionFactsFrom(
  conditions: readonly string[],
  about: { readonly id: string; readonly date: LocalDate; readonly source: string },
  answered: ReadonlySet<string>,
): readonly Fact[] {
  const names = new Set(conditions.flatMap((code) => inProfile[code] ?? []));
  return [...names]
    .filter((name) => !answered.has(name))
    .map((name) =>
      factOf(conditionTypes[name], { ...about, id: `${about.id}#${name}`, value: true }),
    );
}
