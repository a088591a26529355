import { describe, expect, it } from 'vitest';
import { severityOf, statusOf } from '../../tests/support/case-runs.ts';

describe('thoughts of suicide without more (SAF-05)', () => {
  const no = { q1: false, q2: false, q3: false, q4: false, q5: false, q6: false };

  it.each([
    [no, 'not-met'],
    [{ ...no, q1: true }, 'fires'],
    [{ ...no, q2: true }, 'fires'],
    [{ ...no, q2: true, q3: true }, 'not-met'],
    [{ ...no, q2: true, q4: true }, 'not-met'],
    [{ ...no, q2: true, q5: true }, 'not-met'],
    [{ ...no, q2: true, q6: true, q6b: false }, 'not-met'],
  ])('after %j: %s', (cssrs, status) => {
    expect(statusOf('SAF-05', { cssrs })).toBe(status);
  });
});

describe('suspected inflammatory arthritis (RF-02)', () => {
  const suspected = { swelling: true, hands: true, count: 5, weeks: 7, stiffnessMin: 30 };

  it.each([
    [{}, 'fires'],
    [{ swelling: false }, 'not-met'],
    [{ hands: false }, 'not-met'],
    [{ count: 4 }, 'not-met'],
    [{ weeks: 6 }, 'not-met'],
    [{ stiffnessMin: 29 }, 'not-met'],
    [{ stiffnessMin: null }, 'unknown'],
  ])('with %j: %s', (part, status) => {
    expect(statusOf('RF-02', { joints: { ...suspected, ...part } })).toBe(status);
  });

  it('is a warning to the family doctor', () => {
    expect(severityOf('RF-02', { joints: suspected })).toBe('warning');
  });
});
