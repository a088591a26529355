import { describe, expect, it } from 'vitest';
import { statusOf } from '../../tests/support/case-runs.ts';

describe('nociplastic grading (MECH-02)', () => {
  it('says nothing where tissue or nerve damage explains the pain', () => {
    const nociplastic = { step1: false, step2: true, step3: true, step4: true };
    expect(statusOf('MECH-02', { nociplastic })).toBe('not-met');
  });
});

describe('rheumatoid arthritis with as many tender as swollen joints (MECH-07)', () => {
  const withCriteria = (fm: object) => ({
    conditions: [{ code: 'rheumatoid-arthritis' }],
    joints: { tjc: 2, sjc: 2, crp: 4 },
    fm,
  });

  it.each([
    [7, 5, 4, 3, 'fires'],
    [6, 5, 4, 3, 'not-met'],
    [7, 4, 4, 3, 'not-met'],
    [4, 9, 4, 3, 'fires'],
    [3, 9, 4, 3, 'not-met'],
    [4, 8, 4, 3, 'not-met'],
    [7, 5, 3, 3, 'not-met'],
    [7, 5, 4, 2.9, 'not-met'],
    [7, 5, 4, 2, 'not-met'],
  ])('WPI %s, SSS %s, %s regions, %s months: %s', (wpi, sss, regions, months, status) => {
    expect(statusOf('MECH-07', withCriteria({ wpi, sss, regions, months }))).toBe(status);
  });
});
