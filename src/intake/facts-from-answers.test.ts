import { describe, expect, it } from 'vitest';
import { factsFromAnswers } from '#intake';
import type { LocalDate } from '#kernel';

const workIn = (answers: Readonly<Record<string, unknown>>) =>
  factsFromAnswers(answers, '2026-03-09' as LocalDate).find(({ name }) => name === 'work-pattern')
    ?.value;

describe('how somebody works', () => {
  it.each([
    ['yes', true],
    ['no', false],
    [null, null],
    [undefined, null],
  ])('driving for work answered %s is kept as %s: passed over is not a no', (said, kept) => {
    expect(workIn({ 'work-kind': 'day', 'drives-for-work': said })).toEqual({
      kind: 'day',
      drivesForWork: kept,
    });
  });
});
