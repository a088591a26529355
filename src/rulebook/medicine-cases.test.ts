import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { evaluateCases, personRulebook, type RunSaid } from './index.ts';

type Expected = {
  readonly fire?: readonly string[];
  readonly notFire?: readonly string[];
  readonly severity?: string;
  readonly derived?: Record<string, unknown>;
  readonly tasks?: readonly Record<string, unknown>[];
  readonly byCase?: readonly Expected[];
};
type Case = { readonly id: string; readonly input: unknown; readonly expect: Expected };

const clock = { asOf: null, now: '2026-03-31T10:00:00.000Z' as Instant };
const { cases } = JSON.parse(
  readFileSync(new URL('./golden/medicine-cases.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly Case[] };

function runsOf(input: unknown, profile = 'US'): readonly RunSaid[] {
  const file = { schema: 'case-file/1', cases: [{ id: 'X', profile, input }] };
  const evaluation = evaluateCases(file, clock);
  if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.problem));
  return evaluation.value.runs;
}
function runOf(input: unknown, profile = 'US'): RunSaid {
  const [run] = runsOf(input, profile);
  if (run === undefined) throw new Error('the case did not run');
  return run;
}
const fired = (run: RunSaid) =>
  run.findings.filter(({ status }) => status === 'fires').map(({ rule }) => rule);
const statusOf = (rule: string, input: unknown, profile = 'US') =>
  runOf(input, profile).findings.find((finding) => finding.rule === rule)?.status ?? 'not-met';
const severityOf = (rule: string, input: unknown) =>
  runOf(input).findings.find((finding) => finding.rule === rule)?.severity;

const levels = ['info', 'advice', 'warning', 'critical'];
const inForce = (rule: string) => personRulebook.byId.has(rule);

describe('the worked cases about medicines', () => {
  const each = cases.flatMap(({ id, input, expect: wanted }) =>
    runsOf(input).map((run, at) => [`${id}.${at}`, run, wanted.byCase?.[at] ?? wanted] as const),
  );
  it.each(each)(
    '%s',
    (_id, run, { fire = [], notFire = [], severity, derived = {}, tasks = [] }) => {
      expect(fired(run)).toEqual(expect.arrayContaining(fire.filter(inForce)));
      expect(fired(run).filter((rule) => notFire.includes(rule))).toEqual([]);
      expect(run.derived).toMatchObject(derived);
      for (const task of tasks) expect(run.tasks).toContainEqual(expect.objectContaining(task));
      const said = run.findings.filter(({ status }) => status === 'fires');
      const highest = Math.max(...said.map((finding) => levels.indexOf(finding.severity)));
      expect(severity === undefined ? severity : levels[highest]).toBe(severity);
    },
  );
});

const med = (name: string, dosePerAdmin = 1, perDay = 1, more: object = {}) => ({
  name,
  dosePerAdmin,
  unit: 'mg',
  perDay,
  ...more,
});
const person = (meds: readonly unknown[], more: object = {}) => ({
  patient: { age: 50 },
  conditions: [{ code: 'chronic-low-back-pain', months: 24 }],
  meds,
  ...more,
});
const mmeOf = (...meds: readonly unknown[]) => runOf(person(meds)).derived['mmeTotal'];

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

  const messageOf = (rule: string, input: unknown) =>
    runOf(input).findings.find((finding) => finding.rule === rule)?.message ?? '';
  it.each([
    ['MED-11', ['warfarin', 'naproxen'], { patient: { age: 65 } }, /adds to the risk/, false],
    ['MED-11', ['warfarin', 'naproxen'], { patient: { age: 66 } }, /adds to the risk/, true],
    ['MED-11', ['warfarin', 'naproxen', 'spironolactone'], {}, /adds to the risk/, true],
    ['MED-11', ['warfarin', 'naproxen'], { conditions: [{ code: 'gi-bleed' }] }, /adds to/, true],
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
    ['MED-15', ['tramadol', 'sertraline'], 'warning'],
    ['MED-15', ['phenelzine', 'sertraline', 'tramadol'], 'critical'],
    ['MED-16', ['duloxetine', 'codeine'], 'advice'],
    ['MED-16', ['paroxetine', 'hydrocodone'], 'advice'],
    ['MED-16', ['paroxetine', 'tramadol'], 'warning'],
  ] as const)('%s for %j is %s', (rule, names, severity) => {
    expect(severityOf(rule, person(names.map((name) => med(name))))).toBe(severity);
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

describe('steroids and methotrexate', () => {
  it.each([
    [[med('prednisone', 39)], 'not-met'],
    [[med('prednisone', 40)], 'fires'],
    [[med('dexamethasone', 6)], 'fires'],
    [[med('Medrol', 32)], 'fires'],
    [[med('Medrol', 31)], 'not-met'],
    [[med('hydrocortisone cream', 100)], 'not-met'],
    [[{ name: 'prednisone' }], 'unknown'],
  ])('%j: %s', (meds, status) => {
    expect(statusOf('MED-19', person(meds))).toBe(status);
  });

  it('any dose counts in bipolar disorder', () => {
    const conditions = [{ code: 'bipolar-ii-disorder' }];
    expect(statusOf('MED-19', person([med('prednisone', 5)], { conditions }))).toBe('fires');
  });

  it.each([
    [0.142857, {}, 'not-met'],
    [1, {}, 'fires'],
    [2 / 7, {}, 'fires'],
    [null, {}, 'unknown'],
  ])('methotrexate %d a day: %s', (perDay, more, status) => {
    const meds = [{ name: 'MTX', dosePerAdmin: 15, unit: 'mg', perDay, ...more }];
    expect(statusOf('MED-24', person(meds))).toBe(status);
  });

  it.each([
    [59, 'fires'],
    [60, 'not-met'],
    [null, 'unknown'],
  ])('weekly methotrexate with an NSAID and eGFR %d: %s', (egfr, status) => {
    const meds = [med('methotrexate', 15, 1 / 7), med('naproxen', 500, 2)];
    expect(statusOf('MED-24', person(meds, { labs: { egfr } }))).toBe(status);
  });

  const blood = {
    wbc: 5,
    neutrophils: 3,
    platelets: 250,
    alt: 30,
    ast: 30,
    creatinine: 80,
    creatinineBaseline: 80,
  };
  const dated = (date: string, changed: object = {}) =>
    Object.entries({ ...blood, ...changed }).map(([name, value]) => ({ name, value, date }));
  it.each([
    ['methotrexate', '2026-02-20', '2026-03-17', {}, 'not-met'],
    ['methotrexate', '2026-02-20', '2026-03-16', {}, 'fires'],
    ['methotrexate', '2026-02-10', '2026-02-28', {}, 'not-met'],
    ['methotrexate', '2026-02-10', '2026-02-27', {}, 'fires'],
    ['methotrexate', '2025-01-01', '2026-01-06', {}, 'not-met'],
    ['methotrexate', '2025-01-01', '2026-01-05', {}, 'fires'],
    ['sulfasalazine', '2025-01-01', '2026-01-05', {}, 'not-met'],
    ['hydroxychloroquine', '2025-01-01', '2020-01-05', {}, 'not-met'],
    ['methotrexate', '2025-01-01', '2026-03-30', { wbc: 3.4 }, 'fires'],
    ['methotrexate', '2025-01-01', '2026-03-30', { wbc: 3.5 }, 'not-met'],
    ['methotrexate', '2025-01-01', '2026-03-30', { neutrophils: 1.5 }, 'fires'],
    ['methotrexate', '2025-01-01', '2026-03-30', { platelets: 139 }, 'fires'],
    ['methotrexate', '2025-01-01', '2026-03-30', { alt: 101 }, 'fires'],
    ['methotrexate', '2025-01-01', '2026-03-30', { ast: 100 }, 'not-met'],
    ['methotrexate', '2025-01-01', '2026-03-30', { creatinine: 105 }, 'fires'],
    ['methotrexate', '2025-01-01', '2026-03-30', { creatinine: 104 }, 'not-met'],
  ])('%s since %s, blood of %s, %j: %s', (name, start, date, changed, status) => {
    const meds = [med(name, 15, 1 / 7, { start })];
    expect(statusOf('MED-20', person(meds, { labs: dated(date, changed) }))).toBe(status);
  });

  it('methotrexate with leflunomide keeps the monthly rhythm', () => {
    const meds = ['Metoject', 'Arava'].map((name) => med(name, 15, 1 / 7, { start: '2024-01-01' }));
    expect(statusOf('MED-20', person(meds, { labs: dated('2026-02-27') }))).toBe('fires');
    expect(statusOf('MED-20', person(meds, { labs: dated('2026-02-28') }))).toBe('not-met');
  });

  it('asks for the day of the last blood test when none is known', () => {
    const run = runOf(person([med('methotrexate', 15, 1 / 7, { start: '2025-01-01' })]));
    const request = run.dataRequests.find(({ rule }) => rule === 'MED-20');
    expect(request?.needs).toContain('day of the last DMARD blood test');
  });
});

describe('starts and changes', () => {
  it.each([
    ['2026-03-17', 'fires'],
    ['2026-03-16', 'not-met'],
    [true, 'fires'],
    [null, 'unknown'],
  ])('pregabalin started %s: contact %s', (start, status) => {
    expect(statusOf('MED-18', person([med('pregabalin', 75, 2, { start })]))).toBe(status);
  });

  it('asks for the day of a start by the name of the medicine', () => {
    const run = runOf(person([med('pregabalin', 75, 2)]));
    const request = run.dataRequests.find(({ rule }) => rule === 'MED-18');
    expect(request?.needs).toEqual(['when pregabalin was started or last changed']);
  });

  it('a raised dose counts like a start, an omeprazole does not', () => {
    const raised = { start: '2025-01-01', changed: '2026-03-25', change: 'increase' };
    expect(statusOf('MED-18', person([med('oxycodone', 5, 2, raised)]))).toBe('fires');
    expect(statusOf('MED-18', person([med('omeprazole', 20, 1, { start: true })]))).toBe('not-met');
  });

  it.each([
    ['UK', 'chronic-primary-pain', 'gabapentin', 'fires'],
    ['UK', 'fibromyalgia', 'paracetamol', 'fires'],
    ['UK', 'fibromyalgia', 'duloxetine', 'not-met'],
    ['UK', 'osteoarthritis', 'naproxen', 'not-met'],
    ['US', 'fibromyalgia', 'pregabalin', 'not-met'],
  ])('%s, %s, %s is started: %s', (profile, code, name, status) => {
    const input = person([med(name, 1, 1, { start: true })], { conditions: [{ code }] });
    expect(statusOf('MED-23', input, profile)).toBe(status);
  });

  const phq = (from: number, to: number, item9 = 0) => [
    { instr: 'PHQ-9', value: from, item9: 0, date: '2026-03-01' },
    { instr: 'PHQ-9', value: to, item9, date: '2026-03-25' },
  ];
  it.each([
    ['gabapentin', '2026-03-05', phq(8, 13), 'fires'],
    ['gabapentin', '2026-03-05', phq(8, 12), 'not-met'],
    ['gabapentin', '2026-03-05', phq(8, 8, 1), 'fires'],
    ['gabapentin', '2026-02-03', phq(8, 13), 'unknown'],
    ['gabapentin', '2026-02-02', phq(8, 13), 'not-met'],
    ['naproxen', '2026-03-05', phq(8, 13), 'not-met'],
  ])('%s since %s: asked about first %s', (name, start, scores, status) => {
    const meds = [med(name, 300, 3, { start })];
    expect(statusOf('MED-21', person(meds, { scores }))).toBe(status);
  });

  it.each([
    [25, 'fires'],
    [26, 'not-met'],
  ])('an antidepressant at %d years: %s', (age, status) => {
    const meds = [med('sertraline', 50, 1, { start: '2026-03-05' })];
    expect(statusOf('MED-21', person(meds, { patient: { age }, scores: phq(8, 13) }))).toBe(status);
  });

  it.each([
    [[3, 3, 3, 5, 5, 5], 'fires'],
    [[3, 3, 3, 4, 5, 5], 'not-met'],
  ])('fog %j around the start of pregabalin: %s', (fog14d, status) => {
    const meds = [med('pregabalin', 75, 2, { start: '2026-03-28' })];
    expect(statusOf('MED-22', person(meds, { diary: { fog14d } }))).toBe(status);
  });

  const taper = (more: object) => ({ plan: { elements: [{ type: 'taper', ...more }] } });
  it.each([
    ['MED-06', { drug: 'oxycodone', cutPercent: 10, everyWeeks: 4, usedMonths: 24 }, 'not-met'],
    ['MED-06', { drug: 'OxyContin', cutPercent: 11, everyWeeks: 4, usedMonths: 12 }, 'fires'],
    ['MED-06', { drug: 'oxycodone', cutPercent: 20, everyWeeks: 4, usedMonths: 11 }, 'not-met'],
    ['MED-06', { class: 'opioid', cutPercent: 21, everyWeeks: 4, usedMonths: 11 }, 'fires'],
    ['MED-06', { drug: 'oxycodone', cutPercent: 15, everyWeeks: 4 }, 'unknown'],
    ['MED-07', { drug: 'diazepam', cutPercent: 25, everyWeeks: 2 }, 'not-met'],
    ['MED-07', { drug: 'Xanax', cutPercent: 26, everyWeeks: 2 }, 'fires'],
    ['MED-07', { drug: 'Xanax', cutPercent: 100 }, 'unknown'],
    ['MED-07', { drug: 'Xanax', cutPercent: 100, usedMonths: 0.9 }, 'not-met'],
    ['MED-07', { drug: 'Xanax', cutPercent: 100, usedMonths: 1 }, 'fires'],
    ['MED-07', { drug: 'Xanax', cutPercent: 100, everyDays: 60, usedMonths: 9 }, 'not-met'],
    ['MED-06', { drug: 'Xanax', cutPercent: 26, everyWeeks: 2 }, 'not-met'],
  ])('%s: %j %s', (rule, element, status) => {
    const meds = [med('oxycodone', 5, 2), med('alprazolam', 0.5, 2)];
    expect(statusOf(rule, person(meds, taper(element)))).toBe(status);
  });

  it.each([
    ['2026-03-03', 'fires'],
    ['2026-03-04', 'not-met'],
  ])('a benzodiazepine taken since %s is stopped at once: %s', (start, status) => {
    const meds = [med('diazepam', 5, 1, { start })];
    const stop = taper({ drug: 'diazepam', cutPercent: 100 });
    expect(statusOf('MED-07', person(meds, stop))).toBe(status);
  });

  it('a taper is judged also where no medicine list is given, and none where no opioid is taken', () => {
    const fast = taper({ class: 'opioid', cutPercent: 30, everyWeeks: 4 });
    expect(statusOf('MED-06', { ...person([]), ...fast, meds: null })).toBe('fires');
    expect(statusOf('MED-06', person([]))).toBe('not-met');
    expect(statusOf('MED-06', person([med('morphine')]))).toBe('unknown');
    expect(statusOf('MED-07', person([med('diazepam')]))).toBe('unknown');
    const none = { plan: { elements: [] } };
    expect(statusOf('MED-06', person([med('morphine')], none))).toBe('not-met');
    expect(statusOf('MED-06', { ...person([]), ...none, meds: null })).toBe('not-met');
  });

  it.each([
    ['2025-12-31', '2024-01-01', 'not-met'],
    ['2026-03-03', '2026-03-03', 'fires'],
    ['2025-12-30', '2024-01-01', 'fires'],
    ['2026-03-02', '2026-03-03', 'fires'],
    ['2026-03-10', '2026-03-03', 'not-met'],
    [null, '2024-01-01', 'unknown'],
  ])('opioid reviewed %s, started %s: %s', (opioid, start, status) => {
    const meds = [med('oxycodone', 5, 2, { start })];
    expect(statusOf('MED-05', person(meds, { reviews: { opioid } }))).toBe(status);
  });

  it('monitoring programme and urine test are asked about in the US only', () => {
    const input = person([med('oxycodone', 5, 2)], {
      reviews: { pdmp: '2025-12-30', urineTest: '2025-12-30' },
    });
    expect(statusOf('MED-05a', input)).toBe('fires');
    expect(statusOf('MED-05a', input, 'UK')).toBe('not-met');
  });
});

describe('a file about medicines', () => {
  it('names every fault, one a field', () => {
    const input = {
      meds: [
        { name: 'oxycodone', dosePerAdmin: -1, unit: 'spoon', perDay: 25 },
        { name: ' ', perDay: -1 },
        { dosePerAdmin: '5' },
        { name: 'naproxen', start: 'soon', change: 'up' },
      ],
      labs: { egfr: -1, wbc: 'low', platelets: { value: 200, date: '2026-04-01' } },
      conditions: [{ code: 'x', months: -1 }],
    };
    const evaluation = evaluateCases(input, clock);
    const named = evaluation.ok
      ? []
      : evaluation.problem.map(({ path, code }) => `${path} ${code}`);
    expect(named.toSorted()).toEqual([
      '/conditions/0/months negative',
      '/labs/egfr negative',
      '/labs/platelets/date in-the-future',
      '/labs/wbc wrong-type',
      '/meds/0/dosePerAdmin negative',
      '/meds/0/perDay too-big',
      '/meds/0/unit unknown-unit',
      '/meds/1/name empty',
      '/meds/1/perDay negative',
      '/meds/2/dosePerAdmin wrong-type',
      '/meds/2/name missing',
      '/meds/3/change not-a-choice',
      '/meds/3/start not-a-date',
    ]);
  });

  it('leaves out what was stopped', () => {
    const stopped = [
      med('morphine', 60, 1, { stop: '2026-03-30' }),
      med('tramadol', 50, 1, { status: 'stopped' }),
    ];
    expect(mmeOf(...stopped)).toBe(0);
  });

  it('a medicine that plays no part changes no finding', () => {
    const meds = [med('oxycodone', 20, 2), med('gabapentin', 300, 3)];
    const without = runOf(person(meds));
    const withIt = runOf(person([...meds, med('vitamin D', 1)]));
    expect(withIt.findings.map(({ rule, status, severity }) => [rule, status, severity])).toEqual(
      without.findings.map(({ rule, status, severity }) => [rule, status, severity]),
    );
  });

  it('names the medicine that is not recognised in what it asks for', () => {
    const run = runOf(person([med('oxycodone', 5, 2), med('foozol')]));
    const request = run.dataRequests.find(({ rule }) => rule === 'MED-08');
    expect(request?.needs).toEqual(['gabapentinoids taken (not recognised: foozol)']);
  });
});
