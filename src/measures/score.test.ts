import { describe, expect, it } from 'vitest';
import {
  type Answers,
  alarmsIn,
  asq,
  gad7,
  type Instrument,
  openItems,
  peg,
  phq4,
  phq8,
  phq9,
  score,
  sleepGate,
} from './index.ts';

const answersOf = (instrument: Instrument, values: readonly (number | null)[]): Answers =>
  Object.fromEntries(instrument.items.map(({ id }, at) => [id, values[at] ?? null]));

const scored = (instrument: Instrument, values: readonly (number | null)[]) =>
  score(instrument, answersOf(instrument, values));

/** Spreads a total over items as high as they go, from the first. */
const pageOf = (total: number, items: number, highest = 3): number[] =>
  Array.from({ length: items }, (_, at) => Math.max(0, Math.min(highest, total - at * highest)));

describe('PHQ-9', () => {
  it.each([
    [0, 'minimal'],
    [4, 'minimal'],
    [5, 'mild'],
    [9, 'mild'],
    [10, 'moderate'],
    [14, 'moderate'],
    [15, 'moderately severe'],
    [19, 'moderately severe'],
    [20, 'severe'],
    [27, 'severe'],
  ])('a total of %i is %s', (total, severity) => {
    const { scores, bands } = scored(phq9, pageOf(total, 9));
    expect({ total: scores['total'], severity: bands['severity'] }).toEqual({ total, severity });
  });

  it('lets two answers be left out and says that it prorated', () => {
    const page = [null, null, 2, 2, 2, 2, 2, 2, 0];
    expect(scored(phq9, page)).toMatchObject({
      status: 'prorated',
      scores: { total: expect.closeTo((12 / 7) * 9, 10) },
      missing: { items: ['phq9_1', 'phq9_2'], verdict: 'prorated' },
    });
  });

  it('gives no total when three are left out', () => {
    expect(scored(phq9, [null, null, null, 2, 2, 2, 2, 2, 0])).toMatchObject({
      status: 'no-score',
      scores: { total: null },
      bands: { severity: null },
      missing: { verdict: 'too-few-answers' },
    });
  });

  it('never stands in for item 9: the eight others give a PHQ-8 only', () => {
    const eight = [2, 1, 2, 2, 1, 1, 1, 0];
    expect(scored(phq9, [...eight, null])).toMatchObject({
      status: 'no-score',
      scores: { total: null },
      missing: { items: ['phq9_9'] },
    });
    expect(scored(phq8, eight)).toMatchObject({ status: 'scored', scores: { total: 10 } });
  });

  it.each([
    [[2, 0, 2, 2, 2, 2, 0, 0, 0], true, false],
    [[2, 0, 2, 2, 2, 1, 0, 0, 1], true, false],
    [[2, 0, 2, 2, 2, 1, 0, 0, 0], false, true],
    [[0, 2, 2, 0, 0, 0, 0, 0, 0], false, true],
    [[0, 2, 1, 1, 1, 1, 1, 1, 0], false, false],
    [[1, 1, 2, 2, 2, 2, 2, 2, 0], false, false],
  ])('algorithm on %j: major %s, other %s', (page, major, other) => {
    expect(scored(phq9, page).scores).toMatchObject({
      algorithm_major: major,
      algorithm_other: other,
    });
  });

  it.each([
    [0, []],
    [1, ['self-harm-thoughts']],
    [3, ['self-harm-thoughts']],
  ])('item 9 answered %i raises %j, even on an empty page', (answer, alarms) => {
    expect(alarmsIn(phq9, { phq9_9: answer })).toEqual(alarms);
    expect(score(phq9, { phq9_9: answer }).alarms).toEqual(alarms);
  });

  it('names an answer the question does not offer and still hears the alarm', () => {
    expect(scored(phq9, [4, 0, 0, 0, 0, 0, 0, 1.5, 2])).toMatchObject({
      status: 'error',
      scores: { total: null },
      alarms: ['self-harm-thoughts'],
      errors: [
        { path: '/answers/phq9_1', code: 'not-an-option' },
        { path: '/answers/phq9_8', code: 'not-an-option' },
      ],
    });
  });
});

describe('PHQ-4', () => {
  it.each([
    [2, 'none'],
    [3, 'mild'],
    [5, 'mild'],
    [6, 'moderate'],
    [8, 'moderate'],
    [9, 'severe'],
  ])('a total of %i is %s', (total, severity) => {
    expect(scored(phq4, pageOf(total, 4)).bands).toEqual({ severity });
  });

  it('keeps the worry score when a mood question was left out, but no total', () => {
    expect(scored(phq4, [3, 2, null, 1])).toMatchObject({
      status: 'no-score',
      scores: { total: null, anxiety: 5, depression: null },
    });
  });
});

describe('GAD-7', () => {
  it.each([
    [4, 'minimal'],
    [5, 'mild'],
    [9, 'mild'],
    [10, 'moderate'],
    [14, 'moderate'],
    [15, 'severe'],
  ])('a total of %i is %s', (total, severity) => {
    expect(scored(gad7, pageOf(total, 7)).bands).toEqual({ severity });
  });

  it('calls its lowest answer "Not at all"', () => {
    expect(gad7.items.map(({ options }) => options[0]?.label?.en)).toEqual(
      Array(7).fill('Not at all'),
    );
  });
});

describe('PHQ-8 and GAD-7', () => {
  it.each([
    [phq8, 8],
    [gad7, 7],
  ] as const)('of %o let two answers be left out, not three', (instrument, items) => {
    const page = Array.from({ length: items }, () => 2);
    expect(scored(instrument, [null, ...page.slice(1)])).toMatchObject({
      status: 'prorated',
      scores: { total: 2 * items },
    });
    expect(scored(instrument, [null, null, ...page.slice(2)]).status).toBe('prorated');
    expect(scored(instrument, [null, null, null, ...page.slice(3)]).status).toBe('no-score');
  });
});

describe('PEG', () => {
  it.each([
    [[4, 4, 3], 'mild'],
    [[4, 4, 4], 'moderate'],
    [[7, 7, 6], 'moderate'],
    [[7, 7, 7], 'severe'],
  ])('%j is %s: the mean is not rounded before it is named', (page, severity) => {
    expect(scored(peg, page).bands).toEqual({ severity });
  });

  it('takes the mean of two when one is left out, and no fewer', () => {
    expect(scored(peg, [7, 5, null])).toMatchObject({ status: 'prorated', scores: { mean: 6 } });
    expect(scored(peg, [7, null, null])).toMatchObject({ status: 'no-score' });
  });
});

describe('ASQ', () => {
  it.each([
    [[0, 0, 0, 0, null], false, false, []],
    [[0, 1, 0, 0, 0], true, false, ['suicide-screen-positive']],
    [[0, 1, 0, 0, 1], true, true, ['suicide-screen-positive', 'suicidal-thoughts-now']],
    [[0, 0, 0, 2, 0], true, false, ['suicide-screen-positive']],
    [[0, 1, 0, 0, 2], true, true, ['suicide-screen-positive', 'suicidal-thoughts-now']],
    [[0, null, 0, 0, null], true, null, ['suicide-screen-positive']],
    [[0, 1, 0, 0, null], true, null, ['suicide-screen-positive']],
  ])('%j: positive %s, acute %s', (page, positive, acute, alarms) => {
    expect(scored(asq, page)).toMatchObject({
      status: 'scored',
      scores: { positive, acute },
      alarms,
    });
  });

  it('is no screen when nothing was answered', () => {
    expect(scored(asq, [])).toMatchObject({
      status: 'no-score',
      scores: { positive: null },
      alarms: [],
    });
  });

  it('asks the fifth question only after a yes or a refusal', () => {
    const no = { asq_1: 0, asq_2: 0, asq_3: 0, asq_4: 0 };
    expect(openItems(asq, no)).toEqual([]);
    expect(openItems(asq, { ...no, asq_3: 1 })).toEqual(['asq_5']);
    expect(openItems(asq, { ...no, asq_3: 2 })).toEqual(['asq_5']);
    expect(openItems(asq, { ...no, asq_3: null })).toEqual(['asq_5']);
    expect(openItems(asq, {})).toEqual(['asq_1', 'asq_2', 'asq_3', 'asq_4']);
  });
});

describe('the sleep gate', () => {
  it.each([
    [[1, 1, 1], true, 'scored'],
    [[1, 1, 0], false, 'scored'],
    [[0, null, null], false, 'scored'],
    [[1, 1, null], null, 'no-score'],
  ])('%j: positive %s (%s)', (page, positive, status) => {
    const result = positive === null ? null : positive ? 'positive' : 'negative';
    expect(scored(sleepGate, page)).toMatchObject({
      status,
      scores: { positive },
      bands: { result },
    });
  });
});
