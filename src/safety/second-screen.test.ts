import { expect, it } from 'vitest';
import { secondScreenUnder } from './second-screen.ts';

it.each([
  ['US-VA+Columbia', 'asq', 'asq'],
  ['US-VA+Columbia', 'cssrs', 'cssrs'],
  ['US-VA+Columbia', 'none', 'asq'],
  ['UK-NG225', 'asq', 'asq'],
  ['UK-NG225', 'cssrs', 'cssrs'],
  ['UK-NG225', 'none', 'none'],
  ['ASQ', 'cssrs', 'asq'],
  ['ASQ', 'none', 'asq'],
] as const)('under %s, with %s chosen, %s is asked', (profile, chosen, asked) => {
  expect(secondScreenUnder(profile, chosen)).toBe(asked);
});
