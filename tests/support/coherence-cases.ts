import { expect, it } from 'vitest';
import { statusOf } from './case-runs.ts';

/** Fifty years old with back pain, a list of these medicines, and whatever else is said. */
export const takes = (meds: readonly object[], more: object = {}) => ({
  patient: { age: 50, sex: 'F' },
  conditions: [{ code: 'chronic-low-back-pain', months: 24 }],
  scores: [{ instr: 'PHQ-9', value: 5, item9: 0 }],
  meds,
  ...more,
});
export const med = (name: string, more: object = {}) => ({ name, ...more });
export const named = (...names: readonly string[]) => names.map((name) => med(name));
export const plan = (...elements: readonly object[]) => ({ plan: { elements } });
export const scores = (...given: readonly object[]) => ({ scores: given });
export const phq = (value: number, item9: number | null, week = 0) => ({
  instr: 'PHQ-9',
  value,
  item9,
  week,
});
export const conditions = (...codes: readonly string[]) => ({
  conditions: codes.map((code) => ({ code })),
});

type Row = readonly [rule: string, label: string, input: object, status: string];

export function holds(rows: readonly Row[], profile = 'US') {
  it.each(rows)('%s: %s → %4$s', (rule, _label, input, status) => {
    expect(statusOf(rule, input, profile)).toBe(status);
  });
}
