import { describe, expect, it } from 'vitest';
import { med, messageOf, person, severityOf, statusOf } from '../../tests/support/case-runs.ts';

describe('combinations', () => {
  it.each([
    ['MED-08', ['oxycodone', 'gabapentin'], 'fires'],
    ['MED-08', ['oxycodone', 'naproxen'], 'not-met'],
    ['MED-08', ['oxycodone', 'foozol'], 'unknown'],
    ['MED-10', ['amitriptyline'], 'fires'],
    ['MED-10', ['tramadol'], 'not-met'],
    ['MED-10', ['tramadol', 'sertraline'], 'fires'],
    ['MED-10', ['duloxetine', 'gabapentin'], 'not-met'],
    ['MED-10', ['tramadol', 'foozol'], 'unknown'],
    ['MED-12', ['naproxen', 'Zoloft'], 'fires'],
    ['MED-12', ['celecoxib', 'Cymbalta'], 'fires'],
    ['MED-12', ['diclofenac gel', 'sertraline'], 'not-met'],
    ['MED-12', ['naproxen', 'amitriptyline'], 'not-met'],
    ['MED-15', ['phenelzine', 'sertraline'], 'fires'],
    ['MED-15', ['linezolid', 'citalopram'], 'fires'],
    ['MED-15', ['tramadol', 'sertraline'], 'fires'],
    ['MED-15', ['tramadol', 'amitriptyline'], 'fires'],
    ['MED-15', ['morphine', 'sertraline'], 'not-met'],
    ['MED-15', ['tramadol', 'mirtazapine'], 'not-met'],
    ['MED-16', ['paroxetine', 'codeine'], 'fires'],
    ['MED-16', ['Wellbutrin XL', 'Ultram'], 'fires'],
    ['MED-16', ['fluoxetine', 'amitriptyline'], 'fires'],
    ['MED-16', ['paroxetine', 'tamoxifen'], 'fires'],
    ['MED-16', ['sertraline', 'codeine'], 'not-met'],
    ['MED-16', ['paroxetine', 'morphine'], 'not-met'],
    ['MED-17', ['methadone'], 'fires'],
    ['MED-17', ['Plaquenil', 'escitalopram'], 'fires'],
    ['MED-17', ['hydroxychloroquine'], 'not-met'],
    ['MED-24', ['methotrexate', 'Bactrim'], 'fires'],
  ])('%s with %j: %s', (rule, names, status) => {
    expect(statusOf(rule, person(names.map((name) => med(name, 1, 1 / 7))))).toBe(status);
  });

  it.each([
    [{ patient: { age: 64 } }, 'warning'],
    [{ patient: { age: 65 } }, 'critical'],
    [{ patient: {} }, 'warning'],
    [{ conditions: [{ code: 'COPD' }] }, 'critical'],
    [{ conditions: [{ code: 'ckd' }] }, 'critical'],
    [{ conditions: [{ code: 'OSA' }] }, 'critical'],
    [{ labs: [{ name: 'eGFR', value: 59 }] }, 'critical'],
    [{ labs: [{ name: 'eGFR', value: 60 }] }, 'warning'],
  ])('opioid with gabapentinoid, %j: %s', (more, severity) => {
    const meds = [med('oxycodone', 5, 2), med('pregabalin', 75, 2)];
    expect(severityOf('MED-08', person(meds, more))).toBe(severity);
  });

  it.each([
    [['oxycodone', 'diazepam', 'gabapentin'], 65, 'warning'],
    [['oxycodone', 'diazepam', 'gabapentin'], 64, 'advice'],
    [['oxycodone', 'tramadol', 'gabapentin'], 65, undefined],
  ])('%j at %d: %s', (names, age, severity) => {
    const meds = names.map((name) => med(name));
    expect(severityOf('MED-09', person(meds, { patient: { age } }))).toBe(severity);
  });

  it.each([
    [40, 60, 'not-met'],
    [40.5, 60, 'fires'],
    [20, 61, 'not-met'],
    [20.5, 61, 'fires'],
    [20.5, 60, 'not-met'],
    [30, null, 'unknown'],
  ])('citalopram %d mg at %d years: %s', (dose, age, status) => {
    expect(statusOf('MED-17', person([med('Celexa', dose)], { patient: { age } }))).toBe(status);
  });

  it.each([
    [{ labs: { egfr: 29.9 } }, 'critical'],
    [{ conditions: [{ code: 'heart-failure' }], labs: { egfr: 90 } }, 'critical'],
  ])('NSAID with %j: %s', (more, severity) => {
    expect(severityOf('MED-13', person([med('naproxen', 500, 2)], more))).toBe(severity);
  });

  it.each([
    [59, '2026-03-03', 'fires'],
    [59, '2026-03-04', 'not-met'],
    [60, '2026-03-03', 'not-met'],
    [59, null, 'unknown'],
    [null, '2026-03-03', 'unknown'],
  ])('NSAID with eGFR %d since %s: %s', (egfr, start, status) => {
    const meds = [med('naproxen', 500, 2, { start })];
    expect(statusOf('MED-13', person(meds, { labs: { egfr } }))).toBe(status);
  });

  it.each([
    ['MED-11', ['warfarin', 'naproxen'], { patient: { age: 65 } }, /adds to the risk/, false],
    ['MED-11', ['warfarin', 'naproxen'], { patient: { age: 66 } }, /adds to the risk/, true],
    ['MED-11', ['warfarin', 'naproxen', 'spironolactone'], {}, /adds to the risk/, true],
    ['MED-11', ['warfarin', 'naproxen'], { conditions: [{ code: 'gi-bleed' }] }, /adds to/, true],
    ['MED-11', ['warfarin', 'naproxen'], {}, /No stomach protection/, true],
    ['MED-11', ['warfarin', 'naproxen', 'omeprazole'], {}, /No stomach protection/, false],
    ['MED-12', ['naproxen', 'sertraline'], { patient: { age: 64 } }, /stronger/, false],
    ['MED-12', ['naproxen', 'sertraline'], { patient: { age: 65 } }, /stronger/, true],
    ['MED-12', ['naproxen', 'sertraline', 'aspirin'], {}, /stronger/, true],
    ['MED-12', ['naproxen', 'sertraline', 'omeprazole'], {}, /keep the PPI/, true],
    ['MED-15', ['linezolid', 'sertraline'], {}, /linezolid with sertraline is dangerous/, true],
    ['MED-16', ['fluoxetine', 'codeine'], {}, /fluoxetine slows .* codeine depends/, true],
  ] as const)('%s for %j %j says %s: %s', (rule, names, more, words, said) => {
    const meds = names.map((name) => med(name));
    expect(words.test(messageOf(rule, person(meds, more)))).toBe(said);
  });

  it.each([
    [{ name: 'diclofenac patch' }, 'info'],
    [{ name: 'foozol', class: 'NSAID', route: 'transdermal' }, 'info'],
    [{ name: 'foozol', class: 'NSAID' }, 'critical'],
  ])('warfarin with %j: %s', (nsaid, severity) => {
    const found = severityOf('MED-11', person([med('warfarin', 5), nsaid]));
    expect(found).toBe(severity);
  });

  it.each([
    ['MED-15', ['tramadol', 'sertraline'], 'warning'],
    ['MED-15', ['phenelzine', 'sertraline', 'tramadol'], 'critical'],
    ['MED-16', ['duloxetine', 'codeine'], 'advice'],
    ['MED-16', ['paroxetine', 'hydrocodone'], 'advice'],
    ['MED-16', ['paroxetine', 'tramadol'], 'warning'],
  ] as const)('%s for %j is %s', (rule, names, severity) => {
    expect(severityOf(rule, person(names.map((name) => med(name))))).toBe(severity);
  });

  it.each([
    [[], 'warning'],
    [['lisinopril'], 'warning'],
    [['lisinopril', 'furosemide'], 'critical'],
  ] as const)('a long-taken NSAID with eGFR 45 and %j is %s', (others, severity) => {
    const meds = ['naproxen', ...others].map((name) => med(name, 1, 1, { start: '2025-01-01' }));
    expect(severityOf('MED-13', person(meds, { labs: { egfr: 45 } }))).toBe(severity);
  });

  it.each([
    [{ labs: [{ name: 'eGFR', value: 25, date: '2025-03-31' }] }, 'fires'],
    [{ labs: [{ name: 'eGFR', value: 25, date: '2025-03-30' }] }, 'unknown'],
    [{ labs: { eGFR: { value: 25, unit: 'ml/min' } } }, 'fires'],
    [{ patient: { age: 70, egfr: 25 } }, 'fires'],
    [{ conditions: [{ code: 'CKD stage 4' }] }, 'fires'],
    [{ conditions: [{ code: 'N18.4' }] }, 'fires'],
    [{ conditions: [{ code: 'CKD stage 3' }] }, 'unknown'],
  ])('kidneys told as %j: an NSAID %s', (more, status) => {
    expect(statusOf('MED-13', person([med('naproxen', 500, 2)], more))).toBe(status);
  });

  it('the triple of NSAID, ACE inhibitor or ARB, and diuretic is critical', () => {
    const names = ['ibuprofen', 'Zestoretic'];
    expect(severityOf('MED-13', person(names.map((name) => med(name))))).toBe('critical');
  });

  it.each([
    [{ conditions: [{ code: 'cirrhosis' }], labs: { egfr: 90 } }, 'fires'],
    [{ labs: { egfr: 29 } }, 'fires'],
    [{ labs: { egfr: 30 } }, 'not-met'],
    [{ conditions: [{ code: 'glaucoma' }], labs: { egfr: 90 } }, 'unknown'],
    [{ conditions: [{ code: 'narrow-angle glaucoma' }], labs: { egfr: 90 } }, 'fires'],
    [{ conditions: [{ code: 'alcohol-use-disorder' }] }, 'fires'],
    [{}, 'unknown'],
  ])('duloxetine with %j: %s', (more, status) => {
    expect(statusOf('MED-14', person([med('Cymbalta', 60)], more))).toBe(status);
  });
});
