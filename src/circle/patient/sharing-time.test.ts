import { expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { hasEnded } from './sharing-time.ts';

const today = '2026-03-09' as LocalDate;

it.each([
  ['sharing', '2026-03-09', false],
  ['sharing', '2026-03-08', true],
  ['sharing', null, false],
  ['ended', '2026-04-01', true],
] as const)('a copy of what is shared (%s, until %s) is over: %s', (state, until, over) => {
  expect(hasEnded({ state, until: until as LocalDate | null }, today)).toBe(over);
});
