import { describe, expect, it } from 'vitest';
import { compiledOf } from '../compile.ts';
import type { Instrument } from '../instrument.ts';
import { freeInstruments } from './free.ts';

const byId = new Map(freeInstruments.map((instrument) => [instrument.id, instrument] as const));
function known(id: string): Instrument {
  const instrument = byId.get(id);
  if (instrument === undefined) throw new Error(`${id} is not among the free questionnaires`);
  return instrument;
}

describe('cut-offs of the record, from both sides', () => {
  it.each([
    ['phq2', 'screen', [2, 'negative', 3, 'positive']],
    ['gad2', 'screen', [2, 'negative', 3, 'positive']],
    [
      'phq15',
      'severity',
      [4, 'minimal', 5, 'low', 9, 'low', 10, 'medium', 14, 'medium', 15, 'high'],
    ],
    [
      'dass21',
      'depression_severity',
      [
        9,
        'normal',
        10,
        'mild',
        13,
        'mild',
        14,
        'moderate',
        20,
        'moderate',
        21,
        'severe',
        27,
        'severe',
        28,
        'extremely severe',
      ],
    ],
    [
      'dass21',
      'anxiety_severity',
      [
        7,
        'normal',
        8,
        'mild',
        9,
        'mild',
        10,
        'moderate',
        14,
        'moderate',
        15,
        'severe',
        19,
        'severe',
        20,
        'extremely severe',
      ],
    ],
    [
      'dass21',
      'stress_severity',
      [
        14,
        'normal',
        15,
        'mild',
        18,
        'mild',
        19,
        'moderate',
        25,
        'moderate',
        26,
        'severe',
        33,
        'severe',
        34,
        'extremely severe',
      ],
    ],
    ['nrs', 'severity', [3, 'mild', 4, 'moderate', 6, 'moderate', 7, 'severe']],
    ['nrs_now', 'severity', [3, 'mild', 4, 'moderate', 6, 'moderate', 7, 'severe']],
    ['nrs_worst', 'severity', [3, 'mild', 4, 'moderate', 6, 'moderate', 7, 'severe']],
    ['nrs_fatigue', 'fatigue_severity', [3, 'mild', 4, 'moderate', 6, 'moderate', 7, 'severe']],
    [
      'nrs_fatigue',
      'concentration_severity',
      [3, 'mild', 4, 'moderate', 6, 'moderate', 7, 'severe'],
    ],
    ['gcps_r', 'impact', [0, 'no chronic pain', 1, 'mild', 2, 'bothersome', 3, 'high impact']],
    ['uw_cap', 'concern', [51.2, 'low', 51.9, 'low', 52, 'moderate', 56.9, 'moderate', 57, 'high']],
    ['wpi_sss', 'distress', [11, 'below 12', 12, '12 or more']],
    ['acr_2016', 'distress', [11, 'below 12', 12, '12 or more']],
    ['trauma_gate', 'result', [0, 'no', 1, 'yes']],
    ['pc_ptsd5', 'cutoff', [2, 'below', 3, 'sensitive', 4, 'positive']],
    ['pcl5', 'cutoff', [30, 'below', 31, 'borderline', 33, 'borderline', 34, 'above']],
    ['ace', 'exposure', [3, 'below 4', 4, '4 or more']],
    ['audit_c', 'cutoff', [2, 'below', 3, 'positive for women', 4, 'positive']],
    ['taps', 'result', [0, 'negative', 1, 'positive']],
    ['nosas', 'risk', [7, 'lower', 8, 'high']],
    ['rmdq', 'disability', [6, 'below 7', 7, '7 or more']],
    ['haq_di', 'disability', [0.875, 'mild', 1, 'moderate', 1.875, 'moderate', 2, 'severe']],
    [
      'rapid3',
      'severity',
      [
        3,
        'near_remission',
        3.1,
        'low_severity',
        6,
        'low_severity',
        6.1,
        'moderate_severity',
        12,
        'moderate_severity',
        12.1,
        'high_severity',
      ],
    ],
    [
      'das28',
      'crp_state',
      [2.39, 'remission', 2.4, 'low', 2.89, 'low', 2.9, 'moderate', 4.6, 'moderate', 4.61, 'high'],
    ],
    [
      'das28',
      'esr_state',
      [2.59, 'remission', 2.6, 'low', 3.19, 'low', 3.2, 'moderate', 5.1, 'moderate', 5.11, 'high'],
    ],
    ['pgic', 'response', [2, 'responder', 3, 'little change', 5, 'little change', 6, 'worse']],
    ['gas', 'attainment', [49.9, 'below', 50, 'expected']],
    ['rulers', 'readiness_to_try', [6, 'explore', 7, 'confident']],
    ['pavs', 'advice', [149, 'below', 150, 'reached']],
    ['osss3', 'support', [8, 'poor', 9, 'moderate', 11, 'moderate', 12, 'strong']],
    ['ucla3', 'loneliness', [5, 'not lonely', 6, 'lonely']],
    ['side_effects', 'side_effects', [0, 'none', 1, 'some']],
    ['sils', 'literacy', [2, 'adequate', 3, 'limited']],
    ['ahc', 'any_need', [0, 'none', 1, 'some']],
    ...[
      'tobacco',
      'alcohol',
      'marijuana',
      'stimulants',
      'heroin',
      'opioid_medicines',
      'sedative_medicines',
      'adhd_medicines',
    ].map((substance) => ['taps2', `${substance}_risk`, [1, 'lower', 2, 'higher']] as const),
  ] as const)('%s %s', (id, key, edges) => {
    const instrument = known(id);
    const of = instrument.bands[key]?.of ?? '';
    const { bandsOf } = compiledOf(instrument);
    for (let at = 0; at < edges.length; at += 2) {
      expect([edges[at], bandsOf({ [of]: Number(edges[at]) })[key]]).toEqual([
        edges[at],
        edges[at + 1],
      ]);
    }
  });

  it('leaves out no band of a free questionnaire that is tested nowhere else', () => {
    const elsewhere = new Set([
      'phq4',
      'phq8',
      'phq9',
      'gad7',
      'peg',
      'asq',
      'sleep_gate',
      'sleep_quality',
    ]);
    const banded = freeInstruments.filter(
      ({ id, bands }) => !elsewhere.has(id) && Object.keys(bands).length > 0,
    );
    expect(banded.map(({ id }) => id).toSorted()).toEqual([
      'ace',
      'acr_2016',
      'ahc',
      'audit_c',
      'das28',
      'dass21',
      'gad2',
      'gas',
      'gcps_r',
      'haq_di',
      'nosas',
      'nrs',
      'nrs_fatigue',
      'nrs_now',
      'nrs_worst',
      'osss3',
      'pavs',
      'pc_ptsd5',
      'pcl5',
      'pgic',
      'phq15',
      'phq2',
      'rapid3',
      'rmdq',
      'rulers',
      'side_effects',
      'sils',
      'taps',
      'taps2',
      'trauma_gate',
      'ucla3',
      'uw_cap',
      'wpi_sss',
    ]);
  });
});
