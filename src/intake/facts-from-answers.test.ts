import { describe, expect, it } from 'vitest';
import { factsFromAnswers } from '#intake';
import type { LocalDate } from '#kernel';
import { ownQuestions } from './own-questions.ts';

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

describe('cannabis and what was lost', () => {
  const fact = (name: string, answers: Readonly<Record<string, unknown>>) =>
    factsFromAnswers(answers, '2026-03-09' as LocalDate).find((each) => each.name === name)?.value;

  it('cannabis is kept as it was said, and passed over leaves nothing', () => {
    expect(fact('cannabis', { cannabis: 'weekly' })).toBe('weekly');
    expect(fact('cannabis', { cannabis: null })).toBeUndefined();
  });

  it.each([
    [['caring'], { work: false, caring: true, study: false }],
    [['none'], { work: false, caring: false, study: false }],
    [[], { work: null, caring: null, study: null }],
  ])('roles answered %j', (said, kept) => {
    expect(fact('role-loss', { 'role-loss': said })).toEqual(kept);
  });

  it('roles passed over leave nothing', () => {
    expect(fact('role-loss', { 'role-loss': null })).toBeUndefined();
  });

  it('cannabis may be kept to oneself', () => {
    const question = ownQuestions.find(({ id }) => id === 'cannabis');
    expect(question).toMatchObject({ skippable: true, sensitive: true });
  });
});
