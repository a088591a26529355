import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { evaluateCases } from './index.ts';

const clock = { asOf: null, now: '2026-03-31T10:00:00.000Z' as Instant };
const runOf = (input: unknown) => {
  const evaluation = evaluateCases(input, clock);
  if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.problem));
  const [run] = evaluation.value.runs;
  return {
    derived: run?.derived ?? {},
    tasks: run?.tasks ?? [],
    statusOf: (rule: string) =>
      run?.findings.find((finding) => finding.rule === rule)?.status ?? null,
  };
};
const weekly = (instr: string, ...values: readonly number[]) =>
  values.map((value, at) => ({
    instr,
    value,
    week: at * 4,
    ...(instr === 'PHQ-9' ? { item9: 0 } : {}),
  }));

describe('mood getting worse (EW-02)', () => {
  it.each([
    [weekly('PHQ-9', 5, 10), 'fires'],
    [weekly('PHQ-9', 4, 9), 'unknown'],
    [weekly('PHQ-9', 6, 10), 'unknown'],
    [weekly('PHQ-9', 18, 6, 12), 'fires'],
    [weekly('PHQ-9', 12, 10), 'unknown'],
    [weekly('GAD-7', 4, 8), 'fires'],
    [[...weekly('GAD-7', 4, 7), ...weekly('PHQ-9', 5, 9)], null],
    [weekly('PHQ-9', 14), 'unknown'],
    [[{ instr: 'PHQ-9', value: 12, item9: 0, baseline: 6 }], 'fires'],
    [[{ instr: 'PHQ-9', value: 12, item9: 0, baseline: 8 }], 'unknown'],
    [[{ instr: 'GAD-7', value: 9, previous: 5 }], 'fires'],
  ])('%j: %s', (scores, status) => {
    expect(runOf({ scores }).statusOf('EW-02')).toBe(status);
  });

  it('does not speak of readings that are old', () => {
    const scores = [
      { instr: 'PHQ-9', value: 4, item9: 0, date: '2025-12-01' },
      { instr: 'PHQ-9', value: 14, item9: 0, date: '2026-02-28' },
    ];
    expect(runOf({ scores }).statusOf('EW-02')).toBe('unknown');
  });

  it('speaks of a reading of 30 days ago', () => {
    const scores = [
      { instr: 'PHQ-9', value: 4, item9: 0, date: '2025-12-01' },
      { instr: 'PHQ-9', value: 14, item9: 0, date: '2026-03-01' },
    ];
    expect(runOf({ scores }).statusOf('EW-02')).toBe('fires');
  });

  it('says whether the rise is more than error', () => {
    expect(runOf({ scores: weekly('PHQ-9', 5, 10) }).derived).toMatchObject({
      phqRise: 5,
      phqReliable: false,
    });
    expect(runOf({ scores: weekly('PHQ-9', 5, 11) }).derived['phqReliable']).toBe(true);
  });
});

describe('sleep getting worse (EW-03)', () => {
  it.each([
    [{ scores: weekly('ISI', 8, 14) }, 'fires'],
    [{ scores: weekly('ISI', 8, 13) }, 'unknown'],
    [{ sleep: { seByWeek: [90, 88, 79, 78] } }, 'fires'],
    [{ sleep: { weeklySE: [90, 88, 80, 78] } }, 'unknown'],
    [{ sleep: { weeklySE: [95, 95, 80, 78] } }, 'unknown'],
    [{ sleep: { weeklySE: [95, 95, 79.9, 78] } }, 'fires'],
    [{ sleep: { weeklySE: [86, 86, 77, 76] } }, 'unknown'],
    [{ sleep: { weeklySE: [90, 88, 79, null] } }, 'unknown'],
    [{ sleep: { sriBefore: 80, sriNow: 70 } }, 'fires'],
    [{ sleep: { sriBefore: 80, sriNow: 70.1 } }, 'unknown'],
    [{ sleep: { sri: [82, 70] } }, 'fires'],
    [{ sleep: { sePrior: 90, seLast2Weeks: [78, 77] } }, 'fires'],
  ])('%j: %s', (input, status) => {
    expect(runOf(input).statusOf('EW-03')).toBe(status);
  });

  it('is silent when all three are known to be steady', () => {
    const input = {
      scores: weekly('ISI', 8, 13),
      sleep: { weeklySE: [86, 86, 85, 86], sriBefore: 80, sriNow: 79 },
    };
    expect(runOf(input).statusOf('EW-03')).toBeNull();
  });
});

describe('more medicine as needed (EW-04)', () => {
  const days = (...spans: readonly (readonly [number, number])[]) =>
    spans.flatMap(([length, dose]) => Array.from({ length }, () => dose));
  it.each([
    [{ diary: { prnLast14d: 21, prnPrior28d: 28 } }, 'fires'],
    [{ diary: { prnLast14d: 20, prnPrior28d: 28 } }, null],
    [{ diary: { prnPerDay14d: 1.5, prnPerDay28d: 1 } }, 'fires'],
    [{ diary: { prn: days([28, 1], [14, 1.5]) } }, 'fires'],
    [{ diary: { prn: days([28, 1], [14, 1.4]) } }, null],
    [{ prn: { prior28d: 28, last14d: 21 } }, 'fires'],
    [{ diary: { prnIncreasePct14d: 50 } }, 'fires'],
    [{ diary: { prnIncreasePct: 49 } }, null],
    [{ diary: { prnLast14d: 2, prnPrior28d: 0 } }, 'fires'],
    [{ diary: { prnLast14d: 1, prnPrior28d: 0 } }, null],
    [{ diary: { prnLast14d: 21 } }, 'unknown'],
  ])('%j: %s', (input, status) => {
    expect(runOf(input).statusOf('EW-04')).toBe(status);
  });

  it('says by how much', () => {
    const run = runOf({ diary: { prnLast14d: 28, prnPrior28d: 28 } });
    expect(run.derived['prnRisePct']).toBe(100);
  });
});

describe('activity collapsing (EW-05)', () => {
  it.each([
    [{ activity: { quotaMetByWeek: [90, 49, 40] } }, 'fires'],
    [{ activity: { quotaMetByWeek: [90, 50, 40] } }, 'unknown'],
    [{ activity: { quotaMetByWeek: [0.9, 0.49, 0.4] } }, 'fires'],
    [
      {
        activity: {
          weeklyQuotaMet: [
            { planned: 5, met: 2 },
            { planned: 5, met: 1 },
          ],
        },
      },
      'fires',
    ],
    [{ activity: { quotaMetPct: 40, weeks: 2 } }, 'fires'],
    [{ activity: { quotaMetPct: 40 } }, 'unknown'],
    [{ steps: { baseline: 10_000, last14d: 7000 } }, 'fires'],
    [{ activity: { stepsDropPct: 30 } }, 'fires'],
    [{ activity: { stepsChangePct14d: -29 } }, 'unknown'],
    [{ steps: { baseline: 10_000, last14d: 7001 } }, 'unknown'],
    [{ steps: { baseline: 10_000, last14d: 5000, reason: 'influenza' } }, 'unknown'],
    [
      {
        steps: { baseline: 10_000, last14d: 7001 },
        activity: { quotaMetByWeek: [90, 50, 50] },
      },
      null,
    ],
  ])('%j: %s', (input, status) => {
    expect(runOf(input).statusOf('EW-05')).toBe(status);
  });
});

describe('going quiet (EW-06)', () => {
  it.each([
    [{ visits: { missed: 2 } }, 'fires'],
    [{ visits: { missedInARow: 2 } }, 'fires'],
    [{ activity: { missedInARow: 5 } }, 'unknown'],
    [{ visits: { missed: 1 } }, 'unknown'],
    [{ diary: { daysSinceLastEntry: 7, adherencePct: 70 }, visits: { missed: 0 } }, 'fires'],
    [{ diary: { daysSinceLastEntry: 6, adherencePct: 90 }, visits: { missed: 0 } }, null],
    [{ diary: { daysSinceLastEntry: 9, adherence: 0.5 }, visits: { missed: 0 } }, null],
  ])('%j: %s', (input, status) => {
    expect(runOf(input).statusOf('EW-06')).toBe(status);
  });
});

describe('early signs together (EW-07)', () => {
  const worseMood = weekly('PHQ-9', 5, 10);
  const worseSleep = { sleep: { sriBefore: 80, sriNow: 60 } };
  it.each([
    [{ scores: worseMood, ...worseSleep }, 'fires'],
    [{ scores: worseMood }, 'unknown'],
    [{ scores: worseMood, asksForHelp: false }, null],
    [{ scores: worseMood, patient: { asksForHelp: true } }, 'fires'],
    [{ scores: worseMood, signals: [{ rule: 'EW-04', daysAgo: 14 }] }, 'fires'],
    [{ scores: worseMood, signals: [{ rule: 'EW-04', daysAgo: 15 }], asksForHelp: false }, null],
    [{ scores: worseMood, signals: ['EW-02'], asksForHelp: false }, null],
    [{ signals: ['EW-01', 'ew_03'] }, 'fires'],
    [{ signals: ['EW-10', 'EW-01'], asksForHelp: false }, null],
    [{ asksForHelp: true }, null],
    [{ signals14d: 2 }, 'fires'],
    [{ signals14d: 1, asksForHelp: false }, null],
  ])('%j: %s', (input, status) => {
    expect(runOf(input).statusOf('EW-07')).toBe(status);
  });

  it('calls within 3 days', () => {
    const run = runOf({ signals: ['EW-01', 'EW-03'] });
    expect(run.tasks).toContainEqual({ code: 'call-patient', dueDays: 3, rule: 'EW-07' });
    expect(run.derived['earlyWarningSignals']).toEqual(['EW-01', 'EW-03']);
  });
});

describe('continuation (EW-08, EW-09)', () => {
  it.each([
    [{ plan: { step: 'continuation' } }, 'fires'],
    [{ plan: { phase: 'continuation' } }, 'fires'],
    [{ plan: { step: 2 } }, null],
    [{ plan: { step: 'continuation', relapsePlan: { signed: true } } }, null],
    [{ plan: { step: 'continuation', relapsePlanSigned: false } }, 'fires'],
    [{}, 'unknown'],
  ])('%j: EW-08 %s', (input, status) => {
    expect(runOf(input).statusOf('EW-08')).toBe(status);
  });

  const phq = (value: number) => ({ scores: [{ instr: 'PHQ-9', value, item9: 0 }] });
  it.each([
    [{ ...phq(5), remissionReview: true }, 'fires'],
    [{ ...phq(9), plan: { step: 'continuation' } }, 'fires'],
    [{ ...phq(10), plan: { step: 'continuation' } }, null],
    [{ ...phq(3), patient: { priorEpisodes: 2 } }, 'fires'],
    [
      {
        ...phq(3),
        patient: { priorEpisodes: 1, insomnia: false },
        scores: [...phq(3).scores, { instr: 'ISI', value: 9 }],
      },
      null,
    ],
    [
      {
        ...phq(3),
        remissionReview: true,
        patient: { priorEpisodes: 0 },
        conditions: [{ code: 'insomnia' }],
      },
      'fires',
    ],
    [
      { ...phq(3), scores: [...phq(3).scores, { instr: 'ISI', value: 10 }], remissionReview: true },
      'fires',
    ],
    [{ ...phq(7) }, 'unknown'],
    [{ ...phq(7), remissionReview: false, history: { priorEpisodes: 0 }, plan: { step: 2 } }, null],
    [
      { ...phq(7), remissionReview: false, history: { priorEpisodes: 1 }, plan: { step: 2 } },
      'fires',
    ],
  ])('%j: EW-09 %s', (input, status) => {
    expect(runOf(input).statusOf('EW-09')).toBe(status);
  });
});

it('says by when', () => {
  const going = runOf({ plan: { step: 'continuation' }, scores: weekly('PHQ-9', 6) });
  expect(going.tasks).toEqual(
    expect.arrayContaining([
      { code: 'sign-relapse-plan', dueDays: 14, rule: 'EW-08' },
      { code: 'monthly-contact', dueDays: 30, rule: 'EW-09' },
    ]),
  );
});

describe('reliable change', () => {
  it.each([
    [{ x1: 20, x2: 12, sd: 6, r: 0.86 }, -2.52, true],
    [{ x1: 20, x2: 14, sd: 6, r: 0.86 }, -1.89, false],
  ])('%j: %d', (reliableChange, rci, isReliable) => {
    expect(runOf({ reliableChange }).derived).toMatchObject({ rci, reliableChange: isReliable });
  });
});

it.each([
  [{ sleep: { seByWeek: [90, 101] } }, '/sleep/seByWeek/1', 'out-of-range'],
  [{ diary: { prnLast14d: -1, prnPrior28d: 3 } }, '/diary/prnLast14d', 'negative'],
  [{ activity: { quotaMetByWeek: [90, 120] } }, '/activity/quotaMetByWeek', 'out-of-range'],
  [{ patient: { priorEpisodes: -1 } }, '/patient/priorEpisodes', 'negative'],
  [{ signals: [{ rule: 'EW-01', daysAgo: -2 }] }, '/signals/0/daysAgo', 'negative'],
])('names the fault of %j', (input, path, code) => {
  expect(evaluateCases(input, clock)).toMatchObject({ ok: false, problem: [{ path, code }] });
});

it('one bad day of pain in continuation is no early sign', () => {
  const input = {
    patient: { age: 53, sex: 'F' },
    diary: { pain14d: [3, 3, 4, 3, 3, 2, 3, 4, 3, 3, 3, 3, 4, 8] },
    scores: [{ instr: 'PHQ-9', value: 4, item9: 0 }],
    plan: { step: 'continuation' },
  };
  for (const rule of ['EW-01', 'EW-02', 'EW-03', 'EW-04', 'EW-05', 'EW-06', 'EW-07'])
    expect(runOf(input).statusOf(rule)).not.toBe('fires');
});
