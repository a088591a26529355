import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, anyOf, ask, not, type Tri } from '#kernel';

const tri = fc.constantFrom<Tri>(true, false, 'unknown');

describe('three-valued logic', () => {
  it('never turns a missing value into yes or no', () => {
    expect(ask(null, () => true)).toBe('unknown');
    expect(ask(undefined, () => false)).toBe('unknown');
    expect(ask(0, (value) => value === 0)).toBe(true);
  });

  it('lets one no decide "all" and one yes decide "any", known or not', () => {
    expect(allOf([true, 'unknown', false])).toBe(false);
    expect(allOf([true, 'unknown'])).toBe('unknown');
    expect(anyOf(['unknown', true])).toBe(true);
    expect(anyOf(['unknown', false])).toBe('unknown');
  });

  it('obeys De Morgan', () => {
    fc.assert(
      fc.property(fc.array(tri), (values) => {
        expect(not(allOf(values))).toBe(anyOf(values.map(not)));
      }),
    );
  });

  it('never decides less when more is known', () => {
    fc.assert(
      fc.property(fc.array(tri), fc.array(fc.boolean()), (values, answers) => {
        const before = allOf(values);
        const after = allOf(
          values.map((value, index) => (value === 'unknown' ? (answers[index] ?? value) : value)),
        );
        expect(before === 'unknown' || after === before).toBe(true);
      }),
    );
  });
});
