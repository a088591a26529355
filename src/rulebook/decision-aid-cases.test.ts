import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { evaluateCases } from './index.ts';

const clock = { asOf: null, now: '2026-03-31T10:00:00.000Z' as Instant };
const runOf = (input: unknown) => {
  const evaluation = evaluateCases(input, clock);
  if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.problem));
  const [run] = evaluation.value.runs;
  return {
    derived: run?.derived ?? {},
    tasks: run?.tasks ?? [],
    statusOf: (rule: string) =>
      run?.findings.find((finding) => finding.rule === rule)?.status ?? null,
  };
};

const whole = {
  problem: 'pain and low mood',
  decision: 'tablets, talking or both',
  options: ['antidepressant', 'CBT', 'both'],
  benefits: 'in 100 people ...',
  harms: 'in 100 people ...',
  whatItIsLike: 'a tablet a day',
  balanced: true,
  evidenceCitations: ['Cochrane 2020'],
  publicationDate: '2026-01-10',
  updatePolicy: 'every 2 years',
  uncertainty: 'small trials',
  funding: 'the clinic; no conflicts',
  reviewDate: '2028-01-10',
};
const without = (...names: readonly (keyof typeof whole)[]) =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !names.some((one) => one === name)));

describe('what a decision aid holds (DA-01)', () => {
  it.each([
    [{ type: 'treatment', ...whole }, null],
    [{ type: 'treatment', fields: whole }, null],
    [{ type: 'treatment', fields: Object.keys(whole) }, null],
    [{ type: 'treatment', ...without('harms') }, 'fires'],
    [{ type: 'screening', ...whole }, 'fires'],
    [whole, 'unknown'],
    [{ type: 'treatment', missing: ['update policy', 'funding'] }, 'fires'],
  ])('%#: %s', (decisionAid, status) => {
    expect(runOf({ decisionAid }).statusOf('DA-01')).toBe(status);
  });

  it('counts and names what is missing', () => {
    const decisionAid = { type: 'treatment', ...without('updatePolicy', 'funding') };
    expect(runOf({ decisionAid }).derived).toMatchObject({
      qualifyingMet: 6,
      certifyingMet: 4,
      missingFields: ['updatePolicy', 'funding'],
    });
  });

  it('is no question where there is no aid', () => {
    expect(runOf({}).statusOf('DA-01')).toBe('unknown');
    expect(runOf({}).derived['missingFields']).toBeUndefined();
  });
});

describe('publishing (DA-02)', () => {
  it.each([
    [{ ...whole, publish: true }, null],
    [{ ...without('updatePolicy'), publish: true }, 'fires'],
    [{ ...without('funding'), status: 'publish' }, 'fires'],
    [{ ...without('reviewDate'), action: 'publish' }, 'fires'],
    [{ ...without('evidenceCitations'), publish: true }, 'fires'],
    [{ ...without('uncertainty'), publish: true }, 'fires'],
    [{ ...without('funding'), status: 'draft' }, null],
    [{ ...without('funding') }, 'unknown'],
    [{ ...without('harms'), publish: true }, null],
  ])('%#: %s', (optionGrid, status) => {
    expect(runOf({ optionGrid }).statusOf('DA-02')).toBe(status);
  });
});

it('says whether publishing is blocked', () => {
  const publish = { publish: true };
  const blocked = (optionGrid: object) => runOf({ optionGrid }).derived['publishBlocked'];
  expect(blocked({ ...whole, ...publish })).toBe(false);
  expect(blocked({ ...without('funding'), ...publish })).toBe(true);
});

describe('numbers (DA-03)', () => {
  const fair = {
    absolute: true,
    relativeOnly: false,
    denominators: [100, 100],
    timeFrames: ['12 weeks', '12 weeks'],
    frames: ['gain', 'loss'],
    iconArray: true,
  };
  it.each([
    [fair, null],
    [{ ...fair, absolute: false, relativeOnly: true }, 'fires'],
    [{ ...fair, denominators: [100, 1000] }, 'fires'],
    [{ ...fair, timeFrames: ['12 weeks', '1 year'] }, 'fires'],
    [{ ...fair, frames: ['gain'] }, 'fires'],
    [{ ...fair, iconArray: false }, 'fires'],
    [{ format: 'relative' }, 'fires'],
    [{ absolute: true }, 'unknown'],
  ])('%j: %s', (numbers, status) => {
    expect(runOf({ decisionAid: { numbers } }).statusOf('DA-03')).toBe(status);
  });
});

describe('what matters to the person (DA-04)', () => {
  const all = ['pain', 'clear head', 'mood', 'sleep', 'weight', 'sex', 'driving', 'pregnancy'];
  it.each([
    [{ topic: 'duloxetine', values: all }, null],
    [{ topic: 'duloxetine', values: all.slice(1) }, 'fires'],
    [{ topic: 'duloxetine' }, 'fires'],
    [true, 'fires'],
    [false, null],
    [undefined, 'unknown'],
  ])('%j: %s', (decision, status) => {
    expect(runOf({ decision }).statusOf('DA-04')).toBe(status);
  });

  it('is ranked within two weeks', () => {
    expect(runOf({ decision: true }).tasks).toContainEqual({
      code: 'rank-values',
      dueDays: 14,
      rule: 'DA-04',
    });
  });
});
