import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { limits, readingFaults } from '../../tools/web/reading.ts';
import {
  answeredOf,
  asq,
  changeBetween,
  gad7,
  noScoreInWords,
  peg,
  phq9,
  score,
  scoreInWords,
  sleepQuality,
} from './index.ts';
import { freeInstruments } from './instruments/free.ts';
import { gcpsR } from './instruments/gcps-r.ts';
import { haqDi } from './instruments/haq.ts';
import { pcl5 } from './instruments/pcl5.ts';
import { osss3 } from './instruments/social.ts';
import { uwPrse } from './instruments/uw.ts';

const reading = (day: string, value: number, standardError?: number) => ({
  day: day as LocalDate,
  value,
  ...(standardError === undefined ? {} : { standardError }),
});
const course = (...values: readonly number[]) =>
  values.map((value, at) => reading(`2026-0${at + 1}-05`, value));

describe('a score in words for clinicians', () => {
  it('says value, band and change since start and last time on one line, with the method', () => {
    const readings = [
      reading('2026-01-05', 18),
      reading('2026-02-02', 16),
      reading('2026-03-02', 13),
    ];
    expect(scoreInWords(phq9, readings)).toMatchObject({
      line: {
        en: 'PHQ-9 13, moderate. Since last time (16): 3 points better (19 %), not meaningful, within measurement error. Since the start (18): 5 points better (28 %), meaningful, within measurement error. Meaningful from 5 points, reliable from 6 (Löwe 2004 (5 points); NHS Talking Therapies reliable change (6); 50 % fall = response; to verify).',
      },
      trend: {
        en: 'Over 3 readings in 8 weeks: better by enough to count, but within measurement error.',
      },
    });
  });

  it('shows one decimal where the score is a mean, two where the whole scale is a few points', () => {
    expect(scoreInWords(peg, [reading('2026-03-02', 20 / 3)])?.line.en).toBe('PEG 6.7, moderate.');
    expect(scoreInWords(haqDi, [reading('2026-03-02', 1.125)])?.line.en).toBe(
      'HAQ-DI 1.13, moderate.',
    );
  });

  it('says how many were answered where the score was worked out without some', () => {
    const [all, some] = [
      { peg_1: 1, peg_2: 1, peg_3: 1 },
      { peg_1: 1, peg_2: 1, peg_3: null },
    ];
    const said = (answers: typeof all | typeof some) => {
      const result = score(peg, answers);
      const given = Object.values(answers).map((value) => ({ value }));
      const one = { ...reading('2026-03-02', 1), answered: answeredOf(result, given) };
      return scoreInWords(peg, [one]);
    };
    expect(said(all)?.line.en).toBe('PEG 1, mild.');
    expect(said(some)?.line.en).toBe('PEG 1 (2 of 3 answered), mild.');
    expect(said(all)?.patient.en).not.toContain('You answered');
    expect(said(some)?.patient.en).toContain('You answered 2 of 3 questions.');
  });

  it('has no course after one reading and no words without one', () => {
    expect(scoreInWords(peg, course(6))?.trend.en).toBe('One reading so far: no course yet.');
    expect(scoreInWords(gad7, [])).toBeNull();
  });

  it('puts a yes or no into words, never into points', () => {
    const words = scoreInWords(asq, [reading('2026-03-02', 1)]);
    expect(words?.line.en).toBe('ASQ: a person looks at this now.');
    expect(words?.patient.en).toBe('The answer: a person looks at this now.');
  });

  it('says that nobody has published what counts as a change', () => {
    const words = scoreInWords(osss3, course(8, 10));
    expect(words?.line.en).toBe(
      'OSSS-3 10, moderate support. Since the start (8): 2 points better. What counts as a meaningful change is not known.',
    );
    expect(words?.trend.en).toContain('better; what counts as a change is not known');
  });

  it('says when only the reliable change is not known', () => {
    expect(scoreInWords(gcpsR, course(3, 2))?.line.en).toContain(
      'Meaningful from 1 point, reliable change not known',
    );
  });

  it('says the uncertainty of a score that has one', () => {
    const readings = [reading('2026-01-05', 18, 2.5), reading('2026-02-02', 25, 2.5)];
    const words = scoreInWords(uwPrse, readings);
    expect(words?.line.en).toContain('UW-PRSE-6 25 ± 2.5 (standard error).');
    expect(words?.line.en).toContain('Reliable beyond 1.96 standard errors of the difference;');
    expect(words?.patient.en).toContain('Yours may lie between 20.1 and 29.9.');
  });
});

describe('the course of readings', () => {
  it.each([
    [phq9, [18, 18], 'about the same'],
    [phq9, [18, 14], 'a little better, not by enough to count'],
    [phq9, [18, 13], 'better by enough to count, but within measurement error'],
    [phq9, [18, 12], 'clearly better: enough to count and beyond measurement error'],
    [phq9, [12, 18], 'clearly worse: enough to count and beyond measurement error'],
    [gcpsR, [3, 2], 'better by enough to count; reliable change not known'],
  ] as const)('of %o from and to %j: %s', (instrument, values, said) => {
    expect(scoreInWords(instrument, course(...values))?.trend.en).toBe(
      `Over 2 readings in 4 weeks: ${said}.`,
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
    [haqDi, 1, 0.79, false],
    [haqDi, 1, 0.78, true],
    [pcl5, 50, 41, false],
    [pcl5, 50, 40, true],
  ])('of %o from %d to %d counts: %s', (instrument, from, to, meaningful) => {
    expect(changeBetween(instrument, from, to)).toMatchObject({ direction: 'better', meaningful });
  });

  it.each([
    [phq9, 14, 9, false],
    [phq9, 14, 8, true],
    [gad7, 10, 7, false],
    [gad7, 10, 6, true],
    [pcl5, 50, 46, false],
    [pcl5, 50, 45, true],
    [gcpsR, 3, 2, null],
    [osss3, 8, 9, null],
  ])('of %o from %d to %d is reliable: %s', (instrument, from, to, reliable) => {
    expect(changeBetween(instrument, from, to).reliable).toBe(reliable);
  });

  it('is reliable beyond 1.96 standard errors of the difference where both readings have one', () => {
    const errors = { from: 3, to: 4 };
    expect(changeBetween(uwPrse, 10, 19.8, errors).reliable).toBe(false);
    expect(changeBetween(uwPrse, 10, 19.9, errors).reliable).toBe(true);
    expect(changeBetween(uwPrse, 10, 29, { from: 3, to: null }).reliable).toBeNull();
  });

  it('is better upwards where more is better', () => {
    expect(changeBetween(sleepQuality, 4, 6)).toMatchObject({ direction: 'better' });
    expect(changeBetween(phq9, 4, 6)).toMatchObject({ direction: 'worse' });
  });

  it('has a share of the start only where the instrument names one, and never of zero', () => {
    expect(changeBetween(peg, 6, 4.2).share).toBeCloseTo(0.3, 10);
    expect(changeBetween(peg, 0, 4).share).toBeNull();
    expect(changeBetween(pcl5, 50, 40).share).toBeNull();
  });
});

describe('no score, and why', () => {
  it('names the questions left out and the rule', () => {
    const page = score(phq9, { phq9_1: 1, phq9_2: 1 });
    const words = noScoreInWords(phq9, page);
    expect(words.line.en).toContain(
      'PHQ-9: no score. Questions 3, 4, 5, 6, 7, 8 and 9 of 9 left out. Up to 2 of items 1 to 8',
    );
    expect(words.patient.en).toContain('7 questions were left open, and that is fine.');
  });

  it('names an answer that could not be read', () => {
    const words = noScoreInWords(phq9, score(phq9, { phq9_1: 9 }));
    expect(words.line.en).toContain('PHQ-9: no score.');
    expect(words.patient.en).toContain('One answer could not be read.');
  });

  it('says what was not obtained where every answer is there', () => {
    const missing = { items: [], rule: '', verdict: 'too-few-answers' } as const;
    expect(noScoreInWords(uwPrse, { missing }).line.en).toContain('stand in the user manual');
  });
});

describe('a score in plain words', () => {
  it('tells the patient score, scale, range and course', () => {
    expect(scoreInWords(phq9, course(18, 16, 12))?.patient.en).toBe(
      'Your score is 12. It can go from 0 to 27. Lower is better. This range is called: moderate. Since the start it went down by 6. That is a step for the better that counts. Since last time it went down by 4. That is a small step and may be chance.',
    );
  });

  it('sends someone who got worse to the team and says when it may be chance', () => {
    expect(scoreInWords(phq9, course(10, 15))?.patient.en).toContain(
      'That is a step for the worse. Please talk about it with your team. It may still be chance.',
    );
  });

  it.each(freeInstruments.map((instrument) => [instrument.id, instrument] as const))(
    'of %s reads at grade 6 or below, in short sentences',
    (_id, instrument) => {
      const { min, max } = instrument.main;
      const middle = Math.round((min + max) / 2);
      for (const values of [[min], [max], [max, middle], [min, middle, max], [max, max]]) {
        const said = scoreInWords(instrument, course(...values))?.patient.en ?? '';
        expect(readingFaults(said, limits.gradePlain)).toEqual([]);
      }
      const { patient } = noScoreInWords(instrument, score(instrument, {}));
      expect(readingFaults(patient.en, limits.gradePlain)).toEqual([]);
    },
  );
});
