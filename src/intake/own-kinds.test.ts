import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerWords,
  checkAnswer,
  type IntakeAnswers,
  type IntakeSettings,
  minutesOf,
  painsIn,
  questionsFor,
  sectionsOf,
  strengthsIn,
  tidied,
  widespreadIn,
  withKinds,
  withStrengths,
} from './index.ts';

const settings: IntakeSettings = { asksItem9: true, phq2Positive: 3, gad2Positive: 3 };
/** Everything leads on: the longest intake there is. */
const worst: IntakeAnswers = {
  phq4_1: 3,
  phq4_2: 3,
  phq4_3: 3,
  phq4_4: 3,
  phq9_9: 1,
  asq_1: 1,
  known: 'different',
  'joints-swollen': 'yes',
  interpreter: 'spoken',
};

describe('a part of the intake', () => {
  it('takes at most five minutes, also where every question leads on', () => {
    for (const { id, questions } of sectionsOf(worst, settings)) {
      expect([id, minutesOf(questions) <= 5]).toEqual([id, true]);
    }
  });
  it('asks about swollen joints only of whoever has some or is not sure', () => {
    const asked = (swollen: unknown) =>
      questionsFor({ 'joints-swollen': swollen }, settings).some(({ id }) => id === 'joints-count');
    expect([asked('yes'), asked('not-sure'), asked('no'), asked(null)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  it('says of what one may want to keep to oneself that one need not say it', () => {
    const sensitive = questionsFor(worst, settings).filter((question) => question.sensitive);
    expect(sensitive.map(({ id }) => id)).toContain('trauma-gate');
    expect(sensitive.map(({ id }) => id)).toContain('phq9_9');
    expect(sensitive.every(({ skippable }) => skippable)).toBe(true);
  });
});

describe('an answer in rows', () => {
  it.each([
    [{ exercise: 'lot' }, true],
    [{ exercise: 'lot', opioids: 'worse' }, true],
    [{}, false],
    [{ exercise: 'best' }, false],
    [{ cupping: 'lot' }, false],
    [{ exercise: 3 }, false],
    [['lot'], false],
  ])('%j is kept: %s', (value, kept) => {
    expect(checkAnswer('treatments', value).ok).toBe(kept);
  });
  it('names the row that is wrong', () => {
    expect(checkAnswer('treatments', { exercise: 'best' })).toMatchObject({
      problem: { message: expect.stringContaining('exercise') },
    });
  });
  it('says in words what belongs together, and what was passed over', () => {
    const { en } = answerWords('body-signs', { injury: 'yes', 'chest-or-breath': 'no' });
    expect(en).toContain('Yes: A fall or an injury');
    expect(en).toContain('Not answered: Numb between your legs');
    expect(answerWords('treatments', { exercise: 'lot' }).en).toBe(
      'Helped a lot: Exercise or physical therapy',
    );
  });
});

describe('an order', () => {
  it('is kept as it was given, each thing once', () => {
    expect(checkAnswer('matters-picks', ['sleep', 'family'])).toEqual({
      ok: true,
      value: ['sleep', 'family'],
    });
    expect(checkAnswer('matters-picks', ['sleep', 'sleep']).ok).toBe(false);
    expect(answerWords('matters-picks', ['sleep', 'family']).en).toBe(
      '1. Good sleep, 2. Time with family',
    );
  });
});

describe('lines', () => {
  const medicines = { answer: { kind: 'lines', most: 30, longest: 160 } } as const;
  it('lose what is empty; "none" is said on purpose', () => {
    expect(tidied(medicines, ['Ibuprofen 400', '', ' '])).toEqual(['Ibuprofen 400']);
    expect(tidied(medicines, [])).toEqual([]);
    expect(tidied(medicines, [' '])).toBeUndefined();
    expect(tidied(medicines, undefined)).toBeUndefined();
  });
  it.each([
    [30, true],
    [31, false],
  ])('%i are kept: %s', (count, kept) => {
    expect(
      checkAnswer(
        'medicines',
        Array.from({ length: count }, () => 'one'),
      ).ok,
    ).toBe(kept);
  });
});

describe('a number', () => {
  it.each([
    [0, true],
    [60, true],
    [61, false],
    [-1, false],
    [1.5, false],
    ['4', false],
  ])('%j joints are kept: %s', (count, kept) => {
    expect(checkAnswer('joints-count', count).ok).toBe(kept);
  });
});

describe('the body map', () => {
  it('keeps how strong and what it is like for each place, and reads a map of before', () => {
    const map = { 'lower-back': { strength: 7, kinds: ['burning'] }, 'left-knee': 4 };
    expect(checkAnswer('body-map', map).ok).toBe(true);
    expect(painsIn(map)).toEqual([
      { site: 'lower-back', strength: 7, kinds: ['burning'] },
      { site: 'left-knee', strength: 4, kinds: [] },
    ]);
    expect(answerWords('body-map', map).en).toBe('Lower back 7 (burning), Left knee 4');
    expect(checkAnswer('body-map', { neck: { strength: 11, kinds: [] } }).ok).toBe(false);
    expect(checkAnswer('body-map', { neck: { strength: 1, kinds: ['odd'] } }).ok).toBe(false);
  });
  it('counts the areas of the widespread pain index, and no other places', () => {
    expect(widespreadIn({ head: 9, 'left-hand': 9, 'right-knee': 9, 'left-foot': 9 })).toBe(0);
    expect(widespreadIn({ neck: 1, 'left-jaw': 3, 'lower-back': 0 })).toBe(2);
  });
  it('never loses what a pain is like when its strength or another place changes', () => {
    const strength = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null });
    fc.assert(
      fc.property(strength, strength, (before, after) => {
        const draft = withKinds({ neck: before }, 'neck', ['aching']);
        const next = withStrengths(draft, { ...strengthsIn(draft), neck: after, head: 3 });
        expect(next['neck']).toEqual({ strength: after, kinds: ['aching'] });
        expect(strengthsIn(next)).toEqual({ neck: after, head: 3 });
      }),
    );
  });
});
