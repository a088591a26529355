import { describe, expect, it } from 'vitest';
import { statusOf } from '../../tests/support/case-runs.ts';

describe('poor sleep that must not be restricted (SLP-05)', () => {
  const withEpilepsy = (isi: number, se: number) => ({
    conditions: [{ code: 'epilepsy' }],
    plan: { elements: [] },
    scores: [{ instr: 'ISI', value: isi }],
    sleep: { se },
  });

  it.each([
    [9, 85, 'not-met'],
    [10, 85, 'fires'],
    [9, 84, 'fires'],
    [9, 84.9, 'fires'],
    [9, 90, 'not-met'],
  ])('with epilepsy, ISI %s and sleep efficiency %s %%: %s', (isi, se, status) => {
    expect(statusOf('SLP-05', withEpilepsy(isi, se))).toBe(status);
  });
});

describe('harm under restriction (SLP-08)', () => {
  const restricted = (windowMin: number, elements: readonly object[], sleepiness: number) => ({
    plan: { elements },
    sleep: { windowMin, nearMissDriving: false, painAtStart: 4, painNow: 4, phqAtStart: 8 },
    scores: [
      { instr: 'ESS', value: sleepiness },
      { instr: 'PHQ-9', value: 8, item9: 0 },
    ],
  });
  const restriction = { type: 'sleep-restriction' };

  it.each([
    [360, [], 15, 'not-met'],
    [360, [], 16, 'fires'],
    [0, [], 16, 'not-met'],
    [0, [restriction], 16, 'fires'],
    [0, [restriction], 15, 'not-met'],
  ])('a window of %s min, the plan %j, Epworth %s: %s', (windowMin, elements, score, status) => {
    expect(statusOf('SLP-08', restricted(windowMin, elements, score))).toBe(status);
  });
});

describe('the window of the coming week (SLP-07)', () => {
  it('is not asked about where no window is agreed', () => {
    expect(statusOf('SLP-07', { sleep: { windowMin: 0, nights: 6 } })).toBe('not-met');
    expect(statusOf('SLP-07', { sleep: { windowMin: 360, nights: 6 } })).toBe('unknown');
  });
});
