import type { Topic } from '#access';
import type { PlanItemBody } from './contract.ts';

type About = Pick<PlanItemBody, 'kind' | 'discipline'>;

type Kind = PlanItemBody['kind'];

/** What a part tells about the person beside that there is a plan; null: it depends on whose part it is. */
const ownTopicOfKind: Readonly<Record<Kind, Topic | null>> = {
  education: null,
  'activity-quota': 'activity',
  'exposure-step': 'activity',
  exercise: 'activity',
  relaxation: 'mood',
  'cbt-session': 'mood',
  'behavioural-activation': 'mood',
  'sleep-window': 'sleep',
  medicine: 'medication',
  visit: null,
  'family-action': null,
  'self-care': null,
  'rest-advice': 'activity',
  'rest-period': 'activity',
  brace: 'activity',
  'passive-treatment': 'pain',
  imaging: 'pain',
  procedure: 'pain',
  'light-therapy': 'sleep',
  tracking: null,
  goal: 'goals',
  explanation: 'pain',
  certificate: 'social',
  'return-to-work': 'social',
};

/** A visit gives away what it is for: a look at the medicines, talking therapy, training. */
const ownTopicOfDiscipline: Readonly<Record<PlanItemBody['discipline'], Topic | null>> = {
  patient: null,
  coordination: null,
  'primary-care': 'medication',
  rheumatology: 'medication',
  'pain-medicine': 'medication',
  psychology: 'mood',
  physiotherapy: 'activity',
  family: null,
};

/** The topic a part needs beside "plan"; null: it tells no more than that there is a plan. */
export function ownTopicOf({ kind, discipline }: About): Topic | null {
  if (kind === 'family-action') return null;
  return ownTopicOfKind[kind] ?? ownTopicOfDiscipline[discipline];
}

/** Whether a helper with these ticks sees the part: the plan is ticked, and what the part is about. */
export function sharedWith(item: About, topics: readonly Topic[]): boolean {
  const own = ownTopicOf(item);
  return topics.includes('plan') && (own === null || topics.includes(own));
}

export const isHelperAction = ({ kind }: About): boolean => kind === 'family-action';
