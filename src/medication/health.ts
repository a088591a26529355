import { freshnessQuestionnaires, type NumberParameter } from '#evidence';
import { daysBetween, type LocalDate, type Text } from '#kernel';
import { defineFact, type Fact, type FactType, factOf } from '#reasoning';
import { type BloodPressure, pressureFacts } from './blood-pressure.ts';
import { gestationWeeks, monthsSinceInfarction, systolic } from './body-facts.ts';
import { judgements, onlyWhileSo, otherConditions } from './conditions-asked.ts';
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
import { isLab, type LabName, labNames, labs } from './labs.ts';

/** Whatever is asked as yes, no or not known, for rules of medicines and of others. */
const conditionTypes = { ...conditionFacts, ...otherConditions, ...judgements } as const;
export type ConditionName = keyof typeof conditionTypes;
export const conditionNames = Object.keys(conditionTypes) as readonly ConditionName[];

/** Something that was done on a day. */
export const acts = {
  opioidReviewed: opioidReviewedOn,
  pdmpLooked: pdmpLookedOn,
  urineTested: urineTestedOn,
  infarction: monthsSinceInfarction,
} as const satisfies Readonly<Record<string, FactType<LocalDate> | FactType<number>>>;
export type ActName = keyof typeof acts;
export const actNames = Object.keys(acts) as readonly ActName[];

export type HealthName = LabName | 'bloodPressure' | ConditionName | ActName;
export const healthNames = [
  ...labNames,
  'bloodPressure',
  ...conditionNames,
  ...actNames,
] as readonly HealthName[];

export const isCondition = (name: string): name is ConditionName =>
  Object.hasOwn(conditionTypes, name);
export const isAct = (name: string): name is ActName => Object.hasOwn(acts, name);

/** How it is written down: the page offers one list of names for each. */
export const healthKinds = ['number', 'condition', 'judgement', 'act'] as const;
export type HealthKind = (typeof healthKinds)[number];

export function kindOfHealth(name: HealthName): HealthKind {
  if (isLab(name) || name === 'bloodPressure') return 'number';
  if (isAct(name)) return 'act';
  return Object.hasOwn(judgements, name) ? 'judgement' : 'condition';
}

/** For how many days a value of this name speaks for today; null: it does not age. */
export function windowOfHealth(name: HealthName): NumberParameter | null {
  if (name === 'bloodPressure') return systolic.freshFor;
  if (isLab(name)) return labFactTypes[name]?.freshFor ?? null;
  return isCondition(name) ? conditionTypes[name].freshFor : null;
}

export function healthSays(name: HealthName): Text {
  if (isLab(name)) return labs[name].says;
  if (name === 'bloodPressure') return { en: 'Blood pressure' };
  return isCondition(name) ? conditionTypes[name].says : acts[name].says;
}

/** A blood value, a condition asked about, or an act, with the day it speaks of. */
export type HealthRecord = {
  readonly recordId: string;
  readonly name: HealthName;
  /** A number, both numbers of a blood pressure, or whether it is so; null: asked, and not known. */
  readonly value: number | boolean | BloodPressure | null;
  readonly unit: string | null;
  readonly day: LocalDate;
};

/** Known to rules of other rooms by the same name; a test beside the rules holds them together. */
function counted(name: string, freshFor?: NumberParameter): FactType<number> {
  return defineFact({ name, says: { en: name }, ...(freshFor && { freshFor }) });
}

const labFactTypes: Readonly<Partial<Record<LabName, FactType<number>>>> = {
  egfr,
  leukocytes,
  neutrophils,
  platelets,
  alt,
  ast,
  crp: counted('lab.crp', freshnessQuestionnaires),
  cdaiRise: counted('rheumatology.cdaiRise', freshnessQuestionnaires),
  imagesOfOneRegion: counted('care.imagesOfOneRegion'),
  reassuranceContacts: counted('care.reassuranceContacts'),
  readingGrade: counted('person.readingGrade'),
};

/** The latest record of each name comes first in the list; earlier ones do not count. */
export function healthFacts(records: readonly HealthRecord[], today: LocalDate): readonly Fact[] {
  return [
    ...records.flatMap((record) => factsFrom(record, today)),
    ...bloodsTaken(records),
    ...creatinineRise(records),
  ];
}

function factsFrom(record: HealthRecord, today: LocalDate): readonly Fact[] {
  const { name, value } = record;
  const about = aboutOf(record);
  if (name === 'bloodPressure') return pressureFacts(value, about);
  if (isLab(name)) return labFacts(name, record, today);
  if (isCondition(name)) {
    const said = typeof value === 'boolean' ? value : null;
    if (onlyWhileSo.has(name) && said !== true) return [];
    return [factOf(conditionTypes[name], { ...about, value: said })];
  }
  return value === true ? [actFact(name, record, today)] : [];
}

function labFacts(name: LabName, record: HealthRecord, today: LocalDate): readonly Fact[] {
  const value = typeof record.value === 'number' ? record.value : null;
  const about = aboutOf(record);
  if (name === 'gestationWeeks') {
    return [factOf(gestationWeeks, { ...about, value: weekToday(value, record.day, today) })];
  }
  const type = labFactTypes[name];
  return type === undefined ? [] : [factOf(type, { ...about, value })];
}

/** Counted on by whole weeks; a pregnancy that would be over is not known any more. */
function weekToday(weeks: number | null, day: LocalDate, today: LocalDate): number | null {
  if (weeks === null) return null;
  const now = weeks + Math.floor(daysBetween(day, today) / daysAWeek);
  return now > labs.gestationWeeks.highest ? null : now;
}
const daysAWeek = 7;
const daysAMonth = 30.44;

function actFact(name: ActName, record: HealthRecord, today: LocalDate): Fact {
  const about = aboutOf(record);
  if (name !== 'infarction') return factOf(acts[name], { ...about, value: record.day });
  const months = Math.floor(daysBetween(record.day, today) / daysAMonth);
  return factOf(monthsSinceInfarction, { ...about, value: months });
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
