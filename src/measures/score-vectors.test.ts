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

const isNear = (found: unknown, value: number, tolerance = asPrinted): boolean =>
  typeof found === 'number' && Math.abs(found - value) <= tolerance;

/** What differs from the published figures, by key. */
function differences({ instrument, answers, expected, tolerance = {} }: Vector) {
  const [reply] = scoreRequest([{ instrument, answers }]).scores;
  const differing = Object.entries(expected).flatMap(([key, value]) => {
    const found = reply?.scores[key] ?? reply?.bands[key];
    const same = typeof value === 'number' ? isNear(found, value, tolerance[key]) : found === value;
    return same ? [] : [{ key, value, found }];
  });
  return { status: reply?.status, errors: reply?.errors, differing };
}

describe('published score vectors', () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_id, vector) => {
    expect(differences(vector)).toEqual({ status: 'scored', errors: [], differing: [] });
  });
});
