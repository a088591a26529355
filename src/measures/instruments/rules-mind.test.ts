import { describe, expect, it } from 'vitest';
import { all, left, scored } from '../../../tests/support/measure-pages.ts';
import { pcl5 } from './pcl5.ts';
import { phq15 } from './phq15.ts';
import { auditC, taps } from './substances.ts';
import { ace, pcPtsd5 } from './trauma.ts';
import { uwCap } from './uw.ts';

describe('PHQ-15', () => {
  it('does not ask men about periods and counts it 0 for them', () => {
    const page = all(phq15, 1, left('phq15_4'));
    expect(scored(phq15, { ...page, sex: 0 })).toMatchObject({
      status: 'scored',
      scores: { total: 14 },
      missing: { items: [] },
    });
  });

  it('stands in for it where the sex is female or not known', () => {
    const page = all(phq15, 1, left('phq15_4'));
    for (const sex of [{}, { sex: 1 }]) {
      expect(scored(phq15, { ...page, ...sex })).toMatchObject({
        status: 'prorated',
        scores: { total: 15 },
      });
    }
  });

  it('needs 12 answers', () => {
    expect(scored(phq15, all(phq15, 1, left('phq15_1', 'phq15_2', 'phq15_3'))).status).toBe(
      'prorated',
    );
    expect(
      scored(phq15, all(phq15, 1, left('phq15_1', 'phq15_2', 'phq15_3', 'phq15_5'))).status,
    ).toBe('no-score');
  });
});

describe('AUDIT-C', () => {
  it('is 0 after "never" without the other two', () => {
    expect(scored(auditC, { audit_c_1: 0 })).toMatchObject({
      status: 'scored',
      scores: { total: 0, positive: false },
    });
  });

  it('is positive from 4 for all, from 3 for women, and not decided at 3 without the sex', () => {
    const page = { audit_c_1: 1, audit_c_2: 1, audit_c_3: 1 };
    expect(scored(auditC, page).scores['positive']).toBeNull();
    expect(scored(auditC, { ...page, sex: 1 }).scores['positive']).toBe(true);
    expect(scored(auditC, { ...page, sex: 0 }).scores['positive']).toBe(false);
    expect(scored(auditC, { ...page, audit_c_3: 2, sex: 0 }).scores['positive']).toBe(true);
    expect(scored(auditC, { ...page, audit_c_3: 0, sex: 1 }).scores['positive']).toBe(false);
  });
});

describe('TAPS-1', () => {
  it('is positive at any use, even on half a page, and negative on a full page only', () => {
    expect(scored(taps, { taps_1: 1 }).scores['positive']).toBe(true);
    expect(scored(taps, { taps_1: 0, taps_2: 0, taps_3: 0 }).scores['positive']).toBeNull();
    expect(scored(taps, all(taps, 0)).scores['positive']).toBe(false);
  });
});

describe('PC-PTSD-5, PCL-5 and ACE', () => {
  it('scores 0 after "no" to the gate, and counts the five where it is yes or not there', () => {
    expect(scored(pcPtsd5, { pc_ptsd5_gate: 0 }).scores['total']).toBe(0);
    expect(scored(pcPtsd5, all(pcPtsd5, 1)).scores['total']).toBe(5);
    expect(scored(pcPtsd5, { ...all(pcPtsd5, 1), pc_ptsd5_gate: 1 }).scores['total']).toBe(5);
    expect(scored(pcPtsd5, { pc_ptsd5_gate: 1 }).scores['total']).toBeNull();
  });

  it('lets one answer of the clusters B, D and E be left out, none of C', () => {
    const page = all(pcl5, 2, left('pcl5_1', 'pcl5_8', 'pcl5_15'));
    expect(scored(pcl5, page)).toMatchObject({ status: 'prorated', scores: { total: 40 } });
    expect(scored(pcl5, all(pcl5, 2, left('pcl5_6'))).scores['total']).toBeNull();
    expect(scored(pcl5, all(pcl5, 2, left('pcl5_1', 'pcl5_2'))).scores['total']).toBeNull();
  });

  it('asks of each cluster as many symptoms as DSM-5', () => {
    const enough = { pcl5_1: 2, pcl5_6: 2, pcl5_8: 2, pcl5_9: 2, pcl5_15: 2, pcl5_16: 2 };
    expect(scored(pcl5, all(pcl5, 0, enough)).scores['provisional_dsm5']).toBe(true);
    for (const one of Object.keys(enough)) {
      const page = all(pcl5, 0, { ...enough, [one]: 1 });
      expect(scored(pcl5, page).scores['provisional_dsm5']).toBe(false);
    }
  });

  it('needs every answer of ACE', () => {
    expect(scored(ace, all(ace, 1, left('ace_3'))).status).toBe('no-score');
  });
});

describe('UW-CAP-6', () => {
  it.each([
    [1, 6, 30.8],
    [3, 18, 56.8],
    [5, 30, 78.1],
  ])('answers of %d give a sum of %d and T %d', (answer, raw, t) => {
    expect(scored(uwCap, all(uwCap, answer)).scores).toEqual({ raw, T: t });
  });

  it('stands in for two answers and rounds the sum up, not for three', () => {
    const four = { uw_cap_1: 3, uw_cap_2: 3, uw_cap_3: 2, uw_cap_4: 3 };
    expect(scored(uwCap, four).scores).toEqual({ raw: 17, T: 55.4 });
    expect(scored(uwCap, { uw_cap_1: 3, uw_cap_2: 3, uw_cap_3: 2 }).status).toBe('no-score');
  });
});
