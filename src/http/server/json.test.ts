import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStorable, parseJson } from './json.ts';

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('JSON from outside', () => {
  it('is what JSON.parse says, wherever PostgreSQL can hold its text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes('\\u') && !text.includes('__proto__'));
        expect(parseJson(text)).toEqual({ json: JSON.parse(text) });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof parseJson(text)).toBe('object');
      }),
    );
  });

  it('may be nested 32 deep and not 33', () => {
    expect(parseJson(nested(32))).toHaveProperty('json');
    expect(parseJson(nested(33))).toEqual({ broken: 'too-deep' });
  });

  it('counts no brackets inside of text', () => {
    expect(parseJson(JSON.stringify(`"${'['.repeat(100)}\\"`))).toHaveProperty('json');
  });

  it.each([
    ['an escaped NUL', '{"a":"\\u0000"}'],
    ['a NUL in a name', '{"\\u0000":1}'],
    ['half a surrogate pair', '["\\ud83d"]'],
  ])('may not hold %s', (_what, text) => {
    expect(parseJson(text)).toEqual({ broken: 'not-text' });
  });

  it('may hold signs beyond the first plane, escaped or not', () => {
    expect(parseJson('"\\ud83d\\ude42"')).toEqual({ json: '🙂' });
    expect(isStorable('🙂')).toBe(true);
  });

  it('may speak of __proto__ and not reach for it', () => {
    expect(parseJson('{"note":"__proto__"}')).toHaveProperty('json');
    expect(parseJson('{"__proto__":{"admin":true}}')).toEqual({ broken: 'not-json' });
  });
});
