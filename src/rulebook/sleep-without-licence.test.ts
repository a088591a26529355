import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { evaluateCases } from './index.ts';

const clock = { asOf: null, now: '2026-03-31T10:00:00.000Z' as Instant };
const statusOf = (input: unknown, rule: string) => {
  const evaluation = evaluateCases(input, clock);
  if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.problem));
  const [run] = evaluation.value.runs;
  return run?.findings.find((finding) => finding.rule === rule)?.status ?? null;
};

const asked = (mos: number, gate: boolean | null, more: readonly object[] = []) => [
  { instr: 'MOS-Sleep', value: mos },
  ...(gate === null ? [] : [{ instr: 'sleep gate', positive: gate }]),
  ...more,
];
const person = { patient: { age: 50 }, sleep: { se: 80 }, conditions: [] };

describe('where ISI is not licensed, the MOS index and the sleep gate are read', () => {
  it.each([
    [asked(40, true), 'fires'],
    [asked(39.9, true), null],
    [asked(40, false), null],
    [asked(40, null), 'unknown'],
    [asked(90, true, [{ instr: 'ISI', value: 5 }]), null],
    [asked(10, false, [{ instr: 'ISI', value: 15 }]), 'fires'],
  ])('%j: SLP-02 %s', (scores, status) => {
    expect(statusOf({ ...person, scores, sleep: { se: 80, distress: false } }, 'SLP-02')).toBe(
      status,
    );
  });

  it.each([
    [asked(40, true), 'fires'],
    [asked(39.9, true), null],
    [asked(40, false), null],
  ])('%j: SLP-04 and SLP-11 %s', (scores, status) => {
    const plan = { elements: [{ type: 'sleep-hygiene' }] };
    expect(statusOf({ ...person, scores }, 'SLP-04')).toBe(status);
    expect(statusOf({ ...person, scores, plan }, 'SLP-11')).toBe(status);
  });
});

describe('where STOP-Bang is not licensed, NoSAS is read', () => {
  it.each([
    [[{ instr: 'NoSAS', value: 8 }], 'fires'],
    [[{ instr: 'NoSAS', value: 7 }], null],
    [
      [
        { instr: 'NoSAS', value: 17 },
        { instr: 'STOP-BANG', value: 1 },
      ],
      null,
    ],
    [
      [
        { instr: 'NoSAS', value: 0 },
        { instr: 'STOP-BANG', value: 5 },
      ],
      'fires',
    ],
  ])('%j: SLP-03 %s', (scores, status) => {
    expect(statusOf({ scores, meds: [] }, 'SLP-03')).toBe(status);
  });
});
