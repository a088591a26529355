import { fabqPhysical } from '#activity';
import { interferenceScore } from '#insight';
import { addDays, type LocalDate } from '#kernel';
import {
  gad2Total,
  gadTotal,
  type Instrument,
  instrumentOf,
  isiTotal,
  item9Answer,
  item9LeftOut,
  pcl5Total,
  pcsTotal,
  pegMean,
  phq2Total,
  phqTotal,
  rmdqTotal,
  scoreRequest,
  tsk17Total,
} from '#measures';
import { cognitionT } from '#medication';
import type { Fact, FactType, Json } from '#reasoning';
import { epworthTotal, isiAtStart, stopBangTotal, stopBangTwoAndRisk } from '#sleep';
import { interferenceAtStepStart, interferenceNow } from '#stepping';
import { plainName } from '../score-limits.ts';
import type { CaseInput, CaseScore } from './file.ts';
import { screenScoreFacts } from './screen-scores.ts';
import { numberOf } from './words.ts';

const totals: Readonly<Record<string, FactType<number>>> = {
  phq9: phqTotal,
  phq8: phqTotal,
  phq2: phq2Total,
  gad7: gadTotal,
  gad2: gad2Total,
  peg: pegMean,
  isi: isiTotal,
  rmdq: rmdqTotal,
  rmdq24: rmdqTotal,
  pcl5: pcl5Total,
  pcs: pcsTotal,
  pcs13: pcsTotal,
  tsk17: tsk17Total,
  ess: epworthTotal,
  epworth: epworthTotal,
  epworthsleepinessscale: epworthTotal,
  stopbang: stopBangTotal,
  fabqpa: fabqPhysical,
  fabqphysical: fabqPhysical,
  fabqphysicalactivity: fabqPhysical,
  promiscog: cognitionT,
  promiscognition: cognitionT,
  promiscognitivefunction: cognitionT,
};

/** One score of a file: its plain name, its value, and the day it speaks of. */
export type Entry = {
  readonly name: string;
  readonly score: CaseScore;
  readonly value: number | null;
  readonly date: LocalDate | null;
  readonly path: string;
};

export function caseScoreFacts(input: CaseInput, today: LocalDate, path: string): readonly Fact[] {
  const entries = entriesIn(input, today, path);
  return [
    ...entries.flatMap((entry) => factsOfEntry(entry)),
    ...interferenceFacts(entries, today),
    ...otherInterference(entries),
    ...isiStartFacts(entries, today),
    ...screenScoreFacts(entries),
  ];
}

export function entriesIn(input: CaseInput, today: LocalDate, path: string): readonly Entry[] {
  const scores = input.scores ?? [];
  const lastWeek = Math.max(0, ...scores.map(({ week }) => week ?? 0));
  const lastDay = Math.max(0, ...scores.map((score) => numberOf(score, 'day') ?? 0));
  return scores.map((score, at): Entry => {
    const { week, date } = score;
    const daysAgo = daysAgoOf(score, lastDay, today);
    const counted =
      week === null || week === undefined ? daysAgo : addDays(today, -7 * (lastWeek - week));
    return {
      name: plainName(score.instr),
      score,
      value: score.value ?? scoredFrom(score),
      // The schema proved it a date.
      date: (date ?? counted) as LocalDate | null,
      path: `${path}/scores/${at}`,
    };
  });
}

const agoNames: readonly (readonly [days: number, names: readonly string[]])[] = [
  [1, ['daysAgo', 'ageDays', 'daysOld', 'ageInDays']],
  [7, ['weeksAgo', 'ageWeeks', 'weeksOld']],
  [30.5, ['monthsAgo', 'ageMonths', 'monthsOld']],
];

/** So long ago, or on a day that is counted like weeks are: the last of them is today. */
function daysAgoOf(score: CaseScore, lastDay: number, today: LocalDate): LocalDate | null {
  for (const [days, names] of agoNames) {
    const count = numberOf(score, ...names);
    if (count !== null && count >= 0) return addDays(today, -Math.floor(count * days));
  }
  const day = numberOf(score, 'day', 'dayNumber');
  return day === null || day < 0 ? null : addDays(today, -Math.floor(lastDay - day));
}

/** The total of a form whose answers are given, by the form's own rule. */
function scoredFrom({ instr, items }: CaseScore): number | null {
  const instrument = instrumentOf(instr);
  if (instrument === null || items === null || items === undefined) return null;
  const main = repliesTo(instrument, items)[instrument.main.score];
  return typeof main === 'number' ? main : null;
}

function repliesTo(instrument: Instrument, answers: readonly unknown[]) {
  const [reply] = scoreRequest([{ instrument: instrument.id, answers }]).scores;
  return reply?.scores ?? {};
}

function factsOfEntry(entry: Entry): readonly Fact[] {
  if (entry.name === 'phq9') return [recorded(entry, phqTotal, entry.value), ...item9Facts(entry)];
  if (entry.name === 'stopbang') return stopBangFacts(entry);
  const type = Object.hasOwn(totals, entry.name) ? totals[entry.name] : undefined;
  return type === undefined ? [] : [recorded(entry, type, entry.value)];
}

/** A PHQ-9 whose item 9 is not there is one whose item 9 must be asked again: unknown, not zero. */
function item9Facts(entry: Entry): readonly Fact[] {
  const ninth = entry.score.items?.[8];
  const answer = entry.score.item9 ?? (typeof ninth === 'number' ? ninth : null);
  return [recorded(entry, item9Answer, answer), recorded(entry, item9LeftOut, answer === null)];
}

/** Answers in the order of the name: four STOP questions, then BMI, age, neck and gender. */
function stopBangFacts(entry: Entry): readonly Fact[] {
  const answers = (entry.score.items ?? []).map((answer) => isYes(answer));
  const total = entry.value ?? (answers.length === 8 ? countOf(answers) : null);
  // With two points or fewer there is no room for two STOP answers and a risk.
  const twoAndRisk = answers.length === 8 ? twoAndRiskOf(answers) : null;
  const settled = twoAndRisk ?? (total !== null && total <= 2 ? false : null);
  return [recorded(entry, stopBangTotal, total), recorded(entry, stopBangTwoAndRisk, settled)];
}

function isYes(answer: unknown): boolean | null {
  if (typeof answer === 'boolean') return answer;
  return typeof answer === 'number' ? answer > 0 : null;
}

const countOf = (answers: readonly (boolean | null)[]): number | null =>
  answers.includes(null) ? null : answers.filter((answer) => answer === true).length;

function twoAndRiskOf(answers: readonly (boolean | null)[]): boolean | null {
  const stop = countOf(answers.slice(0, 4));
  const risks = [answers[4], answers[6], answers[7]];
  if (stop === null) return null;
  if (stop < 2) return false;
  if (risks.includes(true)) return true;
  return risks.includes(null) ? null : false;
}

/** Step 1 is judged on one interference score at its start and now: BPI where it was given twice, else PEG. */
function interferenceFacts(entries: readonly Entry[], today: LocalDate): readonly Fact[] {
  const given = ['bpiinterference', 'peg']
    .map((name) => entries.filter((entry) => entry.name === name && entry.value !== null))
    .map((readings) =>
      readings.toSorted((a, b) => ((a.date ?? today) < (b.date ?? today) ? -1 : 1)),
    );
  const readings = given.find(({ length }) => length > 1) ?? given.find(({ length }) => length > 0);
  const latest = readings?.at(-1);
  const first = readings?.[0];
  if (latest === undefined || first === undefined) return [];
  const now = recorded(latest, interferenceNow, latest.value);
  return first === latest ? [now] : [now, recorded(first, interferenceAtStepStart, first.value)];
}

const otherInterference = (entries: readonly Entry[]): readonly Fact[] =>
  entries
    .filter(({ name }) => name === 'bpiinterference')
    .map((entry) => recorded(entry, interferenceScore, entry.value));

/** The first of several ISI readings, for what treatment has changed. */
function isiStartFacts(entries: readonly Entry[], today: LocalDate): readonly Fact[] {
  const readings = entries
    .filter(({ name, value }) => name === 'isi' && value !== null)
    .toSorted((a, b) => ((a.date ?? today) < (b.date ?? today) ? -1 : 1));
  const [first] = readings;
  return first === undefined || readings.length < 2
    ? []
    : [recorded(first, isiAtStart, first.value)];
}

function recorded(entry: Entry, type: FactType<number> | FactType<boolean>, value: Json): Fact {
  const { path, date } = entry;
  return { id: `${path}#${type.name}`, name: type.name, value, date, source: path };
}
