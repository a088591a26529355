import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fired, runOf, severityOf, statusOf } from '../../tests/support/case-runs.ts';

const takes = (meds: readonly object[], more: object = {}) => ({
  patient: { age: 50, sex: 'F' },
  conditions: [{ code: 'chronic-low-back-pain', months: 24 }],
  scores: [{ instr: 'PHQ-9', value: 5, item9: 0 }],
  meds,
  ...more,
});
const med = (name: string, more: object = {}) => ({ name, ...more });
const named = (...names: readonly string[]) => names.map((name) => med(name));
const plan = (...elements: readonly object[]) => ({ plan: { elements } });
const scores = (...given: readonly object[]) => ({ scores: given });
const phq = (value: number, item9: number | null, week = 0) => ({
  instr: 'PHQ-9',
  value,
  item9,
  week,
});
const conditions = (...codes: readonly string[]) => ({
  conditions: codes.map((code) => ({ code })),
});

type Row = readonly [rule: string, label: string, input: object, status: string];

function holds(rows: readonly Row[], profile = 'US') {
  it.each(rows)('%s: %s → %4$s', (rule, _label, input, status) => {
    expect(statusOf(rule, input, profile)).toBe(status);
  });
}

describe('bleeding, kidneys, marrow', () => {
  holds([
    ['COH-22', 'NSAID and SSRI', takes(named('Aleve', 'Zoloft')), 'fires'],
    ['COH-22', 'a gel and an SSRI', takes(named('diclofenac gel', 'Zoloft')), 'not-met'],
    ['COH-23', 'warfarin', takes(named('Advil', 'Coumadin')), 'fires'],
    ['COH-23', 'a DOAC', takes(named('Advil', 'Xarelto')), 'fires'],
    ['COH-23', 'a gel', takes(named('diclofenac gel', 'warfarin')), 'not-met'],
    ['COH-23', 'aspirin is no NSAID here', takes(named('aspirin', 'warfarin')), 'not-met'],
    ['COH-24', 'eGFR 29', takes(named('naproxen'), { labs: { egfr: 29 } }), 'fires'],
    ['COH-24', 'eGFR 30', takes(named('naproxen'), { labs: { egfr: 30 } }), 'not-met'],
    [
      'COH-24',
      'heart failure',
      takes(named('naproxen'), { ...conditions('heart-failure'), labs: { egfr: 90 } }),
      'fires',
    ],
    [
      'COH-24',
      'with ACE inhibitor and diuretic',
      takes(named('naproxen', 'lisinopril', 'furosemide'), { labs: { egfr: 90 } }),
      'fires',
    ],
    [
      'COH-24',
      'long use at eGFR 45 is MED-13 alone',
      takes([med('naproxen', { start: '2025-01-01' })], { labs: { egfr: 45 } }),
      'not-met',
    ],
    ['COH-24', 'no eGFR', takes(named('naproxen')), 'unknown'],
    ['COH-25', 'trimethoprim', takes(named('methotrexate', 'Septrin')), 'fires'],
    ['COH-25', 'NSAID, 59', takes(named('MTX', 'naproxen'), { labs: { egfr: 59 } }), 'fires'],
    ['COH-25', 'NSAID, 60', takes(named('MTX', 'naproxen'), { labs: { egfr: 60 } }), 'not-met'],
    [
      'COH-25',
      'daily methotrexate is MED-24 alone',
      takes([med('methotrexate', { perDay: 1 })]),
      'not-met',
    ],
  ]);

  it('COH-23 is critical without stomach protection, a warning with it, as MED-11', () => {
    expect(severityOf('COH-23', takes(named('naproxen', 'apixaban')))).toBe('critical');
    expect(severityOf('COH-23', takes(named('naproxen', 'apixaban', 'Nexium')))).toBe('warning');
    expect(statusOf('MED-11', takes(named('naproxen', 'apixaban')))).toBe('not-met');
  });
});

describe('brain, serotonin, enzymes, rhythm', () => {
  const cbt = plan({ type: 'CBT', discipline: 'psychology' });
  holds([
    ['COH-27', 'tramadol and SSRI', takes(named('Ultram', 'sertraline')), 'fires'],
    ['COH-27', 'tramadol alone', takes(named('tramadol')), 'not-met'],
    ['COH-28', 'codeine', takes(named('codeine', 'Prozac')), 'fires'],
    ['COH-28', 'a tricyclic is MED-16 alone', takes(named('amitriptyline', 'Prozac')), 'not-met'],
    ['MED-16', 'a tricyclic', takes(named('amitriptyline', 'Prozac')), 'fires'],
    ['COH-28', 'sertraline', takes(named('codeine', 'sertraline')), 'not-met'],
    ['COH-29', 'three', takes(named('oxycodone', 'diazepam', 'gabapentin')), 'fires'],
    ['COH-29', 'three of two classes', takes(named('oxycodone', 'tramadol', 'Lyrica')), 'fires'],
    ['COH-29', 'two', takes(named('oxycodone', 'gabapentin', 'naproxen')), 'not-met'],
    ['COH-29', 'two and a strange one', takes(named('oxycodone', 'Lyrica', 'foozol')), 'unknown'],
    ['COH-30', 'with CBT', takes(named('amitriptyline'), cbt), 'fires'],
    ['COH-30', 'with education', takes(named('Elavil'), plan({ type: 'education' })), 'fires'],
    ['COH-30', '65', takes(named('amitriptyline'), { patient: { age: 65 } }), 'fires'],
    ['COH-30', '64', takes(named('amitriptyline'), { patient: { age: 64 } }), 'not-met'],
    ['COH-30', 'a low burden', takes(named('duloxetine'), cbt), 'not-met'],
    ['COH-34', 'escitalopram', takes(named('Plaquenil', 'Lexapro')), 'fires'],
    ['COH-34', 'ondansetron', takes(named('Plaquenil', 'Zofran')), 'fires'],
    ['COH-34', 'a tricyclic', takes(named('HCQ', 'nortriptyline')), 'fires'],
    ['COH-34', 'sertraline', takes(named('Plaquenil', 'sertraline')), 'not-met'],
    ['COH-34', 'without HCQ', takes(named('methadone', 'citalopram')), 'not-met'],
  ]);

  it('COH-27 is critical with an MAO inhibitor or linezolid', () => {
    expect(severityOf('COH-27', takes(named('tramadol', 'duloxetine')))).toBe('warning');
    expect(severityOf('COH-27', takes(named('linezolid', 'duloxetine')))).toBe('critical');
    expect(severityOf('COH-27', takes(named('phenelzine', 'tramadol')))).toBe('critical');
  });

  it('COH-31 looks as far as MED-22 does, for fog in the diary and for a change of 28 days', () => {
    const fogged = (fog: number, start: string) =>
      takes([med('pregabalin', { start })], {
        ...cbt,
        diary: {
          fog14d: [...Array.from({ length: 20 }, () => 2), ...Array.from({ length: 8 }, () => fog)],
        },
      });
    expect(statusOf('COH-31', fogged(4, '2026-03-23'))).toBe('fires');
    expect(statusOf('COH-31', fogged(3, '2026-03-23'))).toBe('not-met');
    const begun = (start: string) =>
      takes([med('pregabalin', { start })], {
        ...cbt,
        ...scores(
          { instr: 'PROMIS-Cog', value: 50, week: 0 },
          { instr: 'PROMIS-Cog', value: 44, week: 6 },
        ),
      });
    expect(statusOf('COH-31', begun('2026-03-03'))).toBe('fires');
    expect(statusOf('COH-31', begun('2026-03-02'))).toBe('not-met');
  });

  it('COH-31 fires with what MED-22 fires with, where skills are learnt', () => {
    const cognition = (value: number) =>
      scores({ instr: 'PROMIS-Cog', value: 50, week: 0 }, { instr: 'PROMIS-Cog', value, week: 4 });
    const pregabalin = [med('pregabalin', { start: '2026-03-10' })];
    const run = (value: number, more: object = cbt) =>
      takes(pregabalin, { ...more, ...cognition(value) });
    expect(statusOf('COH-31', run(45))).toBe('fires');
    expect(statusOf('COH-31', run(45.5))).toBe('not-met');
    expect(statusOf('COH-31', run(45, plan({ type: 'PT' })))).toBe('not-met');
    expect(statusOf('MED-22', run(45, plan({ type: 'PT' })))).toBe('fires');
  });
});

describe('mood, alcohol, cannabis, heart', () => {
  const prednisone = (mg: number, more: object = {}) =>
    med('prednisone', { dosePerAdmin: mg, unit: 'mg', perDay: 1, ...more });
  const srt = plan({ type: 'sleep-restriction' });
  const paracetamol = (mg: number) => [
    med('acetaminophen', { dosePerAdmin: mg, unit: 'mg', perDay: 4 }),
  ];
  const auditC = (value: number, sex: string | null) => ({
    patient: { age: 50, sex },
    ...scores({ instr: 'AUDIT-C', value }),
  });
  holds([
    ['COH-32', '40 mg with SRT', takes([prednisone(40)], srt), 'fires'],
    ['COH-32', '39 mg with SRT', takes([prednisone(39)], srt), 'not-met'],
    ['COH-32', 'a burst', takes([prednisone(20, { burst: true })], srt), 'fires'],
    [
      'COH-32',
      'as a part of the plan',
      takes([], plan({ type: 'SRT' }, { type: 'steroid-burst', drug: 'prednisone' })),
      'fires',
    ],
    [
      'COH-32',
      'antidepressant being adjusted',
      takes([prednisone(40), med('sertraline', { start: '2026-03-20' })]),
      'fires',
    ],
    [
      'COH-32',
      'antidepressant for years',
      takes([prednisone(40), med('sertraline', { start: '2020-03-20' })]),
      'not-met',
    ],
    ['COH-33', '+5', takes(named('Otezla'), scores(phq(8, 0), phq(13, 0, 6))), 'fires'],
    ['COH-33', '+4', takes(named('Otezla'), scores(phq(8, 0), phq(12, 0, 6))), 'not-met'],
    ['COH-33', 'one score', takes(named('gabapentin'), scores(phq(13, 0))), 'unknown'],
    [
      'COH-33',
      'another medicine',
      takes(named('naproxen'), scores(phq(8, 0), phq(13, 0, 6))),
      'not-met',
    ],
    ['COH-35', 'woman, 3', takes(named('oxycodone'), auditC(3, 'F')), 'fires'],
    ['COH-35', 'woman, 2', takes(named('oxycodone'), auditC(2, 'F')), 'not-met'],
    ['COH-35', 'man, 4', takes(named('Cymbalta'), auditC(4, 'M')), 'fires'],
    ['COH-35', 'man, 3', takes(named('Cymbalta'), auditC(3, 'M')), 'not-met'],
    ['COH-35', '3 and no sex', takes(named('methotrexate'), auditC(3, null)), 'unknown'],
    ['COH-35', '4 and no sex', takes(named('methotrexate'), auditC(4, null)), 'fires'],
    ['COH-35', 'paracetamol 3 g', takes(paracetamol(750), auditC(5, 'F')), 'not-met'],
    ['COH-35', 'paracetamol over 3 g', takes(paracetamol(751), auditC(5, 'F')), 'fires'],
    ['COH-36', 'with CBT-I', takes(named('Benadryl'), plan({ type: 'CBT-I' })), 'fires'],
    ['COH-36', 'with an opioid', takes(named('diphenhydramine', 'oxycodone')), 'fires'],
    [
      'COH-36',
      'daily THC',
      takes(named('pregabalin'), { patient: { age: 50, cannabis: 'daily' } }),
      'fires',
    ],
    [
      'COH-36',
      'no THC',
      takes(named('pregabalin'), { patient: { age: 50, cannabis: 'never' } }),
      'not-met',
    ],
    ['COH-36', 'alone', takes(named('diphenhydramine')), 'not-met'],
    ['COH-37', 'BP', takes(named('venlafaxine'), conditions('uncontrolled-hypertension')), 'fires'],
    ['COH-37', '140', takes(named('Cymbalta'), { patient: { bp: '140/80' } }), 'fires'],
    ['COH-37', '139/89', takes(named('Cymbalta'), { patient: { bp: '139/89' } }), 'not-met'],
    ['COH-37', 'AF', takes(named('amitriptyline'), conditions('atrial-fibrillation')), 'fires'],
    ['COH-37', 'glaucoma', takes(named('amitriptyline'), conditions('glaucoma')), 'fires'],
    [
      'COH-37',
      'retention',
      takes(named('amitriptyline'), conditions('urinary-retention')),
      'fires',
    ],
    [
      'COH-37',
      'heart attack 6 months ago',
      takes(named('amitriptyline'), { conditions: [{ code: 'MI', months: 6 }] }),
      'fires',
    ],
    [
      'COH-37',
      'heart attack 7 months ago',
      takes(named('amitriptyline'), { conditions: [{ code: 'MI', months: 7 }] }),
      'not-met',
    ],
    ['COH-37', 'an SSRI', takes(named('sertraline'), conditions('glaucoma')), 'not-met'],
    [
      'COH-37',
      'hypertension, no more said',
      takes(named('venlafaxine'), conditions('hypertension')),
      'unknown',
    ],
    ['COH-38', 'mania', takes(named('sertraline'), conditions('bipolar-disorder')), 'fires'],
    [
      'COH-38',
      'with lithium',
      takes(named('sertraline', 'lithium'), conditions('bipolar-disorder')),
      'not-met',
    ],
    [
      'COH-38',
      'MDQ says so',
      takes(named('amitriptyline'), scores({ instr: 'MDQ', positive: true })),
      'fires',
    ],
    ['COH-38', 'never asked', takes(named('sertraline')), 'unknown'],
  ]);

  it('COH-39 looks at who writes them', () => {
    const by = (first: string | undefined, second: string | undefined) =>
      takes([med('duloxetine', { prescriber: first }), med('tramadol', { prescriber: second })]);
    expect(statusOf('COH-39', by('psychiatry', 'pain'))).toBe('fires');
    expect(statusOf('COH-39', by('pain', 'pain'))).toBe('not-met');
    expect(statusOf('COH-39', by('pain', undefined))).toBe('unknown');
  });
});

describe('tapers and safety', () => {
  const taper = plan({ type: 'opioid-taper', drug: 'oxycodone', startDate: '2026-04-01' });
  const oxycodone = (more: object) => takes(named('oxycodone'), { ...taper, ...more });
  const trauma = (startDate: string) =>
    plan(
      { type: 'BZD-taper-step', drug: 'diazepam', startDate: '2026-04-01' },
      { type: 'trauma-focused-CBT', startDate },
    );
  const supplied = (name: string, supplyDays: number | undefined, item9 = 1) =>
    takes([med(name, { supplyDays })], scores(phq(12, item9)));
  holds([
    ['COH-40', 'item 9', oxycodone(scores(phq(12, 1))), 'fires'],
    ['COH-40', '+5', oxycodone(scores(phq(8, 0), phq(13, 0, 4))), 'fires'],
    ['COH-40', '+4', oxycodone(scores(phq(8, 0), phq(12, 0, 4))), 'not-met'],
    ['COH-40', 'item 9 skipped', oxycodone(scores(phq(8, null), phq(12, null, 4))), 'unknown'],
    ['COH-40', 'no taper', takes(named('oxycodone'), scores(phq(12, 2))), 'not-met'],
    [
      'COH-40',
      'a dose that goes down',
      takes([med('diazepam', { change: 'decrease' })], scores(phq(12, 1))),
      'fires',
    ],
    ['COH-41', 'same fortnight', takes(named('diazepam'), trauma('2026-04-15')), 'fires'],
    ['COH-41', 'a day later', takes(named('diazepam'), trauma('2026-04-16')), 'not-met'],
    ['COH-60', '15 days', supplied('amitriptyline', 15), 'fires'],
    ['COH-60', '14 days', supplied('amitriptyline', 14), 'not-met'],
    ['COH-60', 'colchicine', supplied('colchicine', 30), 'fires'],
    ['COH-60', 'an SSRI', supplied('sertraline', 90), 'not-met'],
    ['COH-60', 'item 9 is 0', supplied('venlafaxine', 90, 0), 'not-met'],
    ['COH-60', 'supply not told', supplied('oxycodone', undefined), 'unknown'],
  ]);

  it('COH-40 pauses the taper now, and asks for contact in the week', () => {
    const { tasks } = runOf(oxycodone(scores(phq(12, 1))));
    expect(tasks).toContainEqual({ code: 'pause-taper', dueDays: 0, rule: 'COH-40' });
    expect(tasks).toContainEqual({ code: 'same-week-contact', dueDays: 7, rule: 'COH-40' });
  });
});

describe('infection, relaxants, guideline, pregnancy', () => {
  const rehab = plan({ type: 'PT' });
  const expecting = (more: object = {}) => ({
    patient: { age: 30, sex: 'F', pregnant: true, ...more },
  });
  const fibromyalgia = conditions('fibromyalgia');
  holds([
    ['COH-56', 'DMARD', takes(named('Humira'), conditions('sepsis')), 'fires'],
    ['COH-56', 'rehabilitation', takes([], { ...rehab, ...conditions('sepsis') }), 'fires'],
    [
      'COH-56',
      'in hospital',
      takes(named('MTX'), { conditions: [{ code: 'pneumonia', hospital: true }] }),
      'fires',
    ],
    ['COH-56', 'a cold', takes(named('MTX'), { patient: { infection: 'mild' } }), 'not-met'],
    ['COH-56', 'how bad is not told', takes(named('MTX'), conditions('pneumonia')), 'unknown'],
    ['COH-57', '22 days', takes([med('Flexeril', { start: '2026-03-09' })], rehab), 'fires'],
    ['COH-57', '21 days', takes([med('Flexeril', { start: '2026-03-10' })], rehab), 'not-met'],
    ['COH-57', '4 weeks', takes([med('Soma', { weeks: 4 })], rehab), 'fires'],
    ['COH-57', 'no rehabilitation', takes([med('Soma', { weeks: 4 })]), 'not-met'],
    ['COH-57', 'since when is not told', takes(named('Soma'), rehab), 'unknown'],
    [
      'COH-57',
      'for spasticity',
      takes([med('baclofen', { weeks: 40, indication: 'spasticity' })], rehab),
      'not-met',
    ],
    ['COH-59', 'methotrexate', takes(named('methotrexate'), expecting()), 'fires'],
    [
      'COH-59',
      'NSAID in week 20',
      takes(named('ibuprofen'), expecting({ gestationWeeks: 20 })),
      'fires',
    ],
    [
      'COH-59',
      'NSAID in week 19',
      takes(named('ibuprofen'), expecting({ gestationWeeks: 19 })),
      'not-met',
    ],
    ['COH-59', 'NSAID, week not told', takes(named('ibuprofen'), expecting()), 'unknown'],
    [
      'COH-59',
      'planning',
      takes(named('Depakote'), { patient: { planningPregnancy: true } }),
      'fires',
    ],
    ['COH-59', 'new opioid', takes([med('oxycodone', { start: true })], expecting()), 'fires'],
    [
      'COH-59',
      'old opioid',
      takes([med('oxycodone', { start: '2024-01-01' })], expecting()),
      'not-met',
    ],
    ['COH-59', 'SRT', takes([], { ...expecting(), ...plan({ type: 'SRT' }) }), 'fires'],
    [
      'COH-59',
      'not pregnant',
      takes(named('methotrexate'), { patient: { pregnant: false } }),
      'not-met',
    ],
  ]);
  describe('in the UK', () => {
    holds(
      [['COH-58', 'start', takes([med('Lyrica', { start: true })], fibromyalgia), 'fires']],
      'UK',
    );
  });
  describe('in the US', () => {
    holds([['COH-58', 'start', takes([med('Lyrica', { start: true })], fibromyalgia), 'not-met']]);
  });

  it('COH-59 asks for a washout only of leflunomide', () => {
    const codes = (name: string) =>
      runOf(takes(named(name), expecting())).tasks.map(({ code }) => code);
    expect(codes('Arava')).toContain('leflunomide-washout');
    expect(codes('methotrexate')).not.toContain('leflunomide-washout');
  });
});

describe('the other side of single cut-offs', () => {
  const prednisone = med('prednisone', { dosePerAdmin: 40, unit: 'mg', perDay: 1 });
  const late = med('venlafaxine', { time: '20:00' });
  const expecting = { patient: { age: 30, sex: 'F', pregnant: true } };
  const srt = plan({ type: 'SRT' });
  holds([
    ['COH-02', 'zolpidem when needed', takes([med('Ambien', { prn: true })], srt), 'fires'],
    ['COH-02', 'zolpidem every night', takes([med('Ambien')], srt), 'not-met'],
    ['COH-02', 'an opioid when needed', takes([med('oxycodone', { prn: true })], srt), 'not-met'],
    ['COH-03', 'a combination', takes(named('Norco', 'Klonopin')), 'fires'],
    ['COH-03', 'a Z-drug', takes(named('Norco', 'zolpidem')), 'not-met'],
    ['COH-19', '31 minutes to sleep', takes([late], { sleep: { sol: 31 } }), 'fires'],
    ['COH-19', '30 minutes to sleep', takes([late], { sleep: { sol: 30 } }), 'not-met'],
    [
      'COH-19',
      'in its name',
      takes(named('venlafaxine 75 mg nocte'), scores({ instr: 'ISI', value: 15 })),
      'fires',
    ],
    [
      'COH-32',
      'antidepressant begun 56 days ago',
      takes([prednisone, med('sertraline', { start: '2026-02-03' })]),
      'fires',
    ],
    [
      'COH-32',
      'antidepressant begun 57 days ago',
      takes([prednisone, med('sertraline', { start: '2026-02-02' })]),
      'not-met',
    ],
    [
      'COH-32',
      'being adjusted',
      takes([prednisone, med('sertraline', { titrating: true })]),
      'fires',
    ],
    [
      'COH-33',
      'against a baseline',
      takes(named('Lyrica'), scores({ ...phq(13, 0), baseline: 8 })),
      'fires',
    ],
    [
      'COH-33',
      'told as +4',
      takes(named('Lyrica'), scores({ ...phq(13, 0), change: 4 })),
      'not-met',
    ],
    ['COH-37', 'lower 90', takes(named('Cymbalta'), { patient: { bp: '120/90' } }), 'fires'],
    [
      'COH-59',
      'opioid begun 28 days ago',
      takes([med('codeine', { start: '2026-03-03' })], expecting),
      'fires',
    ],
    [
      'COH-59',
      'opioid begun 29 days ago',
      takes([med('codeine', { start: '2026-03-02' })], expecting),
      'not-met',
    ],
    [
      'COH-35',
      '3001 mg of paracetamol',
      takes([med('paracetamol', { dosePerAdmin: 3001, unit: 'mg', perDay: 1 })], {
        patient: { sex: 'F' },
        ...scores({ instr: 'AUDIT-C', value: 5 }),
      }),
      'fires',
    ],
    [
      'COH-38',
      'mania long ago',
      takes(named('sertraline'), { patient: { maniaHistory: true }, conditions: [] }),
      'fires',
    ],
    [
      'COH-38',
      'MDQ of 7',
      takes(
        named('sertraline'),
        scores({ instr: 'MDQ', value: 7, cooccurrence: true, impairment: 'moderate' }),
      ),
      'fires',
    ],
    [
      'COH-38',
      'MDQ of 6',
      takes(named('sertraline'), {
        patient: { maniaHistory: false },
        ...scores({ instr: 'MDQ', value: 6, cooccurrence: true, impairment: 'moderate' }),
      }),
      'not-met',
    ],
    [
      'COH-60',
      'by quantity',
      takes([med('Effexor', { perDay: 2, quantity: 30 })], scores(phq(12, 1))),
      'fires',
    ],
    [
      'COH-60',
      'a week',
      takes([med('Effexor', { dispensing: 'weekly' })], scores(phq(12, 1))),
      'not-met',
    ],
  ]);

  it.each([
    ['ASQ', { instr: 'ASQ', items: [0, 1, 0, 0] }, 'fires'],
    ['ASQ without a yes', { instr: 'ASQ', items: [0, 0, 0, 0] }, 'not-met'],
    ['C-SSRS question 3', { instr: 'C-SSRS', items: [1, 1, 1, 0, 0, 0] }, 'fires'],
    ['C-SSRS without a yes', { instr: 'C-SSRS', items: [0, 0, 0, 0, 0, 0] }, 'not-met'],
  ])('COH-60 hears %s: %3$s', (_label, screen, status) => {
    const input = takes([med('amitriptyline', { supplyDays: 28 })], scores(screen));
    expect(statusOf('COH-60', input)).toBe(status);
  });
});

describe('medicines named by the plan alone', () => {
  holds([
    [
      'COH-22',
      'by class',
      plan({ type: 'NSAID', discipline: 'rheumatology' }, { type: 'SSRI' }),
      'fires',
    ],
    ['COH-23', 'by class', plan({ type: 'nsaid' }, { type: 'DOAC' }), 'fires'],
    [
      'COH-32',
      'with its dose',
      takes(
        [],
        plan({ type: 'medication', drug: 'prednisone', dosePerAdmin: 40 }, { type: 'SRT' }),
      ),
      'fires',
    ],
    [
      'COH-32',
      'a smaller dose',
      takes(
        [],
        plan({ type: 'medication', drug: 'prednisone', dosePerAdmin: 39 }, { type: 'SRT' }),
      ),
      'not-met',
    ],
    [
      'COH-57',
      'for 22 days',
      takes([], plan({ type: 'muscle-relaxant', drug: 'carisoprodol', days: 22 }, { type: 'PT' })),
      'fires',
    ],
    [
      'COH-57',
      'for 21 days',
      takes([], plan({ type: 'muscle-relaxant', drug: 'carisoprodol', days: 21 }, { type: 'PT' })),
      'not-met',
    ],
    [
      'COH-16',
      'days counted from today',
      takes([], plan({ type: 'SRT', startDay: 0 }, { type: 'BZD-taper-step', startDay: 14 })),
      'fires',
    ],
    [
      'COH-16',
      '15 days counted from today',
      takes([], plan({ type: 'SRT', startDay: 0 }, { type: 'BZD-taper-step', startDay: 15 })),
      'not-met',
    ],
  ]);
});

describe('what cannot be', () => {
  it.each([
    [{ patient: { bp: '400/80' } }, '/patient/bp'],
    [{ patient: { gestationWeeks: 60 } }, '/patient/gestationWeeks'],
    [{ diary: { premedicatedPct: -1 } }, '/diary/premedicatedPct'],
  ])('%j is one fault at %s', (input, path) => {
    expect(() => runOf(input)).toThrow(`"path":"/cases/0/input${path}"`);
  });
});

const irrelevant = fc.constantFrom(
  'levothyroxine',
  'allopurinol',
  'atorvastatin',
  'vitamin D',
  'folic acid',
  'salbutamol inhaler',
);
const relevant = fc.subarray([
  'oxycodone',
  'pregabalin',
  'naproxen',
  'apixaban',
  'sertraline',
  'amitriptyline',
  'tramadol',
  'methotrexate',
  'hydroxychloroquine',
  'diazepam',
]);
const elements = fc.subarray([
  { type: 'exposure' },
  { type: 'CBT' },
  { type: 'SRT', startDate: '2026-04-01' },
  { type: 'PT' },
]);
const coherenceOf = (input: object) =>
  runOf(input)
    .findings.filter(({ rule }) => /^COH-(?!62|43|44|29)/.test(rule))
    .map(({ rule, status, severity }) => `${rule} ${status} ${severity}`)
    .toSorted();

describe('laws', () => {
  it('a medicine that has nothing to do with it changes nothing', () => {
    fc.assert(
      fc.property(relevant, elements, irrelevant, (names, parts, other) => {
        const without = takes(named(...names), plan(...parts));
        const beside = takes(named(...names, other), plan(...parts));
        expect(coherenceOf(beside)).toEqual(coherenceOf(without));
      }),
      { numRuns: 40 },
    );
  });

  it('a list that is not there turns nothing into a conflict that was none', () => {
    fc.assert(
      fc.property(relevant, elements, (names, parts) => {
        const whole = fired(runOf(takes(named(...names), plan(...parts))));
        const { meds: _, ...rest } = takes([], plan(...parts));
        for (const rule of fired(runOf(rest))) expect(whole).toContain(rule);
      }),
      { numRuns: 40 },
    );
  });

  it('the order of medicines plays no part', () => {
    fc.assert(
      fc.property(relevant, elements, (names, parts) => {
        const one = takes(named(...names), plan(...parts));
        const other = takes(named(...names.toReversed()), plan(...parts));
        expect(coherenceOf(other)).toEqual(coherenceOf(one));
      }),
      { numRuns: 40 },
    );
  });
});
