import type { Topic } from '#access';
import type { PlanItemBody } from './contract.ts';

type About = Pick<PlanItemBody, 'kind' | 'discipline'>;

const topicOfKind: Readonly<Record<PlanItemBody['kind'], Topic>> = {
  education: 'plan',
  'activity-quota': 'activity',
  'exposure-step': 'activity',
  exercise: 'activity',
  relaxation: 'mood',
  'cbt-session': 'mood',
  'behavioural-activation': 'mood',
  'sleep-window': 'sleep',
  medicine: 'medication',
  visit: 'plan',
  'family-action': 'social',
  'self-care': 'plan',
};

/** What a part of the plan gives away about the person; a visit gives away what it is for. */
export function topicOf({ kind, discipline }: About): Topic {
  const told = topicOfKind[kind];
  return told === 'plan' && discipline === 'psychology' ? 'mood' : told;
}

/** Whether a helper with these ticks sees the part. What was agreed for the helper is theirs to see. */
export function sharedWith(item: About, topics: readonly Topic[]): boolean {
  return topics.includes(topicOf(item));
}

export const isHelperAction = ({ kind }: About): boolean => kind === 'family-action';
