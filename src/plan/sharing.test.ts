import { expect, it } from 'vitest';
import type { Topic } from '#access';
import type { PlanItemBody } from './contract.ts';
import { ownTopicOf, sharedWith } from './sharing.ts';

type About = Pick<PlanItemBody, 'kind' | 'discipline'>;

const table: readonly (readonly [string, About, Topic | null])[] = [
  ['a medicine', { kind: 'medicine', discipline: 'primary-care' }, 'medication'],
  ['a look at the medicines', { kind: 'visit', discipline: 'primary-care' }, 'medication'],
  ['a visit at the pain clinic', { kind: 'visit', discipline: 'pain-medicine' }, 'medication'],
  ['a visit at rheumatology', { kind: 'visit', discipline: 'rheumatology' }, 'medication'],
  ['talking therapy', { kind: 'cbt-session', discipline: 'psychology' }, 'mood'],
  ['a visit at psychology', { kind: 'visit', discipline: 'psychology' }, 'mood'],
  ['learning from psychology', { kind: 'education', discipline: 'psychology' }, 'mood'],
  ['mood work', { kind: 'behavioural-activation', discipline: 'psychology' }, 'mood'],
  ['relaxation', { kind: 'relaxation', discipline: 'patient' }, 'mood'],
  ['a sleep window', { kind: 'sleep-window', discipline: 'psychology' }, 'sleep'],
  ['a walk by the clock', { kind: 'activity-quota', discipline: 'physiotherapy' }, 'activity'],
  ['an exercise', { kind: 'exercise', discipline: 'physiotherapy' }, 'activity'],
  [
    'a step towards what is feared',
    { kind: 'exposure-step', discipline: 'physiotherapy' },
    'activity',
  ],
  ['a visit at physiotherapy', { kind: 'visit', discipline: 'physiotherapy' }, 'activity'],
  ['a call from the coordinator', { kind: 'visit', discipline: 'coordination' }, null],
  ['learning about pain', { kind: 'education', discipline: 'patient' }, null],
  ['something the person does alone', { kind: 'self-care', discipline: 'patient' }, null],
  ['a way to help', { kind: 'family-action', discipline: 'family' }, null],
];

it.each(table)('%s needs the plan and its own topic ticked', (_, item, own) => {
  expect(ownTopicOf(item)).toBe(own);
  expect(sharedWith(item, own === null ? ['plan'] : ['plan', own])).toBe(true);
  expect(sharedWith(item, ['plan'])).toBe(own === null);
  expect(sharedWith(item, ['pain', 'mood', 'sleep', 'activity', 'medication', 'social'])).toBe(
    false,
  );
});
