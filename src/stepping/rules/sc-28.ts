import {
  antidepressantEarlyDays,
  antidepressantLatestDays,
  antidepressantReviewDays,
  antidepressantYoungMax,
  antidepressantYoungMin,
  ng222,
} from '#evidence';
import { anyOf, daysBetween, type LocalDate } from '#kernel';
import { item9Answer } from '#measures';
import {
  atLeast,
  atMost,
  dayOfAsking,
  defineRule,
  holdsTrue,
  type Known,
  someFires,
  type Values,
  verdictsOf,
} from '#reasoning';
import { ageYears, antidepressantRaisedOn, suicideConcern } from '../course-facts.ts';

const needs = {
  raised: antidepressantRaisedOn,
  today: dayOfAsking,
  age: ageYears,
  concern: suicideConcern,
  item9: item9Answer,
  screens: verdictsOf('SAF-01', 'SAF-02', 'SAF-03', 'SAF-04', 'SAF-05', 'SAF-06'),
} as const;
const parameters = {
  usual: antidepressantReviewDays,
  early: antidepressantEarlyDays,
  latest: antidepressantLatestDays,
  youngFrom: antidepressantYoungMin,
  youngTo: antidepressantYoungMax,
} as const;

type Facts = Known<typeof needs>;
type Cuts = Pick<Values<typeof parameters>, 'youngFrom' | 'youngTo'>;

/** Young, or a concern about suicide: what is not known makes nobody safe, but shortens no clock either. */
function isEarly({ age, concern, item9, screens }: Facts, { youngFrom, youngTo }: Cuts): boolean {
  const young = atLeast(age, youngFrom) === true && atMost(age, youngTo) === true;
  return young || holdsTrue(concern) === true || atLeast(item9, 1) === true || someFires(screens);
}

export const sc28 = defineRule({
  id: 'SC-28',
  version: 1,
  title: { en: 'Early review of an antidepressant' },
  needs,
  parameters,
  checks: [
    {
      says: { en: 'An antidepressant was started or raised in the last {latest} days' },
      holds: ({ raised, today }, { latest }) =>
        raised === null
          ? 'unknown'
          : anyOf(raised.map((day) => atMost(daysAgo(day, today), latest))),
    },
  ],
  proposes: {
    by: (known, cuts) => ({
      en: isEarly(known, cuts)
        ? `Review after ${cuts.early} days (young, or suicide is a concern), and again no later than ${cuts.latest} days.`
        : `Review ${cuts.usual} to ${cuts.latest} days after the start or the increase.`,
    }),
  },
  severity: 'warning',
  owners: ['prescriber'],
  due: { by: (known, cuts) => ({ days: firstReviewDays(known, cuts) }) },
  tasks: [
    {
      code: 'antidepressant-review',
      within: { by: (known, cuts) => ({ days: firstReviewDays(known, cuts) }) },
    },
    {
      code: 'antidepressant-review-again',
      within: { by: (known, { latest }) => ({ days: left(known, latest) }) },
      when: isEarly,
    },
  ],
  evidence: [ng222],
  examples: {
    met: { known: { raised: ['2026-03-03' as LocalDate], age: 40 } },
    justNotMet: { known: { raised: ['2026-03-02' as LocalDate], age: 40 } },
    unknown: { known: { age: 40 } },
  },
});

const firstReviewDays = (known: Facts, cuts: Values<typeof parameters>): number =>
  left(known, isEarly(known, cuts) ? cuts.early : cuts.usual);

const daysAgo = (day: LocalDate | null, today: LocalDate): number | null =>
  day === null ? null : Math.max(0, daysBetween(day, today));

/** Counted from the latest start or increase; past its day it is due at once. */
const left = ({ raised, today }: Facts, within: number): number =>
  Math.max(0, within - Math.min(...(raised ?? []).map((day) => daysAgo(day, today) ?? within)));
