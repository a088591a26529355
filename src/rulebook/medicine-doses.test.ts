import { describe, expect, it } from 'vitest';
import {
  fired,
  med,
  mmeOf,
  person,
  runOf,
  severityOf,
  statusOf,
} from '../../tests/support/case-runs.ts';

describe('morphine equivalents', () => {
  it.each([
    ['morphine', 30, 2, 60],
    ['Morphine Sulfate ER', 15, 2, 30],
    ['OxyContin', 20, 2, 60],
    ['oxycodone HCl', 10, 3, 45],
    ['Norco', 10, 4, 40],
    ['Dilaudid', 4, 2, 40],
    ['methadone', 10, 3, 141],
    ['codeine phosphate', 30, 4, 18],
    ['tapentadol', 100, 2, 80],
    ['Nucynta', 50, 2, 40],
    ['oxymorphone', 10, 2, 60],
    ['Ultram', 50, 4, 40],
    ['buprenorphine', 8, 2, 0],
    ['Suboxone', 8, 2, 0],
    ['ibuprofen', 400, 3, 0],
  ])('%s %d mg × %d a day: %d', (name, dose, perDay, mme) => {
    expect(mmeOf(med(name, dose, perDay))).toBe(mme);
  });

  it.each([
    [{ name: 'fentanyl patch', dosePerAdmin: 25, unit: 'mcg/h', perDay: 0.333333 }, 60],
    [{ name: 'fentanyl', dosePerAdmin: 25, unit: 'mcg/hr', perDay: 1, route: 'transdermal' }, 60],
    [{ name: 'fentanyl', dosePerAdmin: 12.5, unit: 'µg/h' }, 30],
    [{ name: 'Duragesic', dosePerAdmin: 50, unit: 'mcg', perDay: 0.33 }, 120],
    [{ name: 'Duragesic 25 mcg/h', dosePerAdmin: 2, unit: 'patch', perDay: 0.33 }, 120],
    [{ name: 'Butrans', dosePerAdmin: 20, unit: 'mcg/h', perDay: 0.142857 }, 0],
    [{ name: 'Tramadol 50 mg', dosePerAdmin: 2, unit: 'tablets', perDay: 4 }, 80],
    [{ name: 'Percocet 5/325', dosePerAdmin: 2, unit: 'tablet', perDay: 4 }, 60],
    [{ name: 'oxycodone/acetaminophen', dosePerAdmin: 10, unit: 'mg', perDay: 3 }, 45],
    [{ name: 'co-codamol 30/500', dosePerAdmin: 2, unit: 'tablets', perDay: 4 }, 36],
    [{ name: 'Oramorph 10 mg/5 ml', dosePerAdmin: 5, unit: 'ml', perDay: 4 }, 40],
    [{ name: 'morphine', dosePerAdmin: 0.03, unit: 'g', perDay: 2 }, 60],
    [{ name: 'morphine', dosePerAdmin: 30_000, unit: 'microgram', perDay: 2 }, 60],
    [{ name: 'methadone', dosePerAdmin: 40, unit: 'mg', perDay: 1, indication: 'OUD' }, 0],
  ])('%j: %d', (entry, mme) => {
    expect(mmeOf(entry)).toBe(mme);
  });

  it.each([
    [{ name: 'oxycodone', dosePerAdmin: 10, unit: 'mg' }],
    [{ name: 'oxycodone', unit: 'mg', perDay: 3 }],
    [{ name: 'oxycodone', dosePerAdmin: 10, perDay: 3 }],
    [{ name: 'oxycodone', dosePerAdmin: 2, unit: 'tablet', perDay: 3 }],
    [med('morphine', 10, 2, { route: 'iv' })],
    [med('morphine', 10, 2, { route: 'somehow' })],
    [med('fentanyl', 0.1, 4, { route: 'buccal' })],
    [{ name: 'Actiq', dosePerAdmin: 200, unit: 'mcg', perDay: 4 }],
    [{ name: 'fentanyl', dosePerAdmin: 100, unit: 'mcg', perDay: 4 }],
    [med('dihydrocodeine', 30, 4)],
    [med('foozol', 30, 4)],
    [med('foozol', 30, 4, { class: 'opioid' })],
    [med('oxycodne', 10, 3)],
  ])('%j makes the total unknown, never smaller', (entry) => {
    const run = runOf(person([med('tramadol', 50, 2), entry]));
    expect(run.derived['mmeTotal']).toBeNull();
    expect(fired(run)).toContain('MED-01');
    expect(fired(run)).not.toContain('MED-02');
    expect(run.dataRequests.map(({ rule }) => rule)).toContain('MED-02');
  });

  it.each([
    ['oxycodone/acetaminophen', 10, 15, null],
    ['Percocet 5/325', 10, 15, 650],
    ['Percocet 5/325', 7.5, 11.25, 487.5],
    ['co-codamol 8/500', 48, 7.2, 3000],
    ['co-codamol 8/500', 56, null, null],
    ['co-codamol 8/500', 1000, 2.4, 1000],
    ['Tylenol', 500, 0, 500],
  ])('%s, %d mg once a day: %d MME and %d mg paracetamol', (name, mg, mme, paracetamol) => {
    const { derived } = runOf(person([med(name, mg)]));
    expect([derived['mmeTotal'], derived['paracetamolMgPerDay']]).toEqual([mme, paracetamol]);
  });

  it('a patch is named by what it lets go in an hour', () => {
    const patch = { dosePerAdmin: 1, unit: 'patch' };
    expect(mmeOf({ ...patch, name: 'fentanyl patch 25' })).toBe(60);
    expect(mmeOf({ ...patch, name: 'fentanyl patch 25 mcg' })).toBe(60);
    expect(mmeOf({ ...patch, name: 'fentanyl patch' })).toBeNull();
  });

  it('asks for the dose by the name of the medicine', () => {
    const run = runOf(person([med('tramadol', 50, 2), { name: 'oxycodone', perDay: 3 }]));
    const request = run.dataRequests.find(({ rule }) => rule === 'MED-02');
    expect(request?.needs).toEqual([
      'dose, unit, times a day and route of every opioid (MME total) (not known for: oxycodone)',
    ]);
  });

  it('a medicine of another stated class cannot hide an opioid', () => {
    expect(mmeOf(med('tramadol', 50, 2), med('foozol', 30, 4, { class: 'statin' }))).toBe(20);
  });

  it.each([
    [49.9, [], undefined],
    [50, ['MED-02'], undefined],
    [89.9, ['MED-02'], undefined],
    [90, ['MED-02', 'MED-03'], 'info'],
    [200, ['MED-02', 'MED-03'], 'info'],
  ] as const)('%d MME: %j', (dose, rules, severity) => {
    const input = person([med('morphine', dose)]);
    expect(fired(runOf(input)).filter((rule) => /^MED-0[23]$/.test(rule))).toEqual(rules);
    expect(severityOf('MED-03', input)).toBe(severity);
  });

  it.each([
    ['cancer', [{ code: 'breast-cancer' }], 50, 'not-met'],
    ['sickle cell disease', [{ code: 'sickle-cell-disease' }], 50, 'not-met'],
    ['end of life', [{ code: 'palliative-care' }], 50, 'not-met'],
    ['no list of conditions', null, 50, 'unknown'],
    ['an unknown age', [], null, 'unknown'],
    ['17 years', [], 17, 'not-met'],
    ['18 years', [], 18, 'fires'],
  ])('the threshold for adults without cancer: %s', (_name, conditions, age, status) => {
    const meds = [med('morphine', 60)];
    expect(statusOf('MED-02', { patient: { age }, conditions, meds })).toBe(status);
  });

  it('where cancer keeps 50 silent, 90 speaks as a warning', () => {
    const input = person([med('morphine', 90)], { conditions: [{ code: 'cancer' }] });
    expect(severityOf('MED-03', input)).toBe('warning');
  });

  it('what is known may be enough', () => {
    const run = runOf(person([med('morphine', 60), med('foozol')]));
    expect(run.derived['mmeTotal']).toBeNull();
    expect(fired(run)).toContain('MED-02');
    expect(run.derived['unrecognisedMedicines']).toEqual(['foozol']);
  });

  it('opens step 3 with poor function, as SC-30 says', () => {
    const scores = [{ instr: 'PEG', value: 7 }];
    expect(fired(runOf(person([med('morphine', 50)], { scores })))).toContain('SC-30');
    expect(fired(runOf(person([med('morphine', 49)], { scores })))).not.toContain('SC-30');
  });
});

describe('naloxone', () => {
  const opioid = med('tramadol', 50, 2);
  it.each([
    [[opioid], {}, 'unknown'],
    [[opioid], { labs: { egfr: 90 } }, 'not-met'],
    [[opioid], { labs: { egfr: 29.9 } }, 'fires'],
    [[opioid], { labs: { egfr: 30 } }, 'not-met'],
    [[opioid, med('Xanax', 0.5, 2)], {}, 'fires'],
    [[opioid, med('Lyrica', 75, 2)], {}, 'fires'],
    [[opioid], { patient: { age: 65 } }, 'fires'],
    [[opioid], { conditions: [{ code: 'obstructive-sleep-apnea' }] }, 'fires'],
    [[opioid], { conditions: [{ code: 'opioid-overdose-history' }] }, 'fires'],
    [[opioid], { conditions: [{ code: 'cirrhosis' }] }, 'fires'],
    [[], { patient: { age: 65 } }, 'not-met'],
    [null, { patient: { age: 65 } }, 'unknown'],
  ])('%j %j: %s', (meds, more, status) => {
    expect(statusOf('MED-04', { ...person([], more), meds })).toBe(status);
  });
});
