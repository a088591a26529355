import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scoreRequest } from './index.ts';

type Vector = {
  readonly id: string;
  readonly instrument: string;
  readonly answers: unknown;
  readonly expected: Readonly<Record<string, number | boolean | string>>;
  readonly tolerance?: Readonly<Record<string, number>>;
};

const { vectors } = JSON.parse(
  readFileSync(new URL('./golden/score-vectors.json', import.meta.url), 'utf8'),
) as { readonly vectors: readonly Vector[] };

/** Published figures are printed to four decimals. */
const asPrinted = 0.000_05 + Number.EPSILON;

describe('published score vectors', () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_id, vector) => {
    const { instrument, answers, expected, tolerance } = vector;
    const { scores, errors } = scoreRequest([{ instrument, answers }]);
    expect(errors).toEqual([]);
    const reply = scores[0];
    for (const [key, value] of Object.entries(expected)) {
      const found = reply?.scores[key] ?? reply?.bands[key];
      if (typeof value !== 'number') expect(found, key).toBe(value);
      else {
        expect(found, key).toBeTypeOf('number');
        expect(Math.abs(Number(found) - value), `${key} is ${found}`).toBeLessThanOrEqual(
          tolerance?.[key] ?? asPrinted,
        );
      }
    }
    expect(reply?.status).toBe('scored');
  });
});
