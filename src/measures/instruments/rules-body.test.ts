import { describe, expect, it } from 'vitest';
import { all, left, scored } from '../../../tests/support/measure-pages.ts';
import { nosas, pavs } from './activity.ts';
import { ahc } from './ahc.ts';
import { acr2016, wpiSss } from './fibromyalgia.ts';
import { gcpsR } from './gcps-r.ts';
import { gas } from './goal-attainment.ts';
import { psfs } from './goals.ts';
import { haqDi, rapid3 } from './haq.ts';
import { mosSleep } from './mos-sleep.ts';
import { rand36 } from './rand36.ts';
import { das28 } from './rheumatology.ts';
import { rmdq } from './rmdq.ts';

describe('GCPS-R', () => {
  const pain = (days: number, limited: number, peg: number) => ({
    gcps_r_1: days,
    gcps_r_2: limited,
    gcps_r_3: peg,
    gcps_r_4: 4,
    gcps_r_5: 4,
  });
  it.each([
    [1, 3, 10, 0],
    [2, 1, 3, 1],
    [2, 1, 4, 2],
    [3, 2, 0, 3],
  ])('pain on %d, limits on %d, PEG %d gives grade %d', (days, limited, peg, grade) => {
    expect(scored(gcpsR, pain(days, limited, peg)).scores['grade']).toBe(grade);
  });

  it('needs PEG even where the limits decide', () => {
    expect(scored(gcpsR, { gcps_r_1: 3, gcps_r_2: 3 }).status).toBe('no-score');
  });
});

describe('fibromyalgia criteria of 2016', () => {
  const rule = (wpi: number, sss: number, regions: number, months: number) =>
    scored(acr2016, {
      acr_2016_wpi: wpi,
      acr_2016_sss: sss,
      acr_2016_regions: regions,
      acr_2016_months: months,
    }).scores['meets'];
  it.each([
    [7, 5, 4, 3, true],
    [7, 4, 4, 3, false],
    [6, 5, 4, 3, false],
    [6, 9, 4, 3, true],
    [6, 8, 4, 3, false],
    [4, 9, 4, 3, true],
    [3, 9, 4, 3, false],
    [7, 5, 3, 3, false],
    [7, 5, 4, 2.9, false],
  ])('WPI %d, SSS %d, %d regions, %d months: %s', (wpi, sss, regions, months, met) => {
    expect(rule(wpi, sss, regions, months)).toBe(met);
  });

  it('counts areas, regions and symptoms from the page, and jaw, chest and abdomen in no region', () => {
    const none = Object.fromEntries(wpiSss.items.map(({ id }) => [id, 0]));
    const at = (name: string) => wpiSss.items.find(({ text }) => text?.en === name)?.id ?? '';
    const outside = ['Jaw, left', 'Jaw, right', 'Chest', 'Abdomen'].map(at);
    const page = { ...none, ...Object.fromEntries(outside.map((id) => [id, 1])), wpi_sss_20: 3 };
    expect(scored(wpiSss, page).scores).toMatchObject({ wpi: 4, sss: 3, psd: 7, regions: 0 });
    const spread = ['Neck', 'Upper arm, left', 'Upper arm, right', 'Upper leg, left'].map(at);
    const wide = { ...page, ...Object.fromEntries(spread.map((id) => [id, 1])), wpi_sss_21: 2 };
    expect(scored(wpiSss, wide).scores).toMatchObject({ wpi: 8, sss: 5, regions: 4, meets: null });
    expect(scored(wpiSss, { ...wide, months: 3 }).scores['meets']).toBe(true);
    expect(scored(wpiSss, { ...wide, months: 2 }).scores['meets']).toBe(false);
  });
});

describe('RMDQ', () => {
  it('counts a blank sentence as not ticked, but an empty page has no score', () => {
    expect(scored(rmdq, { rmdq_3: 1, rmdq_9: 1, rmdq_10: 0 }).scores['total']).toBe(2);
    expect(scored(rmdq, {}).scores['total']).toBeNull();
  });
});

describe('scales of RAND', () => {
  it('take the mean of what was answered, from half of a scale on', () => {
    const five = left('rand36_3', 'rand36_4', 'rand36_5', 'rand36_6', 'rand36_7');
    expect(scored(rand36, all(rand36, 2, five)).scores['physical_functioning']).toBe(50);
    const six = { ...five, rand36_8: null };
    expect(scored(rand36, all(rand36, 2, six)).scores['physical_functioning']).toBeNull();
  });

  it('turn each answer so that 100 is best', () => {
    const first = scored(rand36, all(rand36, 1)).scores;
    expect(first).toMatchObject({ physical_functioning: 0, role_physical: 0, pain: 100 });
    expect(first['energy']).toBe(50);
    expect(first['emotional_wellbeing']).toBe(40);
    expect(first['social_functioning']).toBe(50);
    expect(first['general_health']).toBe(60);
  });

  it('stretch the first sleep question over its own five answers', () => {
    const worst = { mos_sleep_1: 5, mos_sleep_3: 1, mos_sleep_7: 1, mos_sleep_8: 1 };
    expect(scored(mosSleep, worst).scores['sleep_disturbance']).toBe(100);
    expect(scored(mosSleep, { ...worst, mos_sleep_1: 3 }).scores['sleep_disturbance']).toBe(87.5);
    expect(scored(mosSleep, { mos_sleep_4: 1, mos_sleep_12: 6 }).scores['sleep_adequacy']).toBe(50);
  });
});

describe('rheumatology', () => {
  it('lets an aid raise a category of HAQ-DI to 2, never lower it, and needs six categories', () => {
    expect(scored(haqDi, all(haqDi, 0)).scores['DI']).toBe(0);
    const aided = { ...all(haqDi, 0), haq_di_grip_aid: 1 };
    expect(scored(haqDi, aided).scores).toMatchObject({ grip: 2, DI: 0.25 });
    expect(scored(haqDi, { ...all(haqDi, 3), haq_di_grip_aid: 1 }).scores['DI']).toBe(3);
    const two = left('haq_di_grip_1', 'haq_di_grip_2', 'haq_di_grip_3', 'haq_di_reach_1');
    const six = { ...two, haq_di_reach_2: null };
    expect(scored(haqDi, all(haqDi, 2, six)).scores['DI']).toBe(2);
    const five = { ...six, haq_di_arising_1: null, haq_di_arising_2: null };
    expect(scored(haqDi, all(haqDi, 2, five)).scores['DI']).toBeNull();
  });

  it('rounds the function part of RAPID3 before adding it', () => {
    const page = { ...all(rapid3, 0), rapid3_a: 1, rapid3_pain: 2.5, rapid3_global: 1 };
    expect(scored(rapid3, page)).toMatchObject({ scores: { function: 0.3, total: 3.8 } });
  });

  it('computes each form of DAS28 from its own four values', () => {
    const page = { das28_tender: 4, das28_swollen: 9, das28_pga: 50 };
    const crp = scored(das28, { ...page, das28_crp: 10.5 }).scores;
    expect(crp['das28_crp']).toBeCloseTo(
      0.56 * 2 + 0.28 * 3 + 0.36 * Math.log(11.5) + 0.7 + 0.96,
      10,
    );
    expect(crp['das28_esr']).toBeNull();
    const esr = scored(das28, { ...page, das28_esr: 30 }).scores;
    expect(esr['das28_esr']).toBeCloseTo(0.56 * 2 + 0.28 * 3 + 0.7 * Math.log(30) + 0.7, 10);
  });
});

describe('goals, movement, sleep apnoea and needs', () => {
  it('weighs goals as agreed, each as 1 where nothing was agreed, and leaves unrated ones out', () => {
    expect(scored(gas, { gas_1: 0, gas_2: 0 }).scores['T']).toBe(50);
    expect(scored(gas, { gas_1: 1, gas_2: 1 }).scores['T']).toBeCloseTo(
      50 + 20 / Math.sqrt(0.7 * 2 + 0.3 * 4),
      10,
    );
    const weighed = { gas_1: 2, gas_2: -1, gas_weight_1: 3, gas_weight_2: 1 };
    expect(scored(gas, weighed).scores['T']).toBeCloseTo(
      50 + 50 / Math.sqrt(0.7 * 10 + 0.3 * 16),
      10,
    );
    expect(scored(gas, {}).status).toBe('no-score');
  });

  it('takes the mean of the activities that were rated', () => {
    expect(scored(psfs, { psfs_1: 4 })).toMatchObject({ status: 'prorated', scores: { mean: 4 } });
  });

  it('multiplies days and minutes', () => {
    expect(scored(pavs, { pavs_1: 5, pavs_2: 30 }).scores['minutes_week']).toBe(150);
    expect(scored(pavs, { pavs_1: 0 })).toMatchObject({
      status: 'scored',
      scores: { minutes_week: 0 },
    });
  });

  it('counts NoSAS from both sides of each limit, and not without the record', () => {
    const page = { nosas_snoring: 0, nosas_neck: 40, bmi: 24.9, age: 55, sex: 1 };
    const total = (more: Readonly<Record<string, number>>) =>
      scored(nosas, { ...page, ...more }).scores['total'];
    expect(total({})).toBe(0);
    expect(total({ nosas_neck: 40.1 })).toBe(4);
    expect(total({ bmi: 25 })).toBe(3);
    expect(total({ bmi: 29.9 })).toBe(3);
    expect(total({ bmi: 30 })).toBe(5);
    expect(total({ nosas_snoring: 1 })).toBe(2);
    expect(total({ age: 55.1 })).toBe(4);
    expect(total({ sex: 0 })).toBe(2);
    expect(scored(nosas, { nosas_snoring: 1, nosas_neck: 45 }).status).toBe('no-score');
  });

  it('knows a need as soon as one answer says it, and its absence only from all of them', () => {
    expect(scored(ahc, { ahc_food_last: 1 }).scores).toMatchObject({ food: true, needs: null });
    expect(scored(ahc, { ahc_food_last: 0 }).scores['food']).toBeNull();
    expect(scored(ahc, all(ahc, 0)).scores['needs']).toBe(0);
    expect(scored(ahc, all(ahc, 0, { ahc_utilities: 2, ahc_problem_3: 1 })).scores).toMatchObject({
      housing: true,
      food: false,
      utilities: true,
      needs: 2,
    });
  });
});
