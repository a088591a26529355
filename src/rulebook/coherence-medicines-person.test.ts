import { describe, expect, it } from 'vitest';
import { runOf, statusOf } from '../../tests/support/case-runs.ts';
import {
  conditions,
  holds,
  med,
  named,
  phq,
  plan,
  scores,
  takes,
} from '../../tests/support/coherence-cases.ts';

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
