import { describe, expect, it } from 'vitest';
import { instrumentOf, scoreRequest } from '../../index.ts';

const reply = (instrument: string, answers: unknown) => {
  const [first] = scoreRequest([{ instrument, answers }]).scores;
  if (first === undefined) throw new Error('every entry has its reply');
  return first;
};

describe('PROMIS', () => {
  it('has no T-score from a partial sum', () => {
    expect(reply('promis29', [...Array(3).fill(3), null, ...Array(25).fill(3)])).toMatchObject({
      scores: { physical_function_T: null, anxiety_T: 63.4, pain_intensity: 3 },
    });
  });

  it('never adds up the ten questions of Global Health', () => {
    expect(Object.keys(instrumentOf('promis_g10')?.scores ?? {})).toEqual([
      'physical_raw',
      'mental_raw',
      'physical_T',
      'mental_T',
    ]);
  });

  it.each([
    ['PROMIS Anxiety 4a', 6, 'within normal limits'],
    ['PROMIS Anxiety 4a', 8, 'mild'],
    ['PROMIS Anxiety 4a', 11, 'moderate'],
    ['PROMIS Anxiety 4a', 16, 'severe'],
    ['PROMIS Physical Function v2.0 4a', 18, 'within normal limits'],
    ['PROMIS Physical Function v2.0 4a', 17, 'mild'],
    ['PROMIS Physical Function v2.0 4a', 14, 'moderate'],
    ['PROMIS Physical Function v2.0 4a', 6, 'severe'],
  ])('%s raw %i is %s', (instrument, raw, severity) => {
    expect(reply(instrument, { raw }).bands['severity']).toBe(severity);
  });

  it('has rising tables as long as their raw sums', () => {
    for (const id of ['anxiety_4a', 'depression_8b', 'fatigue_7a', 'pf_4a_v1', 'gph']) {
      const instrument = instrumentOf(`promis_${id}`);
      const { min = 0, max = 0 } = instrument?.raw ?? {};
      const ts = Array.from(
        { length: max - min + 1 },
        (_, at) => reply(`promis_${id}`, { raw: min + at }).scores['T'],
      );
      expect(ts).toEqual(ts.toSorted((a, b) => Number(a) - Number(b)));
      expect(ts).not.toContain(null);
    }
  });
});
