import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedKeysIn } from './repeated-keys.ts';

describe('repeated keys of a JSON text', () => {
  it.each([
    ['[{"answers": {"a": 1, "a" : 3}}]', [{ path: '/0/answers/a', dropped: 1 }]],
    ['[{"a":1},{"b":[1,{"x":1}],"b":null}]', [{ path: '/1/b', dropped: [1, { x: 1 }] }]],
    ['{"a/b":"}", "a/b":"\\"]"}', [{ path: '/a~1b', dropped: '}' }]],
    ['{"a":1,"\\u0061":2}', [{ path: '/a', dropped: 1 }]],
    ['[[[[{"a":1,"a":2}]]]]', []],
    ['"a"', []],
    [' [ ] ', []],
  ])('of %s are %j', (text, expected) => {
    expect(repeatedKeysIn(text)).toEqual(expected);
  });

  it('are none in what JSON.stringify writes, however deep', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        expect(repeatedKeysIn(JSON.stringify(value, null, indent))).toEqual([]);
      }),
    );
  });

  it('are looked for in a text as deep as a parser takes', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    expect(repeatedKeysIn(deep)).toEqual([]);
  });
});
