import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { asq, changeBetween, gad7, peg, phq9, scoreInWords, sleepQuality } from './index.ts';

const reading = (day: string, value: number) => ({ day: day as LocalDate, value });

describe('a score in words', () => {
  it('says value, band and change since start and last time on one line', () => {
    const readings = [
      reading('2026-01-05', 18),
      reading('2026-02-02', 16),
      reading('2026-03-02', 13),
    ];
    expect(scoreInWords(phq9, readings)).toEqual({
      line: {
        en: 'PHQ-9 13, moderate. Since last time (16): 3 points better. Since the start (18): 5 points better, a change that counts. A change counts from 5 points.',
      },
      trend: { en: 'Over 3 readings in 8 weeks: better, by enough to count.' },
    });
  });

  it('shows one decimal where the score is a mean', () => {
    const words = scoreInWords(peg, [reading('2026-03-02', 20 / 3)]);
    expect(words?.line.en).toBe('PEG 6.7, moderate.');
    expect(words?.trend.en).toBe('One reading so far: no course yet.');
  });

  it('says nothing where there is nothing', () => {
    expect(scoreInWords(gad7, [])).toBeNull();
  });

  it('puts a yes or no into words, never into points', () => {
    expect(scoreInWords(asq, [reading('2026-03-02', 1)])?.line.en).toBe(
      'ASQ: a person looks at this now.',
    );
  });
});

describe('a change', () => {
  it.each([
    [phq9, 14, 10, false],
    [phq9, 14, 9, true],
    [gad7, 10, 7, false],
    [gad7, 10, 6, true],
    [peg, 6, 5.1, false],
    [peg, 6, 5, true],
  ])('of %o from %d to %d counts: %s', (instrument, from, to, meaningful) => {
    expect(changeBetween(instrument, from, to)).toMatchObject({ direction: 'better', meaningful });
  });

  it('is better upwards where more is better', () => {
    expect(changeBetween(sleepQuality, 4, 6)).toMatchObject({ direction: 'better' });
    expect(changeBetween(phq9, 4, 6)).toMatchObject({ direction: 'worse' });
  });
});
