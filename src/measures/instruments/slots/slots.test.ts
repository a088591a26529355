import { describe, expect, it } from 'vitest';
import { instrumentOf, scoreRequest } from '../../index.ts';

const reply = (instrument: string, answers: unknown) => {
  const [first] = scoreRequest([{ instrument, answers }]).scores;
  if (first === undefined) throw new Error('every entry has its reply');
  return first;
};

/** A page of an instrument whose answers add up to a total: each question as high as it goes, from the first. */
function pageOf(id: string, total: number): readonly number[] {
  const items = instrumentOf(id)?.items ?? [];
  const ends = items.map(({ options }) => [options[0]?.value ?? 0, options.at(-1)?.value ?? 0]);
  let left = total - ends.reduce((sum, [lowest = 0]) => sum + lowest, 0);
  return ends.map(([lowest = 0, highest = 0]) => {
    const more = Math.min(left, highest - lowest);
    left -= more;
    return lowest + more;
  });
}

describe('cut-offs of what the clinic brings words for', () => {
  it.each([
    ['isi', 'band', 7, 'No clinically significant insomnia'],
    ['isi', 'band', 8, 'Subthreshold insomnia'],
    ['isi', 'band', 14, 'Subthreshold insomnia'],
    ['isi', 'band', 15, 'Clinical insomnia (moderate severity)'],
    ['isi', 'band', 21, 'Clinical insomnia (moderate severity)'],
    ['isi', 'band', 22, 'Clinical insomnia (severe)'],
    ['ess', 'severity', 10, 'normal'],
    ['ess', 'severity', 11, 'mild'],
    ['ess', 'severity', 12, 'mild'],
    ['ess', 'severity', 13, 'moderate'],
    ['ess', 'severity', 15, 'moderate'],
    ['ess', 'severity', 16, 'severe'],
    ['pcs', 'relevance', 29, 'below 30'],
    ['pcs', 'relevance', 30, 'clinically relevant'],
    ['pseq', 'impairment', 19, 'severe'],
    ['pseq', 'impairment', 20, 'moderate'],
    ['pseq', 'impairment', 30, 'moderate'],
    ['pseq', 'impairment', 31, 'mild'],
    ['pseq', 'impairment', 40, 'mild'],
    ['pseq', 'impairment', 41, 'minimal'],
    ['pseq2', 'level', 5, 'low'],
    ['pseq2', 'level', 6, 'not low'],
    ['tsk11', 'level', 28, 'not high'],
    ['tsk11', 'level', 29, 'high'],
    ['csi', 'severity', 29, 'subclinical'],
    ['csi', 'severity', 30, 'mild'],
    ['csi', 'severity', 39, 'mild'],
    ['csi', 'severity', 40, 'moderate'],
    ['csi', 'severity', 49, 'moderate'],
    ['csi', 'severity', 50, 'severe'],
    ['csi', 'severity', 59, 'severe'],
    ['csi', 'severity', 60, 'extreme'],
    ['wsas', 'severity', 9, 'low'],
    ['wsas', 'severity', 10, 'significant'],
    ['wsas', 'severity', 19, 'significant'],
    ['wsas', 'severity', 20, 'severe'],
    ['dast10', 'severity', 0, 'none'],
    ['dast10', 'severity', 2, 'low'],
    ['dast10', 'severity', 3, 'moderate'],
    ['dast10', 'severity', 5, 'moderate'],
    ['dast10', 'severity', 6, 'substantial'],
    ['dast10', 'severity', 8, 'substantial'],
    ['dast10', 'severity', 9, 'severe'],
    ['ort_oud', 'risk', 2, 'below 3'],
    ['ort_oud', 'risk', 3, '3 or more'],
    ['start_msk', 'risk', 8, 'Low risk'],
    ['ompq10', 'risk', 10, 'below 50'],
  ] as const)('%s %s at %i is %s', (id, band, total, name) => {
    expect(reply(id, pageOf(id, total)).bands[band]).toBe(name);
  });

  it.each([
    [3, 3, 'Low risk'],
    [4, 3, 'Medium risk'],
    [4, 4, 'High risk'],
  ])('STarT Back with %i in all, %i of them psychological, is %s', (total, psych, risk) => {
    const page = [
      ...Array.from({ length: 4 }, (_, at) => (at < total - psych ? 1 : 0)),
      ...Array.from({ length: 4 }, (_, at) => (at < psych ? 1 : 0)),
      0,
    ];
    expect(reply('STarT Back', page)).toMatchObject({
      scores: { total, psych },
      bands: { risk },
    });
  });

  it.each([
    [4, 'Low risk'],
    [5, 'Medium risk'],
    [8, 'Medium risk'],
    [9, 'High risk'],
  ])('STarT MSK %i is %s', (total, risk) => {
    const page = [0, ...Array.from({ length: 9 }, (_, at) => (at < total ? 1 : 0))];
    expect(reply('start_msk', page)).toMatchObject({ scores: { total }, bands: { risk } });
  });

  it.each([
    [4, 0],
    [5, 1],
    [6, 1],
    [7, 2],
    [8, 2],
    [9, 3],
  ])('STarT MSK counts pain of %i as %i', (pain, points) => {
    expect(reply('start_msk', [pain, ...Array(9).fill(0)]).scores['total']).toBe(points);
  });

  it('HADS lets one answer of a scale be left out, not two', () => {
    const page = Array(14).fill(2);
    expect(reply('hads', page.with(0, null))).toMatchObject({
      status: 'prorated',
      scores: { anxiety: 14, depression: 14 },
    });
    expect(reply('hads', page.with(0, null).with(2, null))).toMatchObject({
      scores: { anxiety: null, depression: 14 },
    });
  });

  it('FACIT-F counts all but two questions the other way round', () => {
    expect(reply('facit_f', Array(13).fill(0)).scores['total']).toBe(44);
    expect(reply('facit_f', Array(13).fill(4)).scores['total']).toBe(8);
  });
});

describe('C-SSRS', () => {
  it.each([
    [[0, 0, null, null, null, 0, null], false, []],
    [[1, 0, null, null, null, 0, null], true, ['suicide-screen-positive']],
    [[0, 1, 0, 0, 0, 0, null], true, ['suicide-screen-positive']],
    [[0, 1, 0, 1, 0, 0, null], true, ['suicide-screen-positive', 'suicidal-thoughts-now']],
    [[0, 0, null, null, null, 1, 1], true, ['suicide-screen-positive', 'suicidal-thoughts-now']],
    [[0, null, null, null, null, 0, null], true, ['suicide-screen-positive']],
  ])('%j: positive %s, alarms %j', (answers, positive, alarms) => {
    expect(reply('C-SSRS', answers)).toMatchObject({ scores: { positive }, alarms });
  });

  it('computes no level of risk: that is for the safety profile', () => {
    expect(Object.keys(instrumentOf('cssrs')?.scores ?? {})).toEqual(['positive']);
  });
});
