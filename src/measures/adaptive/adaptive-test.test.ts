import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AdaptiveAnswer,
  adaptiveStep,
  estimateOf,
  readyBank,
  type StopRule,
} from './adaptive-test.ts';
import { chanceOf, informationAt } from './graded-response.ts';
import { type ItemBank, readItemBank } from './item-bank.ts';

const rule: StopRule = { fewestItems: 4, mostItems: 12, error: 0.3, leastGain: 0.01 };

/** A made-up bank: thresholds spread over the trait, five options each. */
function bankOf(count: number): ItemBank {
  const words = (en: string) => ({ en });
  const read = readItemBank({
    id: 'made-up',
    version: '1',
    name: words('Made up'),
    credit: 'Made up for tests.',
    language: 'en',
    recallDays: 7,
    better: 'lower',
    items: Array.from({ length: count }, (_, at) => ({
      id: `q${at}`,
      text: words(`Question ${at}`),
      options: ['never', 'rarely', 'sometimes', 'often', 'always'].map(words),
      a: 1.5 + (at % 5) / 2,
      b: [-1.2, -0.3, 0.6, 1.5].map((threshold) => threshold + (at % 7) / 7 - 0.4),
    })),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

const bank = bankOf(28);
const ready = readyBank(bank);
const patterns = fc.uniqueArray(
  fc.record({ place: fc.nat({ max: 27 }), option: fc.nat({ max: 4 }) }),
  { selector: ({ place }) => place, maxLength: 20 },
);
const answersOf = (pattern: readonly { place: number; option: number }[]): AdaptiveAnswer[] =>
  pattern.map(({ place, option }) => ({ item: `q${place}`, option }));

describe('the graded response model', () => {
  it('shares one whole chance among the options of a question, wherever a person stands', () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), fc.nat({ max: 27 }), (theta, at) => {
        const item = bank.items[at];
        const sum = [0, 1, 2, 3, 4].reduce(
          (total, option) => total + (item ? chanceOf(item, option, theta) : 0),
          0,
        );
        expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is the two-parameter model for two options: information a²P(1−P)', () => {
    const item = { a: 1.7, b: [0.4] };
    const chance = 1 / (1 + Math.exp(-1.7 * (1 - 0.4)));
    expect(chanceOf(item, 1, 1)).toBeCloseTo(chance, 12);
    expect(informationAt(item, 1)).toBeCloseTo(1.7 ** 2 * chance * (1 - chance), 12);
  });
});

describe('the estimate', () => {
  it('is the prior while nothing is answered', () => {
    const { theta, t } = estimateOf(ready, []);
    expect(theta).toBeCloseTo(0, 12);
    expect(t).toBeCloseTo(50, 10);
  });

  it('agrees with the posterior worked out from the definition', () => {
    fc.assert(
      fc.property(patterns, (pattern) => {
        const points = Array.from({ length: 81 }, (_, at) => -4 + at / 10);
        const logs = points.map((theta) =>
          pattern.reduce(
            (sum, { place, option }) => {
              const { a, b } = bank.items[place] ?? { a: 1, b: [] };
              const above = (k: number) =>
                k <= 0 ? 1 : k > b.length ? 0 : 1 / (1 + Math.exp(-a * (theta - (b[k - 1] ?? 0))));
              return sum + Math.log(above(option) - above(option + 1));
            },
            (-theta * theta) / 2,
          ),
        );
        const top = Math.max(...logs);
        const weights = logs.map((one) => Math.exp(one - top));
        const mass = weights.reduce((sum, one) => sum + one, 0);
        const mean = weights.reduce((sum, one, at) => sum + one * (points[at] ?? 0), 0) / mass;
        expect(estimateOf(ready, answersOf(pattern)).theta).toBeCloseTo(mean, 9);
      }),
    );
  });

  it('never falls when one answer is raised', () => {
    fc.assert(
      fc.property(patterns, (pattern) => {
        fc.pre(pattern.some(({ option }) => option < 4));
        const at = pattern.findIndex(({ option }) => option < 4);
        const raised = pattern.map((one, place) =>
          place === at ? { ...one, option: one.option + 1 } : one,
        );
        const [before, after] = [pattern, raised].map((one) => estimateOf(ready, answersOf(one)));
        expect(after?.theta).toBeGreaterThan(before?.theta ?? 0);
      }),
    );
  });

  it('does not depend on the order of the answers, nor on skipped questions', () => {
    fc.assert(
      fc.property(patterns, (pattern) => {
        const answers = answersOf(pattern);
        const other = [...answers.toReversed(), { item: 'q27', option: null }];
        expect(estimateOf(ready, other).theta).toBeCloseTo(estimateOf(ready, answers).theta, 10);
      }),
    );
  });
});

/** Asks a person who stands at `theta` and answers by chance. */
function asks(theta: number, chance: () => number, stop = rule) {
  const answers: AdaptiveAnswer[] = [];
  for (;;) {
    const step = adaptiveStep(ready, answers, stop);
    if (step.done) return { step, answers };
    let left = chance();
    let option = 0;
    while (option < 4 && left > chanceOf(step.next, option, theta)) {
      left -= chanceOf(step.next, option, theta);
      option += 1;
    }
    answers.push({ item: step.next.id, option });
  }
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('an adaptive test', () => {
  it('begins with the question that tells most at the middle of the trait', () => {
    const step = adaptiveStep(ready, [], rule);
    const best = Math.max(...bank.items.map((item) => informationAt(item, 0)));
    expect(step.done ? null : informationAt(step.next, 0)).toBe(best);
  });

  it('asks no question twice and finds where people stand, within its error', () => {
    const chance = seeded(7);
    const misses: number[] = [];
    for (let person = 0; person < 300; person++) {
      const theta = -2 + (4 * person) / 299;
      const { step, answers } = asks(theta, chance);
      expect(new Set(answers.map(({ item }) => item)).size).toBe(answers.length);
      expect(answers.length).toBeLessThanOrEqual(12);
      if (step.done && step.estimate) misses.push(step.estimate.theta - theta);
    }
    const bias = misses.reduce((sum, one) => sum + one, 0) / misses.length;
    const spread = Math.sqrt(misses.reduce((sum, one) => sum + one * one, 0) / misses.length);
    expect(Math.abs(bias)).toBeLessThan(0.1);
    expect(spread).toBeLessThan(0.45);
  });

  it('stops when it is precise enough, not before the fewest questions', () => {
    const { step, answers } = asks(0, seeded(3), { ...rule, error: 0.9 });
    expect(step).toMatchObject({ done: true, because: 'precise' });
    expect(answers).toHaveLength(4);
  });

  it('stops after the most questions, skipped ones counted', () => {
    const skipped = bank.items.slice(0, 12).map(({ id }) => ({ item: id, option: null }));
    expect(adaptiveStep(ready, skipped.slice(1), rule).done).toBe(false);
    const over = { done: true, because: 'enough-asked', estimate: null };
    expect(adaptiveStep(ready, skipped, rule)).toEqual(over);
  });

  it('stops at the floor of the trait, where more questions tell nothing', () => {
    const floor = { ...rule, mostItems: 28, error: 0.01 };
    const answers: AdaptiveAnswer[] = [];
    let step = adaptiveStep(ready, answers, floor);
    while (!step.done) {
      answers.push({ item: step.next.id, option: 0 });
      step = adaptiveStep(ready, answers, floor);
    }
    expect(step).toMatchObject({ because: 'no-more-gain' });
    expect(answers.length).toBeLessThan(28);
  });

  it('ends when the bank is used up', () => {
    const small = readyBank(bankOf(2));
    const answers = [
      { item: 'q0', option: 2 },
      { item: 'q1', option: 2 },
    ];
    expect(adaptiveStep(small, answers, rule)).toMatchObject({ because: 'bank-used-up' });
  });
});

describe('a bank file', () => {
  const [first] = bank.items;
  it.each([
    ['thresholds that fall', { ...first, b: [0, -1, 1, 2] }, '/items/0/b'],
    ['an option too few', { ...first, b: [0, 1] }, '/items/0/b'],
    ['no discrimination', { ...first, a: 0 }, '/items/0/a'],
    ['an id that is used twice', { ...first, id: 'q1' }, '/items/1/id'],
    ['a field nobody knows', { ...first, slope: 1 }, '/items/0'],
  ])('with %s is refused, and the fault is named', (_, item, path) => {
    const read = readItemBank({ ...bank, items: [item, ...bank.items.slice(1)] });
    expect(read.ok ? [] : read.problem.map((fault) => fault.path)).toContain(path);
  });

  it.each([null, 'bank', 7, [], {}])('that is %j is refused', (json) => {
    expect(readItemBank(json).ok).toBe(false);
  });
});
