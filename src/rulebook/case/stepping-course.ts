import { addDays, daysBetween, type LocalDate } from '#kernel';
import { type Fact, type FactType, factOf, type Json } from '#reasoning';
import {
  careSince,
  cbtWeek,
  currentStep,
  enrolledOn,
  followUpContactDays,
  psychiatricConsultationWeeks,
  type StepNow,
  stepSince,
} from '#stepping';
import { plainName } from '../score-limits.ts';
import type { CaseInput } from './file.ts';
import type { Entry } from './scores.ts';
import { consultationWeeks, contactDays } from './stepping-events.ts';
import { dayOf, numberOf, type Told } from './stepping-read.ts';
import { numberOf as numberNamed, textOf } from './words.ts';

type Given = {
  readonly input: CaseInput;
  readonly told: Told;
  readonly entries: readonly Entry[];
  readonly today: LocalDate;
  readonly path: string;
};

/** Since when, how often, and in which week of what. */
export function courseFacts(given: Given): readonly Fact[] {
  const { path, today } = given;
  const enrolled = enrolledDaysIn(given);
  const week = weekIn(given, enrolled);
  const at = `${path}/plan`;
  return [
    ...said(enrolledOn, at, dayBefore(today, enrolled)),
    ...said(followUpContactDays, at, contactDays(given, enrolled)),
    ...said(careSince, at, dayBefore(today, week === null ? null : week * 7)),
    ...said(psychiatricConsultationWeeks, at, consultationWeeks(given, week)),
    ...said(cbtWeek, at, cbtWeekIn(given)),
    ...stepFacts(given, week),
  ];
}

function enrolledDaysIn({ told, input, today }: Given): number | null {
  const weeks = numberOf(told.enrolledWeeks);
  const on = dayOf(told.enrolledOn);
  return (
    numberOf(told.enrolledDays) ??
    (weeks === null ? null : weeks * 7) ??
    (on === null ? null : daysBetween(on, today)) ??
    weeksOfManagedStep(input)
  );
}

/** Step 2 is care with a care manager: whoever is in it has been enrolled for as long at least. */
function weeksOfManagedStep({ plan }: CaseInput): number | null {
  const weeks = plan?.weeksInStep;
  return Number(plan?.step) === 2 && typeof weeks === 'number' ? weeks * 7 : null;
}

/** As told, else counted from the enrolment, the step, or the weeks of the scores. */
function weekIn({ told, entries, input }: Given, enrolled: number | null): number | null {
  const stated = numberOf(told.weekOfCare);
  if (stated !== null) return stated;
  if (enrolled !== null) return enrolled / 7;
  return (
    input.plan?.weeksInStep ?? numberOf(told.stepWeeks) ?? lastWeekOf(entries) ?? weekAtTop(input)
  );
}

/** A case of a few figures may give its week by itself. */
const weekAtTop = (input: CaseInput): number | null => numberNamed(input, 'week');

/** The last week in which something was asked; a single week tells no course. */
function lastWeekOf(entries: readonly Entry[]): number | null {
  const weeks = new Set(entries.flatMap(({ score }) => score.week ?? []));
  return weeks.size < 2 ? null : Math.max(...weeks);
}

/** Where a therapy goes on, a single score tells its week as well. */
const weekOfScores = (entries: readonly Entry[]): number | null => {
  const weeks = entries.flatMap(({ score }) => score.week ?? []);
  return weeks.length === 0 ? null : Math.max(...weeks);
};

const isCbt = /cbt|cognitive/i;

/** The week of CBT: as told, of the plan's part, or of the scores where CBT goes on. */
function cbtWeekIn({ told, input, entries }: Given): number | null {
  const kind = told.therapyKind?.value ?? textOf(input, 'therapy', 'psychotherapy');
  if (typeof kind === 'string' && !isCbt.test(kind)) return null;
  const part = therapyPart(input);
  const week = numberOf(told.cbtWeek) ?? weekOfPart(part);
  if (week !== null || (part === undefined && !isSaid(kind))) return week;
  return weekOfScores(entries) ?? weekAtTop(input);
}

const therapyPart = ({ plan }: CaseInput) =>
  (plan?.elements ?? []).find(({ type }) => isTherapy(type ?? ''));

/** CBT for insomnia is another therapy, with other questions. */
const isTherapy = (type: string): boolean => isCbt.test(type) && !/cbt-?i$|insomnia/i.test(type);

function weekOfPart(part: object | undefined): number | null {
  const own: unknown = Object.entries(part ?? {}).find(([key]) =>
    /^(week|weeks|therapyweek|treatmentweek|cbtweek|weeknumber|currentweek|weeksin|weeksdone|weeksintreatment|weeksintherapy|weeksinprogress|weekoftreatment|startedweeksago)$/.test(
      plainName(key),
    ),
  )?.[1];
  return typeof own === 'number' ? own : null;
}

/** The step in other words than a number, and since when. */
function stepFacts(given: Given, week: number | null): readonly Fact[] {
  const { input, path, today } = given;
  const { step, weeksInStep: stated } = input.plan ?? {};
  const spoken = typeof step === 'string' ? stepFrom(step) : null;
  const told = isSaid(step) && !isSaid(stated) ? (weeksOfStep(given) ?? week) : null;
  return [
    ...said(currentStep, `${path}/plan/step`, spoken),
    ...said(stepSince, `${path}/plan`, dayBefore(today, told === null ? null : told * 7)),
  ];
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined;

function weeksOfStep({ told, entries, today }: Given): number | null {
  const since = dayOf(told.stepSince);
  return (
    numberOf(told.stepWeeks) ??
    (since === null ? null : daysBetween(since, today) / 7) ??
    lastWeekOf(entries)
  );
}

function stepFrom(words: string): StepNow | null {
  const [, digit] = /^step[\s_-]*([0-4])[ab]?$/i.exec(words.trim()) ?? [];
  if (digit !== undefined) return ([0, 1, 2, 3, 4] as const)[Number(digit)] ?? null;
  return /continuation|^(step[\s_-]*)?2c$|maintenance/i.test(words) ? 'continuation' : null;
}

const said = <Value extends Json>(
  type: FactType<Value>,
  source: string,
  value: Value | null,
): readonly Fact[] =>
  value === null ? [] : [factOf(type, { id: `${source}#${type.name}`, date: null, source, value })];

/** So many days before today; half a day is none yet. */
const dayBefore = (today: LocalDate, days: number | null): LocalDate | null =>
  days === null ? null : addDays(today, -Math.floor(days));
