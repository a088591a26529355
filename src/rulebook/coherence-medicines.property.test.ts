import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fired, runOf } from '../../tests/support/case-runs.ts';
import { named, plan, takes } from '../../tests/support/coherence-cases.ts';

const irrelevant = fc.constantFrom(
  'levothyroxine',
  'allopurinol',
  'atorvastatin',
  'vitamin D',
  'folic acid',
  'salbutamol inhaler',
);
const relevant = fc.subarray([
  'oxycodone',
  'pregabalin',
  'naproxen',
  'apixaban',
  'sertraline',
  'amitriptyline',
  'tramadol',
  'methotrexate',
  'hydroxychloroquine',
  'diazepam',
]);
const elements = fc.subarray([
  { type: 'exposure' },
  { type: 'CBT' },
  { type: 'SRT', startDate: '2026-04-01' },
  { type: 'PT' },
]);
const coherenceOf = (input: object) =>
  runOf(input)
    .findings.filter(({ rule }) => /^COH-(?!62|43|44|29)/.test(rule))
    .map(({ rule, status, severity }) => `${rule} ${status} ${severity}`)
    .toSorted();

describe('laws', () => {
  it('a medicine that has nothing to do with it changes nothing', () => {
    fc.assert(
      fc.property(relevant, elements, irrelevant, (names, parts, other) => {
        const without = takes(named(...names), plan(...parts));
        const beside = takes(named(...names, other), plan(...parts));
        expect(coherenceOf(beside)).toEqual(coherenceOf(without));
      }),
      { numRuns: 40 },
    );
  });

  it('a list that is not there turns nothing into a conflict that was none', () => {
    fc.assert(
      fc.property(relevant, elements, (names, parts) => {
        const whole = fired(runOf(takes(named(...names), plan(...parts))));
        const { meds: _, ...rest } = takes([], plan(...parts));
        for (const rule of fired(runOf(rest))) expect(whole).toContain(rule);
      }),
      { numRuns: 40 },
    );
  });

  it('the order of medicines plays no part', () => {
    fc.assert(
      fc.property(relevant, elements, (names, parts) => {
        const one = takes(named(...names), plan(...parts));
        const other = takes(named(...names.toReversed()), plan(...parts));
        expect(coherenceOf(other)).toEqual(coherenceOf(one));
      }),
      { numRuns: 40 },
    );
  });
});
