import { dailyTasksMax, weeklyVisitsMax } from '#evidence';
import type { Tri } from '#kernel';
import { defineRule, moreThan } from '#reasoning';
import { burdenOf, weeklyMinutesOf } from '../../burden.ts';
import { counts, type PlanItem } from '../../item.ts';
import { held } from '../change.ts';
import { treatmentBurden } from '../citations.ts';
import {
  aboutPlan,
  partsWithoutMinutes,
  tasksPerDay,
  visitsPerWeek,
  weeklyMinutes,
  weeklyMinutesBudget,
} from '../facts.ts';
import { isTherapy } from '../kinds.ts';
import type { LinkRule, Resolution } from '../link-rule.ts';

/** What is told may fit, and what is not told be too much. */
function isOver(
  minutes: number | null,
  budget: number | null,
  open: readonly string[] | null,
): Tri {
  if (budget === null) return 'unknown';
  const over = moreThan(minutes, budget);
  return over === false && open !== null && open.length > 0 ? 'unknown' : over;
}

const rule = defineRule({
  id: 'COH-43',
  version: 1,
  title: { en: 'The plan asks for more than the person can give' },
  needs: {
    minutes: weeklyMinutes,
    open: partsWithoutMinutes,
    budget: weeklyMinutesBudget,
    tasks: tasksPerDay,
    visits: visitsPerWeek,
  },
  parameters: { tasksMax: dailyTasksMax, visitsMax: weeklyVisitsMax },
  checks: [
    {
      says: { en: 'The week is fuller than the person said it may be' },
      anyOf: [
        {
          says: { en: 'More minutes a week than the person can give' },
          holds: ({ minutes, budget, open }) => isOver(minutes, budget, open),
        },
        {
          says: { en: 'More than {tasksMax} tasks on an average day' },
          holds: ({ tasks }, { tasksMax }) => moreThan(tasks, tasksMax),
        },
        {
          says: { en: 'More than {visitsMax} visits in person a week' },
          holds: ({ visits }, { visitsMax }) => moreThan(visits, visitsMax),
        },
      ],
    },
  ],
  proposes: {
    en: 'The plan asks for {minutes} minutes a week, {tasks} tasks a day and {visits} visits a week: rank by what matters, put parts on hold, merge visits.',
  },
  severity: 'warning',
  owners: ['case-lead'],
  due: { days: 7 },
  tasks: [{ code: 'rank-and-park', within: { days: 7 } }],
  // Parts that say no minutes ask for an unknown time, not for none.
  derive: ({ minutes }) =>
    minutes === null || minutes === 0
      ? {}
      : { burdenHours: Math.round((minutes / 60) * 100) / 100 },
  evidence: [treatmentBurden],
  examples: {
    met: { known: { minutes: 301, budget: 300, tasks: 3, visits: 1 } },
    justNotMet: { known: { minutes: 300, budget: 300, tasks: 5, visits: 2 } },
    unknown: { known: { minutes: 300, tasks: 5, visits: 2 } },
  },
});

/** COH-43: people leave plans that do not fit into their week. */
export const burdenOverBudget: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'A plan that does not fit the week is not followed; it looks like a lack of will.' },
  reach: {
    of: 'plan',
    reads: ({ kind }) => kind !== 'medicine',
    facts: (items, frame) => {
      const burden = burdenOf(items);
      return [
        aboutPlan(weeklyMinutes, burden.weeklyMinutes),
        aboutPlan(
          partsWithoutMinutes,
          items.filter(isOpen).map(({ title }) => title),
        ),
        aboutPlan(weeklyMinutesBudget, frame.weeklyMinutesBudget),
        aboutPlan(tasksPerDay, burden.tasksPerDay),
        aboutPlan(visitsPerWeek, burden.inPersonVisitsPerWeek),
      ];
    },
  },
  resolutions: (items) => [...parkOne(items), ...lessOften(items)],
};

/** A session that takes time nobody told. */
const isOpen = (item: PlanItem): boolean =>
  (isTherapy(item) || item.kind === 'passive-treatment') && item.dose.minutes === undefined;

const mostOffered = 3;

/** The heaviest parts first, for the team to weigh with the person; medicines are never parked. */
const heaviest = (items: readonly PlanItem[]): readonly PlanItem[] =>
  items
    .filter((item) => counts(item) && (item.dose.timesPerWeek ?? 0) > 0)
    .toSorted(
      (a, b) =>
        weeklyMinutesOf(b) - weeklyMinutesOf(a) ||
        (b.dose.timesPerWeek ?? 0) - (a.dose.timesPerWeek ?? 0),
    )
    .slice(0, mostOffered);

const parkOne = (items: readonly PlanItem[]): readonly Resolution[] =>
  heaviest(items).map((item) => ({
    code: `hold-${item.itemId}`,
    words: { en: `Put ${item.title} on hold (${weightOf(item)})` },
    changes: [held(item)],
  }));

const weightOf = (item: PlanItem): string => {
  const minutes = weeklyMinutesOf(item);
  return minutes > 0 ? `${minutes} minutes a week` : `${item.dose.timesPerWeek} times a week`;
};

/** Half as often, where it is done twice a week or more. */
const lessOften = (items: readonly PlanItem[]): readonly Resolution[] =>
  heaviest(items).flatMap((item) => {
    const half = Math.floor((item.dose.timesPerWeek ?? 0) / 2);
    if (half < 1) return [];
    const words = `${item.title} ${half === 1 ? 'once' : `${half} times`} a week`;
    return [
      {
        code: `less-${item.itemId}`,
        words: { en: words },
        changes: [{ itemId: item.itemId, dose: { ...item.dose, timesPerWeek: half } }],
      },
    ];
  });
