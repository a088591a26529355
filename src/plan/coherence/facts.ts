import { defineFact, type Fact, type FactType, factOf, type Json } from '#reasoning';
import { minutesIntoDay } from '../clock.ts';
import type { PlanItem } from '../item.ts';

/** What parts of a plan say, as facts a rule can read, and what a person's life says beside them. */
export const firstPart = defineFact<string>({ name: 'plan.first', says: { en: 'One part' } });
export const secondPart = defineFact<string>({
  name: 'plan.second',
  says: { en: 'The other part' },
});
export const doseHour = defineFact<number>({
  name: 'plan.doseHour',
  says: { en: 'Hour of the day of the dose' },
  unit: 'o’clock',
});
export const hoursSinceDose = defineFact<number>({
  name: 'plan.hoursSinceDose',
  says: { en: 'Hours from the dose to the other part' },
  unit: 'hours',
});
export const insideWindow = defineFact<boolean>({
  name: 'plan.insideSleepWindow',
  says: { en: 'Lies inside the sleep window' },
});
export const weeklyMinutes = defineFact<number>({
  name: 'plan.weeklyMinutes',
  says: { en: 'Minutes a week the plan asks for' },
  unit: 'minutes',
});
export const partsWithoutMinutes = defineFact<readonly string[]>({
  name: 'plan.partsWithoutMinutes',
  says: { en: 'Sessions of which nobody said how long they take' },
});
export const weeklyMinutesBudget = defineFact<number>({
  name: 'plan.weeklyMinutesBudget',
  says: { en: 'Minutes a week the person can give' },
  unit: 'minutes',
});
export const tasksPerDay = defineFact<number>({
  name: 'plan.tasksPerDay',
  says: { en: 'Tasks on an average day' },
  unit: 'tasks',
});
export const visitsPerWeek = defineFact<number>({
  name: 'plan.visitsPerWeek',
  says: { en: 'Visits in person a week' },
  unit: 'visits',
});
export const hasOwner = defineFact<boolean>({
  name: 'plan.hasOwner',
  says: { en: 'Has an owner' },
});
export const hasReviewDay = defineFact<boolean>({
  name: 'plan.hasReviewDay',
  says: { en: 'Has a review day' },
});
export const ladderStep = defineFact<number>({
  name: 'plan.ladderStep',
  says: { en: 'Step of the exposure ladder' },
});
export const startsNoLater = defineFact<boolean>({
  name: 'plan.firstStartsNoLater',
  says: { en: 'The first part starts no later than the second' },
});
export const staysWithinQuota = defineFact<boolean>({
  name: 'plan.staysWithinQuota',
  says: { en: 'Asks for no more minutes than the agreed quota' },
});
export const timesPerWeek = defineFact<number>({
  name: 'plan.timesPerWeek',
  says: { en: 'Times a week' },
  unit: 'times',
});

/** Whether somebody drives or runs machines for work: null where nobody said. */
export type WorkPattern = { readonly kind: string; readonly drivesForWork: boolean | null };
export const workPattern = defineFact<WorkPattern>({
  name: 'work.pattern',
  says: { en: 'When and how the person works' },
});

/** A fact about one item; plan items are current, so they carry no day. */
export function about<Value extends Json>(
  item: PlanItem,
  type: FactType<Value>,
  value: Value | null | undefined,
): Fact {
  return factOf(type, { id: item.itemId, value: value ?? null, date: null, source: 'the plan' });
}

export function aboutPlan<Value extends Json>(type: FactType<Value>, value: Value | null): Fact {
  return factOf(type, { id: type.name, value, date: null, source: 'the plan' });
}

export function namesOf(first: PlanItem, second: PlanItem): readonly Fact[] {
  return [about(first, firstPart, first.title), about(second, secondPart, second.title)];
}

export const hourOf = (time: string | undefined): number | null =>
  time === undefined ? null : minutesIntoDay(time) / 60;
