import { own, weeklyMeasureMinutes } from '#evidence';
import { ask, daysBetween } from '#kernel';
import { defineRule, moreThan } from '#reasoning';
import { weeklyMinutesOf } from '../../../burden.ts';
import type { PlanItem } from '../../../item.ts';
import { aboutPlan } from '../../facts.ts';
import { isOfKind } from '../../kinds.ts';
import type { LinkRule } from '../../link-rule.ts';
import { askedTwice, measureMinutes } from '../../part-facts.ts';
import { onHold, takenOut } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-44',
  version: 1,
  title: { en: 'Too many questions' },
  needs: { minutes: measureMinutes, twice: askedTwice },
  parameters: { most: weeklyMeasureMinutes },
  checks: [
    {
      says: { en: 'The person is asked too much' },
      anyOf: [
        {
          says: { en: 'More than {most} minutes a week' },
          holds: ({ minutes }, { most }) => moreThan(minutes, most),
        },
        {
          says: { en: 'Two for the same thing within seven days' },
          holds: ({ twice }) => ask(twice, (constructs) => constructs.length > 0),
        },
      ],
    },
  ],
  proposes: { en: 'Ask each thing once, and take turns.' },
  severity: 'advice',
  owners: ['case-lead', 'care-manager'],
  due: null,
  tasks: [{ code: 'deduplicate-measures', within: { days: 14 } }],
  evidence: [own],
  examples: {
    met: { known: { minutes: 15.5, twice: [] } },
    justNotMet: { known: { minutes: 15, twice: [] } },
    unknown: { known: { twice: [] } },
  },
});

const isTracking = isOfKind('tracking');

/** COH-44: who is asked too much stops answering, and then nobody knows anything. */
export const questionBurden: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Who is asked too much stops answering.' },
  reach: {
    of: 'plan',
    reads: isTracking,
    facts: (parts) => [
      aboutPlan(measureMinutes, minutesOf(parts)),
      aboutPlan(askedTwice, constructsTwice(parts)),
    ],
  },
  resolutions: (parts) =>
    parts.flatMap((item) => [
      takenOut(item, `end-${item.itemId}`),
      onHold(item, `hold-${item.itemId}`),
    ]),
};

/** One whose minutes are not said leaves the sum open, unless the others alone are counted. */
function minutesOf(parts: readonly PlanItem[]): number | null {
  const told = parts.filter(({ dose }) => dose.minutes !== undefined);
  const sum = told.reduce((minutes, item) => minutes + weeklyMinutesOf(item), 0);
  return told.length === 0 ? null : sum;
}

const within = 7;

/** Constructs that two parts ask about within seven days: each week, or on two named days. */
function constructsTwice(parts: readonly PlanItem[]): readonly string[] {
  const asked = parts.filter(
    ({ aspects, dose }) =>
      aspects?.construct !== undefined &&
      aspects.construct !== 'other' &&
      (dose.timesPerWeek ?? 1) >= 1,
  );
  const twice = asked.filter((part, at) =>
    asked.slice(0, at).some((other) => sameConstruct(part, other) && isSoon(part, other)),
  );
  return [...new Set(twice.flatMap(({ aspects }) => aspects?.construct ?? []))];
}

const sameConstruct = (one: PlanItem, other: PlanItem): boolean =>
  one.aspects?.construct === other.aspects?.construct;

/** Two that are asked once, on days of their own, lie as far apart as those days. */
function isSoon(one: PlanItem, other: PlanItem): boolean {
  const once = [one, other].every(({ dose }) => dose.timesPerWeek === undefined);
  if (!once || one.startDay === null || other.startDay === null) return true;
  return Math.abs(daysBetween(one.startDay, other.startDay)) <= within;
}
