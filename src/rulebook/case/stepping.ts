import type { LocalDate } from '#kernel';
import { groups, membersOf, type Taken } from '#medication';
import { type Fact, type FactType, factOf, type Json } from '#reasoning';
import {
  adequateDoseWeeks,
  adequateTrials,
  antidepressantRaisedOn,
  antidepressantTaken,
  clinicCountry,
  complexPolypharmacy,
  highDisability,
  highMedicationRisk,
  majorRoleLoss,
  poorFunction,
  previousEpisodes,
  residualSymptoms,
  stepTwoFailed,
  suicideConcern,
  traumaImpairment,
} from '#stepping';
import { fieldOf, fieldsOf, yesNoIn } from './fields.ts';
import type { CaseInput } from './file.ts';
import { entriesIn } from './scores.ts';
import { acuteFacts, amongConditions } from './stepping-acute.ts';
import { adequateWeeksIn, raisedIn, takesOne } from './stepping-antidepressant.ts';
import { courseFacts } from './stepping-course.ts';
import { type Told, toldIn, yesNo } from './stepping-read.ts';
import { riskGroupFacts } from './stepping-risk-group.ts';
import { startFacts } from './stepping-start.ts';

export type SteppingCase = {
  readonly input: CaseInput;
  readonly today: LocalDate;
  readonly path: string;
  readonly country: string;
  readonly list: readonly Taken[] | null;
};

/** What a case says of steps: the course of care, what was tried, what was lost, and the hints. */
export function caseSteppingFacts(given: SteppingCase): readonly Fact[] {
  const { input, today, path, country } = given;
  const told = toldIn(input, path);
  const entries = entriesIn(input, today, path);
  return [
    ...said(clinicCountry, `${path}/profile`, country),
    ...startFacts({ input, told, entries, today }),
    ...courseFacts({ input, told, entries, today, path }),
    ...antidepressantFacts(given, told),
    ...judgedFacts(input, told, path),
    ...acuteFacts(input, path),
    ...riskGroupFacts(told, entries),
  ];
}

function antidepressantFacts(
  { input, list, today, path }: SteppingCase,
  told: Told,
): readonly Fact[] {
  const at = `${path}/meds`;
  const found = list === null ? null : membersOf(list, groups.antidepressants);
  return [
    ...said(antidepressantTaken, at, takesOne(found, told)),
    ...said(adequateDoseWeeks, at, adequateWeeksIn(input, told, found, today)),
    ...said(antidepressantRaisedOn, at, raisedIn(input, found, today)),
    ...number(previousEpisodes, told.previousEpisodes),
    ...number(adequateTrials, told.adequateTrials ?? trialsCounted(told.listedTrials)),
    ...yes(residualSymptoms, told.residualSymptoms),
  ];
}

/** Trials in a list: those that are called inadequate do not count. */
function trialsCounted(listed: Told[keyof Told]): Told[keyof Told] {
  if (listed === undefined || !Array.isArray(listed.value)) return listed;
  const trials: readonly unknown[] = listed.value;
  const adequate = trials.filter(
    (trial) => yesNoIn(fieldOf(fieldsOf(trial, ''), ['adequate', 'adequatedose'])?.value) !== false,
  );
  return { ...listed, value: adequate.length };
}

/** What somebody judged, and what was lost. */
function judgedFacts(input: CaseInput, told: Told, path: string): readonly Fact[] {
  const at = `${path}/conditions`;
  const has = amongConditions(input);
  const judged = (type: FactType<boolean>, name: keyof Told): readonly Fact[] =>
    said(type, told[name]?.path ?? path, flag(told, name));
  const either = (type: FactType<boolean>, name: keyof Told, words: RegExp): readonly Fact[] =>
    said(type, at, flag(told, name) ?? has(words));
  return [
    ...either(majorRoleLoss, 'roleLoss', /(role|work|job)-loss|loss-of-(work|role|job)/),
    ...said(highMedicationRisk, at, flag(told, 'medicationRisk')),
    ...either(complexPolypharmacy, 'polypharmacy', /complex-(polypharmacy|medicines|medication)/),
    ...said(
      traumaImpairment,
      told.traumaImpairment?.path ?? `${path}/scores`,
      flag(told, 'traumaImpairment') ?? impairedBeside(input),
    ),
    ...yes(stepTwoFailed, told.stepTwoFailed),
    ...judged(highDisability, 'highDisability'),
    ...judged(poorFunction, 'poorFunction'),
    ...judged(suicideConcern, 'suicideConcern'),
  ];
}

/** Impairment told beside the score it belongs to. */
function impairedBeside({ scores }: CaseInput): boolean | null {
  const score = (scores ?? []).findLast(({ instr }) => /^pcl/i.test(instr));
  const told = fieldOf(fieldsOf(score, ''), ['impairment', 'impaired', 'functionalimpairment']);
  const answer = yesNoIn(told?.value);
  return typeof answer === 'boolean' ? answer : null;
}

/** Yes, no, or the words for much and little of it. */
function flag(told: Told, name: keyof Told): boolean | null {
  const value = told[name]?.value;
  const answer = yesNo(value);
  if (answer !== null || typeof value !== 'string') return answer;
  if (/high|raised|elevated|complex|severe|major|total|present|active/i.test(value)) return true;
  return /low|not raised|simple|normal|mild/i.test(value) ? false : null;
}

const yes = (type: FactType<boolean>, told: Told[keyof Told]): readonly Fact[] =>
  told === undefined ? [] : said(type, told.path, yesNo(told.value));

const number = (type: FactType<number>, told: Told[keyof Told]): readonly Fact[] =>
  told === undefined || typeof told.value !== 'number' ? [] : said(type, told.path, told.value);

export const said = <Value extends Json>(
  type: FactType<Value>,
  source: string,
  value: Value | null,
): readonly Fact[] =>
  value === null ? [] : [factOf(type, { id: `${source}#${type.name}`, date: null, source, value })];
