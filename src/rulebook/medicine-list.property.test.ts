import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { evaluateCases, type RunSaid } from './index.ts';

/** Each run evaluates two whole cases. */
const runs = { numRuns: 40 };
const clock = { asOf: null, now: '2026-03-31T10:00:00.000Z' as Instant };

type Med = Readonly<Record<string, unknown>> & { readonly name: string };
type Input = Readonly<Record<string, unknown>> & { readonly meds: readonly Med[] };

const someTablet: fc.Arbitrary<Med> = fc.record({
  name: fc.constantFrom(
    'oxycodone',
    'OxyContin',
    'Tramadol 50 mg',
    'codeine phosphate',
    'methadone',
    'diazepam',
    'gabapentin',
    'Cymbalta',
    'fluoxetine',
    'citalopram',
    'amitriptyline',
    'linezolid',
    'naproxen',
    'diclofenac gel',
    'warfarin',
    'omeprazole',
    'lisinopril',
    'furosemide',
    'prednisone',
    'methotrexate',
    'Bactrim',
    'hydroxychloroquine',
    'Percocet 5/325',
    'foozol',
  ),
  dosePerAdmin: fc.constantFrom(1, 10, 20, 25, 50, 400),
  unit: fc.constantFrom('mg', 'tablet', 'mcg'),
  perDay: fc.constantFrom(0.142857, 0.333, 1, 2, 4),
  start: fc.constantFrom('2020-01-01', '2026-03-10', '2026-03-25'),
});
const somePatch: fc.Arbitrary<Med> = fc.record({
  name: fc.constantFrom('fentanyl patch', 'Butrans', 'Duragesic 25 mcg/h'),
  dosePerAdmin: fc.constantFrom(1, 12, 25),
  unit: fc.constantFrom('mcg/h', 'patch'),
  perDay: fc.constantFrom(0.142857, 0.333),
  start: fc.constantFrom('2020-01-01', '2026-03-25'),
});
const someMed = fc.oneof({ weight: 9, arbitrary: someTablet }, { weight: 1, arbitrary: somePatch });
const someInput: fc.Arbitrary<Input> = fc.record({
  patient: fc.record({ age: fc.constantFrom(16, 24, 40, 64, 65, 80) }),
  conditions: fc
    .subarray([
      'osa',
      'copd',
      'ckd',
      'heart-failure',
      'bipolar',
      'cancer',
      'cirrhosis',
      'fibromyalgia',
    ])
    .map((codes) => codes.map((code) => ({ code }))),
  meds: fc.array(someMed, { maxLength: 6 }),
  labs: fc.record({ egfr: fc.constantFrom(20, 45, 90) }),
  scores: fc.constantFrom(
    [],
    [
      { instr: 'PHQ-9', value: 4, item9: 0, date: '2026-03-05' },
      { instr: 'PHQ-9', value: 12, item9: 0, date: '2026-03-29' },
    ],
  ),
});

function runOf(input: unknown, profile: string): RunSaid {
  const evaluation = evaluateCases({ cases: [{ id: 'X', profile, input }] }, clock);
  const run = evaluation.ok ? evaluation.value.runs[0] : undefined;
  if (run === undefined) throw new Error('the case did not run');
  return run;
}
const profiles = fc.constantFrom('US', 'UK');

/** The rules about medicines that speak, each with what it says. */
const statuses = ({ findings }: RunSaid): Readonly<Record<string, string>> =>
  Object.fromEntries(
    findings.filter(({ rule }) => rule.startsWith('MED')).map(({ rule, status }) => [rule, status]),
  );
const severities = ({ findings }: RunSaid) =>
  findings
    .filter(({ rule }) => rule.startsWith('MED'))
    .map(({ rule, status, severity }) => `${rule} ${status} ${severity}`);

/** Rules that were decided one way and are now decided the other way. */
function decidedAnew(before: RunSaid, after: RunSaid): readonly string[] {
  const was = statuses(before);
  const is = statuses(after);
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (rule) => is[rule] !== 'unknown' && is[rule] !== was[rule],
  );
}

const without = <Shape extends object>(shape: Shape, key: string): Partial<Shape> =>
  Object.fromEntries(Object.entries(shape).filter(([name]) => name !== key)) as Partial<Shape>;

it('the order of the list plays no part', () => {
  fc.assert(
    fc.property(someInput, profiles, (input, profile) => {
      const turned = { ...input, meds: input.meds.toReversed() };
      const before = runOf(input, profile);
      const after = runOf(turned, profile);
      expect(severities(after)).toEqual(severities(before));
      expect(after.derived['mmeTotal']).toEqual(before.derived['mmeTotal']);
      expect(after.derived['anticholinergicBurden']).toEqual(
        before.derived['anticholinergicBurden'],
      );
    }),
    runs,
  );
});

it('a medicine that plays no part changes nothing', () => {
  fc.assert(
    fc.property(someInput, profiles, (input, profile) => {
      const more = [
        ...input.meds,
        { name: 'vitamin D3', dosePerAdmin: 1000, unit: 'IU', perDay: 1 },
      ];
      const after = runOf({ ...input, meds: more }, profile);
      expect(severities(after)).toEqual(severities(runOf(input, profile)));
    }),
    runs,
  );
});

it.each(['patient', 'conditions', 'meds', 'labs', 'scores'])(
  'leaving out %s can only turn a verdict to unknown',
  (key) => {
    fc.assert(
      fc.property(someInput, profiles, (input, profile) => {
        const after = runOf(without(input, key), profile);
        expect(decidedAnew(runOf(input, profile), after)).toEqual([]);
      }),
      runs,
    );
  },
);

it.each(['dosePerAdmin', 'unit', 'perDay', 'start'])(
  'leaving out %s of a medicine can only turn a verdict to unknown',
  (key) => {
    fc.assert(
      fc.property(someInput, profiles, fc.nat(5), (input, profile, at) => {
        const meds = input.meds.map((med, place) => (place === at ? without(med, key) : med));
        const after = runOf({ ...input, meds }, profile);
        expect(decidedAnew(runOf(input, profile), after)).toEqual([]);
      }),
      runs,
    );
  },
);

it('a name that nobody knows can only turn a verdict to unknown', () => {
  fc.assert(
    fc.property(someInput, profiles, fc.nat(5), (input, profile, at) => {
      const meds = input.meds.map((med, place) =>
        place === at ? { ...med, name: 'xyzzol' } : med,
      );
      const after = runOf({ ...input, meds }, profile);
      expect(decidedAnew(runOf(input, profile), after)).toEqual([]);
    }),
    runs,
  );
});
