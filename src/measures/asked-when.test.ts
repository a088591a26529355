import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAskedWhen } from './asked-when.ts';
import { compileCondition } from './compile-condition.ts';
import type { Condition } from './formula.ts';

const yes = (item: string) => ({ item, atLeast: 1 });

describe('a question that depends on earlier answers, on a phone', () => {
  const two: Condition = { atLeast: 2, of: [yes('a'), yes('b'), yes('c')] };

  it.each([
    [{ a: 1, b: 0 }, 'unknown'],
    [{ a: 1, b: 1 }, true],
    [{ a: 1, b: 0, c: 0 }, false],
    [{ a: 0, b: 0 }, false],
    [{ a: 1, b: null, c: 0 }, 'unknown'],
  ])('that asks for two of three, after %j: %s', (answers, outcome) => {
    expect(isAskedWhen(two, answers)).toBe(outcome);
  });

  it('counts a question passed over only where its questionnaire says so', () => {
    expect(isAskedWhen({ ...yes('a'), unanswered: 'counts' }, { a: null })).toBe(true);
    expect(isAskedWhen(yes('a'), { a: null })).toBe('unknown');
  });

  it('is not asked for a score that no phone computes', () => {
    expect(isAskedWhen({ score: 'total', atLeast: 1 }, { a: 1 })).toBe('unknown');
  });

  it('is the same question that the score counts as asked', () => {
    const items = ['a', 'b', 'c'] as const;
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
      const parts = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
      const item = fc.constantFrom(...items);
      return {
        condition: fc.oneof(
          { maxDepth: 3 },
          fc.record({ item, atLeast: fc.integer({ min: 0, max: 3 }) }),
          fc.record({ item, atLeast: fc.constant(1), unanswered: fc.constant('counts' as const) }),
          fc.record({ item, above: fc.integer({ min: 0, max: 3 }) }),
          fc.record({ all: parts }),
          fc.record({ any: parts }),
          fc.record({ not: tie('condition') }),
          fc.record({ of: parts, atLeast: fc.integer({ min: 1, max: 3 }) }),
        ),
      };
    });
    const value = fc.option(fc.integer({ min: 0, max: 3 }));
    const places = new Map(items.map((item, place) => [item, place]));
    fc.assert(
      fc.property(condition, value, value, value, (one, a, b, c) => {
        const counted = compileCondition(one, places)([a, b, c], {});
        expect(isAskedWhen(one, { a, b, c })).toBe(counted);
      }),
    );
  });
});
