import { describe, expect, it } from 'vitest';
import { runOf, statusOf } from '../../tests/support/case-runs.ts';
import {
  holds,
  med,
  named,
  phq,
  plan,
  scores,
  takes,
} from '../../tests/support/coherence-cases.ts';

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
