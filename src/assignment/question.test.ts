import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { asq, type Form, formOf, gad7, type Instrument, peg, phq4, phq9 } from '#measures';
import {
  type AskedForm,
  type Asking,
  alarmedItems,
  chunkOf,
  isAnswer,
  minutesFor,
  nextQuestion,
  questionsIn,
} from './question.ts';
import { sameItems } from './same-items.ts';
import { singleAlarms } from './single-alarms.ts';

const form = (instrument: Instrument): Form => {
  const made = formOf(instrument, 'en');
  if (!made.ok) throw new Error(made.problem.reason);
  return made.value;
};
const low = { id: 'low-mood-screen', items: ['phq4_3', 'phq4_4'], reaches: 3, first: false };
const harm = { id: 'self-harm-answer', items: ['phq9_9'], reaches: 1, first: true };
const asks = (...forms: readonly AskedForm[]): Asking => ({
  forms,
  sameAs: sameItems([peg, phq4, phq9, gad7, asq]),
  known: {},
  alarms: singleAlarms([phq9, asq]),
  secondsPerQuestion: 8,
  chunkMinutes: 5,
});
const all = asks(
  { form: form(phq4), trigger: null },
  { form: form(phq9), trigger: low },
  { form: form(asq), trigger: harm },
  { form: form(peg), trigger: null },
);
const ids = (values: Record<string, number | null>) =>
  questionsIn(all, values).map(({ item }) => item.id);
const screen = { phq4_1: 0, phq4_2: 0, phq4_3: 2, phq4_4: 1 };

describe('which questions are asked', () => {
  it('for everyone the everyday ones, in the order they were put in', () => {
    expect(ids({})).toEqual(['phq4_1', 'phq4_2', 'phq4_3', 'phq4_4', 'peg_1', 'peg_2', 'peg_3']);
  });

  it('two mood answers that add up to the cut-off ask the rest of PHQ-9, one below does not', () => {
    expect(ids({ ...screen, phq4_4: 0 })).not.toContain('phq9_3');
    expect(ids(screen)).toContain('phq9_3');
  });

  it('what PHQ-4 asked is not asked again in PHQ-9', () => {
    expect(ids(screen)).not.toContain('phq9_1');
    expect(ids(screen)).not.toContain('phq9_2');
    expect(ids(screen).filter((id) => id.startsWith('phq9'))).toHaveLength(7);
  });

  it('a skipped question asks for no more questions', () => {
    expect(ids({ ...screen, phq4_3: null, phq4_4: 3 })).toContain('phq9_3');
    expect(ids({ ...screen, phq4_3: null, phq4_4: 2 })).not.toContain('phq9_3');
  });

  it('a self-harm answer puts the safety questions before everything else', () => {
    expect(nextQuestion(all, { ...screen, phq9_3: 1, phq9_9: 1 })?.item.id).toBe('asq_1');
    expect(ids({ ...screen, phq9_9: 0 })).not.toContain('asq_1');
  });

  it('the safety questions stand behind the answer that called for them: nobody is thrown back', () => {
    const answered = { ...screen, phq9_3: 1, phq9_4: 1, phq9_5: 1, phq9_6: 1, phq9_7: 1 };
    const harmed = { ...answered, phq9_8: 1, phq9_9: 1 };
    const order = ids(harmed);
    expect(order.indexOf('asq_1')).toBe(order.indexOf('phq9_9') + 1);
    const after = { ...harmed, asq_1: 0, asq_2: 0, asq_3: 0, asq_4: 0 };
    expect(ids(after)).toEqual(order);
  });

  it('the safety questions come next, also where an everyday one before them is still open', () => {
    expect(nextQuestion(all, { phq9_9: 1, phq4_3: 3 })?.item.id).toBe('asq_1');
  });

  it('the fifth safety question waits for the four before it', () => {
    const harmed = { ...screen, phq9_9: 1 };
    expect(ids(harmed)).not.toContain('asq_5');
    const no = { asq_1: 0, asq_2: 0, asq_3: 0, asq_4: 0 };
    expect(ids({ ...harmed, ...no })).not.toContain('asq_5');
    expect(ids({ ...harmed, ...no, asq_4: 1 })).toContain('asq_5');
    expect(ids({ ...harmed, ...no, asq_4: null })).toContain('asq_5');
  });

  it('what was answered elsewhere a day ago is taken over, and asked when it is older', () => {
    const at = '2026-03-01T08:00:00.000Z' as Instant;
    const known = { ...all, known: { peg_1: { value: 4, from: 'Pain', at } } };
    expect(questionsIn(known, {}).map(({ item }) => item.id)).not.toContain('peg_1');
  });

  it('all answered or skipped, nothing is next', () => {
    const rest = { peg_1: 3, peg_2: null, peg_3: 1 };
    expect(nextQuestion(all, { ...screen, phq4_3: 0, phq4_4: 0, ...rest })).toBeNull();
  });
});

describe('an alarm on the phone', () => {
  it.each([
    ['phq9_9', 0, []],
    ['phq9_9', 1, ['phq9_9']],
    ['phq9_8', 3, []],
    ['asq_1', 0, []],
    ['asq_1', 1, ['asq_1']],
    ['asq_4', 1, ['asq_4']],
    ['phq9_9', null, []],
  ])('%s answered %s raises %j', (item, value, raised) => {
    expect(alarmedItems(all, { [item]: value })).toEqual(raised);
  });
});

describe('an answer', () => {
  const [choice] = form(phq4).items;
  it.each([
    [0, true],
    [3, true],
    [4, false],
    [-1, false],
    [1.5, false],
    [Number.NaN, false],
    [null, true],
  ])('%s is one of those offered: %s', (value, good) => {
    expect(choice && isAnswer(choice, value)).toBe(good);
  });

  it('a number keeps its range and its step', () => {
    const number = { min: 0, max: 24, step: 0.5, unit: null, low: null, high: null };
    const item = { id: 'x', concept: 'x', text: 'x', options: [], number, askedWhen: null };
    expect([0, 0.5, 24].every((value) => isAnswer(item, value))).toBe(true);
    expect([-0.5, 24.5, 0.3, Number.POSITIVE_INFINITY].some((value) => isAnswer(item, value))).toBe(
      false,
    );
  });
});

describe('pieces of at most five minutes', () => {
  const pace = { secondsPerQuestion: 8, chunkMinutes: 5 };
  it('37 questions of 8 seconds make one, the 38th begins the next', () => {
    expect(chunkOf(36, pace)).toBe(0);
    expect(chunkOf(37, pace)).toBe(1);
  });
  it('a question longer than a piece is a piece of its own', () => {
    expect(chunkOf(1, { secondsPerQuestion: 90, chunkMinutes: 1 })).toBe(1);
  });
  it('minutes are told in halves, rounded up', () => {
    expect(minutesFor(0, 8)).toBe(0);
    expect(minutesFor(3, 8)).toBe(0.5);
    expect(minutesFor(4, 8)).toBe(1);
    expect(minutesFor(20, 8)).toBe(3);
  });
});
