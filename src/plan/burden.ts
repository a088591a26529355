import type { PlanItemBody } from './contract.ts';
import { counts } from './item.ts';

/** What the whole plan asks of a person's week. */
export type Burden = {
  readonly weeklyMinutes: number;
  /** Things to do on an average day, medicines and the sleep window not counted. */
  readonly tasksPerDay: number;
  readonly inPersonVisitsPerWeek: number;
};

type Weighed = Pick<PlanItemBody, 'kind' | 'dose' | 'state'>;

/** Kinds that take no time out of the person's day. */
const takesNoTime: readonly PlanItemBody['kind'][] = [
  'medicine',
  'sleep-window',
  'rest-advice',
  'brace',
  'goal',
  'explanation',
  'certificate',
];

/** Minutes a week an item asks for; an item that says no minutes asks for none. */
export function weeklyMinutesOf({ kind, dose }: Pick<Weighed, 'kind' | 'dose'>): number {
  if (takesNoTime.includes(kind)) return 0;
  return Math.round((dose.minutes ?? 0) * (dose.timesPerWeek ?? 0));
}

export function burdenOf(items: readonly Weighed[]): Burden {
  const asked = items.filter((item) => counts(item) && !takesNoTime.includes(item.kind));
  const timesAWeek = (some: readonly Weighed[]) =>
    some.reduce((sum, { dose }) => sum + (dose.timesPerWeek ?? 0), 0);
  return {
    weeklyMinutes: asked.reduce((sum, item) => sum + weeklyMinutesOf(item), 0),
    tasksPerDay: timesAWeek(asked) / 7,
    inPersonVisitsPerWeek: timesAWeek(asked.filter(({ dose }) => dose.inPerson === true)),
  };
}
