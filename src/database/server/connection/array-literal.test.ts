import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrayLiteral, parseArray } from './array-literal.ts';

it('is written as PostgreSQL writes it', () => {
  expect(arrayLiteral(['a', null, 'b "c"\\'], String)).toBe('{"a",NULL,"b \\"c\\"\\\\"}');
});

it('is read with and without quotes, empty, nested', () => {
  expect(parseArray('{1,2,NULL}', Number)).toEqual([1, 2, null]);
  expect(parseArray('{}', String)).toEqual([]);
  expect(parseArray('{{1,2},{3,4}}', Number)).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

it('comes back as it went, whatever the words hold', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.string({ unit: 'binary' }))), (words) => {
      expect(parseArray(arrayLiteral(words, String), String)).toEqual(words);
    }),
  );
});
