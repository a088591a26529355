import { describe, expect, it } from 'vitest';
import type { DueView, QuestionnaireAnswer, QuestionnaireStep } from '#assignment';
import type { Instant } from '#kernel';
import { dueHere } from './due-here.ts';

const due = {
  occurrenceId: 'one',
  answers: [{ item: 'peg_1', value: 3, answeredAt: '2026-03-01T08:00:00.000Z' }],
} as unknown as DueView;
const answer = (item: string, value: number | null, at: string, occurrenceId = 'one') => ({
  body: { occurrenceId, item, value, answeredAt: at as Instant } as unknown as QuestionnaireAnswer,
});
const step = (taken: QuestionnaireStep['step'], occurrenceId = 'one') => ({
  body: { occurrenceId, step: taken } as unknown as QuestionnaireStep,
});

describe('what this phone knows of open questions', () => {
  it('an answer given here later counts over the server’s, an earlier one does not', () => {
    const later = dueHere([due], [answer('peg_1', 5, '2026-03-01T09:00:00.000Z')], []);
    expect(later[0]?.values).toEqual({ peg_1: 5 });
    const earlier = dueHere([due], [answer('peg_1', 5, '2026-03-01T07:00:00.000Z')], []);
    expect(earlier[0]?.values).toEqual({ peg_1: 3 });
  });

  it('a skipped question is kept as skipped', () => {
    const [one] = dueHere([due], [answer('peg_2', null, '2026-03-01T09:00:00.000Z')], []);
    expect(one?.values).toEqual({ peg_1: 3, peg_2: null });
  });

  it('answers to other questions are not mixed in', () => {
    const [one] = dueHere([due], [answer('peg_1', 9, '2026-03-02T09:00:00.000Z', 'two')], []);
    expect(one?.values).toEqual({ peg_1: 3 });
  });

  it('handed in here it is over here, sent or not; opening ends nothing', () => {
    expect(dueHere([due], [], [step('opened')])[0]?.ended).toBeNull();
    expect(dueHere([due], [], [step('handed-in'), step('opened')])[0]?.ended).toBe('handed-in');
    expect(dueHere([due], [], [step('handed-in', 'two')])[0]?.ended).toBeNull();
  });
});
