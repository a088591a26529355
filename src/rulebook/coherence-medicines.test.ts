import { describe, expect, it } from 'vitest';
import { runOf, severityOf } from '../../tests/support/case-runs.ts';
import {
  conditions,
  holds,
  med,
  plan,
  scores,
  takes,
} from '../../tests/support/coherence-cases.ts';

describe('COH-01: calming medicine with exposure', () => {
  const exposure = plan({ type: 'exposure', discipline: 'psychology' });
  holds([
    ['COH-01', 'regular diazepam', takes([med('Valium')], exposure), 'fires'],
    [
      'COH-01',
      'lorazepam when needed',
      takes([med('lorazepam', { prn: true })], exposure),
      'fires',
    ],
    ['COH-01', 'a Z-drug', takes([med('Ambien')], exposure), 'fires'],
    ['COH-01', 'an SSRI', takes([med('sertraline')], exposure), 'not-met'],
    ['COH-01', 'no exposure', takes([med('diazepam')], plan({ type: 'PT' })), 'not-met'],
    ['COH-01', 'a name nobody knows', takes([med('foozol')], exposure), 'unknown'],
    ['COH-01', 'no list at all', exposure, 'unknown'],
    [
      'COH-01',
      'the class as a part of the plan',
      plan({ type: 'exposure' }, { type: 'benzodiazepine', prn: true }),
      'fires',
    ],
    [
      'COH-01',
      'the exposure is over',
      takes([med('diazepam')], plan({ type: 'exposure', status: 'completed' })),
      'not-met',
    ],
  ]);

  it('asks for a talk about tapering, and never refuses the exposure', () => {
    const run = runOf(takes([med('lorazepam')], exposure));
    expect(run.tasks).toContainEqual({ code: 'start-taper-talk', dueDays: 14, rule: 'COH-01' });
    const finding = run.findings.find(({ rule }) => rule === 'COH-01');
    expect(finding).toMatchObject({ severity: 'advice' });
    expect(finding?.message).toContain('Exposure goes on');
  });
});

describe('COH-04: opioid with gabapentinoid, as MED-08', () => {
  it.each([
    [{ patient: { age: 64 } }, 'warning'],
    [{ patient: { age: 65 } }, 'critical'],
    [conditions('COPD'), 'critical'],
    [conditions('sleep-apnoea'), 'critical'],
    [{ labs: { egfr: 59 } }, 'critical'],
    [{ labs: { egfr: 60 } }, 'warning'],
  ])('%j: %s', (more, severity) => {
    const input = takes([med('oxycodone'), med('Neurontin')], more);
    expect(severityOf('COH-04', input)).toBe(severity);
    expect(severityOf('MED-08', input)).toBe(severity);
  });

  it('names the rule it is the other side of', () => {
    const { findings } = runOf(takes([med('oxycodone'), med('Lyrica')]));
    const finding = findings.find(({ rule }) => rule === 'COH-04');
    expect(finding).toMatchObject({ aliasOf: 'MED-08', status: 'fires' });
  });
});

describe('COH-05: sedating medicine with possible apnoea', () => {
  const stopBang = (given: object) => scores({ instr: 'STOP-BANG', ...given });
  const answers = (open: number) => [
    ...Array.from({ length: 8 - open }, () => 0),
    ...Array.from({ length: open }, () => null),
  ];
  holds([
    ['COH-05', 'STOP-Bang 5', takes([med('zopiclone')], stopBang({ value: 5 })), 'fires'],
    ['COH-05', 'STOP-Bang 4', takes([med('zopiclone')], stopBang({ value: 4 })), 'not-met'],
    ['COH-05', '3 missing', takes([med('morphine')], stopBang({ items: answers(3) })), 'fires'],
    ['COH-05', '2 missing', takes([med('morphine')], stopBang({ items: answers(2) })), 'unknown'],
    ['COH-05', '3 said to be unknown', takes([med('morphine')], stopBang({ unknown: 3 })), 'fires'],
    ['COH-05', 'never asked', takes([med('gabapentin')]), 'unknown'],
    ['COH-05', 'untreated OSA', takes([med('diazepam')], conditions('OSA-untreated')), 'fires'],
    [
      'COH-05',
      'treated OSA',
      takes([med('diazepam')], { ...conditions('OSA-treated'), ...stopBang({ value: 4 }) }),
      'not-met',
    ],
    [
      'COH-05',
      'OSA, treated by CPAP',
      takes([med('diazepam')], {
        conditions: [{ code: 'OSA', treated: true }],
        ...stopBang({ value: 4 }),
      }),
      'not-met',
    ],
    [
      'COH-05',
      'OSA, status untreated',
      takes([med('diazepam')], { conditions: [{ code: 'OSA', status: 'untreated' }] }),
      'fires',
    ],
    ['COH-05', 'no sedative', takes([med('naproxen')], stopBang({ value: 8 })), 'not-met'],
  ]);
});

describe('COH-06: a painkiller as the gate to activity', () => {
  const walking = (more: object = {}) => plan({ type: 'graded-activity', ...more });
  holds([
    ['COH-06', '50 %', { ...walking(), diary: { premedicatedPct: 50 } }, 'fires'],
    ['COH-06', '49 %', { ...walking(), diary: { premedicatedPct: 49 } }, 'not-met'],
    ['COH-06', '5 of 10', walking({ premedicatedSessions: 5, sessions: 10 }), 'fires'],
    ['COH-06', '4 of 10', walking({ premedicatedSessions: 4, sessions: 10 }), 'not-met'],
    ['COH-06', 'a share', { ...walking(), activity: { premedicatedShare: 0.6 } }, 'fires'],
    ['COH-06', 'said by the plan', walking({ requiresPrn: true }), 'fires'],
    ['COH-06', 'nobody counted', walking(), 'unknown'],
  ]);
});

describe('COH-16: two changes at once', () => {
  const at = (type: string, startDate?: string, more: object = {}) => ({
    type,
    startDate,
    ...more,
  });
  holds([
    [
      'COH-16',
      '14 days apart',
      takes([], plan(at('SRT', '2026-04-01'), at('return-to-work', '2026-04-15'))),
      'fires',
    ],
    [
      'COH-16',
      '15 days apart',
      takes([], plan(at('SRT', '2026-04-01'), at('return-to-work', '2026-04-16'))),
      'not-met',
    ],
    [
      'COH-16',
      'both long past on the day of asking',
      {
        asOf: '2026-03-31',
        ...takes([], plan(at('SRT', '2025-04-01'), at('return-to-work', '2025-04-05'))),
      },
      'not-met',
    ],
    [
      'COH-16',
      'days of their own, in a file that names no day of asking',
      takes([], plan(at('SRT', '2025-04-01'), at('return-to-work', '2025-04-05'))),
      'fires',
    ],
    ['COH-16', 'both now', takes([], plan(at('SRT'), at('trauma-processing'))), 'fires'],
    [
      'COH-16',
      'taper and DMARD switch',
      takes([], plan(at('opioid-taper-step', '2026-04-01'), at('dmard-switch', '2026-04-10'))),
      'fires',
    ],
    [
      'COH-16',
      'one DMARD stopped, another started',
      takes(
        [med('methotrexate', { stop: '2026-03-20' }), med('leflunomide', { start: '2026-03-25' })],
        plan(at('SRT', '2026-04-01')),
      ),
      'fires',
    ],
    [
      'COH-16',
      'antidepressant switch and work',
      takes(
        [],
        plan(at('antidepressant-switch', '2026-04-01'), at('return-to-work', '2026-04-02')),
      ),
      'fires',
    ],
    ['COH-16', 'one alone', takes([], plan(at('SRT', '2026-04-01'))), 'not-met'],
    [
      'COH-16',
      'CBT is none of them',
      takes([], plan(at('SRT', '2026-04-01'), at('CBT', '2026-04-01'))),
      'not-met',
    ],
  ]);
});

describe('COH-17: two changes of medicines acting on the brain', () => {
  const from = (name: string, start: string, prescriber?: string) =>
    med(name, { start, prescriber });
  holds([
    [
      'COH-17',
      '14 days, two prescribers',
      takes([from('pregabalin', '2026-03-10', 'pain'), from('Zoloft', '2026-03-24', 'GP')]),
      'fires',
    ],
    [
      'COH-17',
      '15 days',
      takes([from('pregabalin', '2026-03-09', 'pain'), from('Zoloft', '2026-03-24', 'GP')]),
      'not-met',
    ],
    [
      'COH-17',
      'one prescriber',
      takes([from('pregabalin', '2026-03-10', 'GP'), from('Zoloft', '2026-03-24', 'GP')]),
      'not-met',
    ],
    [
      'COH-17',
      'a prescriber nobody named',
      takes([from('pregabalin', '2026-03-10', 'pain'), from('Zoloft', '2026-03-24')]),
      'unknown',
    ],
    [
      'COH-17',
      'a stop counts',
      takes([
        med('diazepam', { stop: '2026-03-20', prescriber: 'GP' }),
        from('pregabalin', '2026-03-24', 'pain'),
      ]),
      'fires',
    ],
    [
      'COH-17',
      'an NSAID does not act on the brain',
      takes([from('naproxen', '2026-03-20', 'GP'), from('pregabalin', '2026-03-24', 'pain')]),
      'not-met',
    ],
  ]);
});

describe('COH-19: activating medicine late', () => {
  const isi = (value: number) => scores({ instr: 'ISI', value });
  holds([
    ['COH-19', 'after 15:00', takes([med('Effexor XR', { time: '15:30' })], isi(15)), 'fires'],
    ['COH-19', 'at 15:00', takes([med('Effexor XR', { time: '15:00' })], isi(15)), 'not-met'],
    ['COH-19', 'in words', takes([med('bupropion', { timing: 'evening' })], isi(15)), 'fires'],
    ['COH-19', 'morning', takes([med('fluoxetine', { timing: 'morning' })], isi(15)), 'not-met'],
    [
      'COH-19',
      'twice a day',
      takes([med('prednisone', { times: ['08:00', '18:00'] })], isi(15)),
      'fires',
    ],
    ['COH-19', 'sleeps well', takes([med('bupropion', { time: '20:00' })], isi(14)), 'not-met'],
    [
      'COH-19',
      'insomnia as a diagnosis',
      takes([med('duloxetine', { time: '20:00' })], conditions('insomnia')),
      'fires',
    ],
    ['COH-19', 'no time told', takes([med('duloxetine')], isi(15)), 'unknown'],
    [
      'COH-19',
      'a sedating one',
      takes([med('mirtazapine', { time: '22:00' })], isi(20)),
      'not-met',
    ],
  ]);
});
