import { describe, expect, it } from 'vitest';
import { scoreRequest } from '../../index.ts';

const reply = (instrument: string, answers: unknown) => {
  const [first] = scoreRequest([{ instrument, answers }]).scores;
  if (first === undefined) throw new Error('every entry has its reply');
  return first;
};

describe('PSQI at its printed boundaries', () => {
  const night = {
    bed: 23,
    latMin: 15,
    rise: 7,
    hours: 7.1,
    q5a: 0,
    q5bj: Array(9).fill(0),
    q6quality: 0,
    q7med: 0,
    q8awake: 0,
    q9enth: 0,
  };
  const scores = (over: object) => reply('PSQI', { ...night, ...over }).scores;

  it.each([
    [15, 0],
    [16, 1],
    [30, 1],
    [31, 1],
    [60, 1],
    [61, 2],
  ])('%i minutes to fall asleep give %i', (latMin, latency) => {
    expect(scores({ latMin })['latency']).toBe(latency);
  });

  it.each([
    [7.1, 0],
    [7, 1],
    [6, 1],
    [5.9, 2],
    [5, 2],
    [4.9, 3],
  ])('%d hours asleep give %i', (hours, duration) => {
    expect(scores({ hours })['duration']).toBe(duration);
  });

  it.each([
    [8.5, 0],
    [8.45, 1],
    [7.5, 1],
    [7.45, 2],
    [6.5, 2],
    [6.45, 3],
  ])('%d hours asleep of ten in bed give an efficiency of %i', (hours, efficiency) => {
    expect(scores({ bed: 22, rise: 8, hours })['efficiency']).toBe(efficiency);
  });

  it('has no global score without one component', () => {
    expect(reply('PSQI', { ...night, q7med: null })).toMatchObject({
      status: 'no-score',
      scores: { global: null, quality: 0 },
      missing: { items: ['psqi_7'] },
    });
  });

  it.each([
    [5, 'good'],
    [6, 'poor'],
  ])('%i is %s sleep', (global, sleep) => {
    const parts = { q6quality: 3, q7med: global - 3 };
    expect(reply('PSQI', { ...night, ...parts }).bands['sleep']).toBe(sleep);
  });
});

describe('STOP-BANG', () => {
  const nobody = {
    snore: 0,
    tired: 0,
    observed: 0,
    pressure: 0,
    bmi: 25,
    age: 40,
    neckCm: 38,
    male: 0,
  };
  const risk = (over: object) => reply('STOP-BANG', { ...nobody, ...over }).bands['risk'];

  it.each([
    [{ snore: 1, tired: 1 }, 'low'],
    [{ snore: 1, tired: 1, male: 1 }, 'high'],
    [{ snore: 1, tired: 1, bmi: 35 }, 'low'],
    [{ snore: 1, tired: 1, bmi: 35.1 }, 'high'],
    [{ snore: 1, tired: 1, neckCm: 41 }, 'intermediate'],
    [{ snore: 1, tired: 1, neckCm: 41.5 }, 'high'],
    [{ snore: 1, male: 1, neckCm: 43.5, age: 51, bmi: 36 }, 'high'],
    [{ snore: 1, tired: 1, observed: 1 }, 'intermediate'],
    [{ male: 1, age: 51 }, 'low'],
    [{ male: 1, age: 51, snore: 1 }, 'intermediate'],
    [{ male: 1, age: 50, snore: 1 }, 'low'],
  ])('%j is %s', (over, expected) => {
    expect(risk(over)).toBe(expected);
  });
});
