import { expect, it } from 'vitest';
import { instruments } from '#measures';
import { topicOf } from './topics.ts';

it('knows what every questionnaire that ships is about', () => {
  expect(instruments.filter(({ id }) => topicOf(id) === 'other').map(({ id }) => id)).toEqual([]);
});

it.each([
  ['nrs', 'pain'],
  ['nrs_fatigue', 'fatigue'],
  ['nrs_mood', 'mood'],
  ['own_1f2e3d4c5b6a', 'other'],
])('takes the longest beginning that fits: %s is about %s', (id, topic) => {
  expect(topicOf(id)).toBe(topic);
});
