import { describe, expect, it } from 'vitest';
import { nobodyInParticular } from '#evidence';
import { addDays, type Instant, type LocalDate } from '#kernel';
import { evaluate, type Fact, type Json, rulebookOf } from '#reasoning';
import { decideStep, type StepNow, steppingRules } from './index.ts';

const book = rulebookOf(steppingRules);
const circumstances = {
  asOf: '2026-03-31T10:00:00.000Z' as Instant,
  today: '2026-03-31' as LocalDate,
  bearer: nobodyInParticular,
  settings: [],
};
const findingsOn = (known: Readonly<Record<string, Json>>) =>
  evaluate(
    book,
    Object.entries(known).map(
      ([name, value]): Fact => ({ id: name, name, value, date: null, source: 'x' }),
    ),
    circumstances,
  );
const proposed = (known: Readonly<Record<string, Json>>, currentStep: StepNow | null = null) =>
  decideStep(findingsOn(known), { currentStep });
const checksOf = (rule: string, known: Readonly<Record<string, Json>>) =>
  findingsOn(known)
    .find((finding) => finding.rule.id === rule)
    ?.checks.map(({ outcome }) => outcome);

const mild = { 'pain.mskMonths': 6, 'score.phq': 6, 'score.gad7': 5, 'score.peg': 5 };

const after = (from: number, to: number, weeks = 12) =>
  proposed(
    {
      'step.current': 1,
      'step.since': addDays('2026-03-31' as LocalDate, -Math.floor(weeks * 7)),
      'interference.atStepStart': from,
      'interference.now': to,
    },
    1,
  ).recommended;

const statusOn = (known: Readonly<Record<string, Json>>) =>
  findingsOn(known).find(({ rule }) => rule.id === 'SC-70');

describe('the proposed step', () => {
  it('is the highest entry that fires, with its reason and who is responsible', () => {
    expect(proposed({ ...mild, 'score.phq': 12 })).toMatchObject({
      recommended: 2,
      responsible: 'care-manager',
      change: 'start',
      reasons: [{ rule: 'SC-20' }],
    });
    expect(proposed({ ...mild, 'score.phq': 20 })).toMatchObject({
      recommended: 3,
      responsible: 'case-lead',
      reasons: [{ rule: 'SC-30' }],
    });
  });

  it.each<readonly [StepNow | null, number, StepNow, string]>([
    [null, 6, 1, 'start'],
    [1, 6, 1, 'none'],
    [1, 12, 2, 'up'],
    [2, 12, 2, 'none'],
    [2, 6, 2, 'none'],
    [3, 12, 3, 'none'],
    ['continuation', 6, 'continuation', 'none'],
    ['continuation', 12, 2, 'up'],
    ['continuation', 20, 3, 'up'],
  ])('from step %j with PHQ-9 %d: step %j, %s', (current, phq, recommended, change) => {
    expect(proposed({ ...mild, 'score.phq': phq }, current)).toMatchObject({ recommended, change });
  });

  it('is unknown where an entry is undecided and none fires', () => {
    const { 'score.peg': _gone, ...rest } = mild;
    expect(proposed(rest)).toMatchObject({
      recommended: null,
      change: 'unknown',
      responsible: null,
    });
  });

  it.each([
    [{ 'score.peg': 3.9 }, 0],
    [{ 'score.peg': 4 }, 1],
    [{ 'score.peg': 4, 'pain.mskMonths': 3 }, 0],
    [{ 'score.peg': 3.9, 'score.phq': 9 }, 0],
    [{ 'score.peg': 3.9, 'score.phq': 10 }, 2],
    [{ 'score.peg': 3.9, 'score.phq': 10, 'pain.mskMonths': 2.9 }, 0],
    [{ 'score.peg': 3.9, 'score.gad7': 10 }, 0],
    [{ 'score.peg': 3.9, 'score.phq': null }, null],
    [{ 'score.peg': 3.9, 'score.phq': null, 'score.phq2': 2 }, 0],
    [{ 'score.peg': 3.9, 'score.phq': null, 'score.phq2': 3 }, null],
    [{ 'score.peg': 3.9, 'score.gad7': null, 'score.gad2': 3 }, null],
    [{ 'score.peg': 3.9, 'pain.mskMonths': null }, null],
  ] as const)(
    'with %j: step %j; universal care needs everything that could open a step',
    (over, step) => {
      const found = proposed({ ...mild, ...over });
      const universal = found.reasons.some(({ rule }) => rule === 'SC-00');
      expect([found.recommended, universal]).toEqual([step, step === 0]);
    },
  );

  it('universal care that leaves mood or worry raised says so', () => {
    const [raised, low] = [10, 9].map(
      (gad7) => proposed({ ...mild, 'score.peg': 3, 'score.gad7': gad7 }).reasons[0]?.says.en ?? '',
    );
    expect(raised).toContain('Mood or worry is raised');
    expect(low).not.toContain('Mood or worry is raised');
  });

  it('is step 0 where every entry is known not to apply', () => {
    const well = {
      ...mild,
      'score.peg': 2,
      'score.rmdq': 2,
      'step.current': 0,
      'depression.adequateTrials': 0,
      'score.pcl5': 5,
      'step.twoFailed': false,
      'medicines.mme': 0,
      'medicines.complexPolypharmacy': false,
    };
    expect(proposed(well)).toMatchObject({ recommended: 0, change: 'start' });
  });

  it('says what would move it: the higher entries that are open, with what they lack', () => {
    const { whatWouldMoveIt } = proposed({ ...mild, 'score.phq': 12 });
    expect(whatWouldMoveIt).toMatchObject([{ rule: 'SC-30', step: 3, status: 'unknown' }]);
    expect(whatWouldMoveIt[0]?.open).toContainEqual({ en: 'PHQ-9 is 20 or more' });
    expect(whatWouldMoveIt[0]?.requests).toContainEqual({
      name: 'score.pcl5',
      says: { en: 'PCL-5 total' },
      why: 'absent',
    });
  });

  it.each([
    'safety.episodeOpen',
    'redFlag.open',
    'condition.psychosisOrMania',
    'condition.severeWithdrawal',
  ])('is none while %s stands: the step is kept', (name) => {
    expect(proposed({ ...mild, 'score.phq': 12, [name]: true }, 1)).toMatchObject({
      recommended: null,
      change: 'hold',
      responsible: 'first-clinician',
      reasons: [{ rule: 'SC-01' }],
    });
  });
});

describe('disability alone', () => {
  it.each([
    [{ 'score.rmdq': 7 }, 'fires'],
    [{ 'score.rmdq': 6 }, 'not-met'],
    [{ 'score.rmdq': 7, 'pain.mskMonths': 3.1 }, 'fires'],
    [{ 'score.rmdq': 7, 'pain.mskMonths': 3 }, 'not-met'],
  ] as const)('%j: SC-21 %s', (over, status) => {
    const finding = findingsOn({ ...mild, ...over }).find(({ rule }) => rule.id === 'SC-21');
    expect(finding?.status).toBe(status);
  });
});

describe('step 1', () => {
  it('is not entered where a higher step is, and waits for nothing that is only undecided', () => {
    expect(checksOf('SC-10', { ...mild, 'score.rmdq': 7 })?.[4]).toBe(false);
    expect(checksOf('SC-10', mild)?.[4]).toBe(true);
  });

  it.each([
    [{ 'score.phq': 9 }, true],
    [{ 'score.phq': 10 }, false],
    [{ 'score.phq': null, 'score.phq2': 2 }, true],
    [{ 'score.phq': null, 'score.phq2': 3 }, 'unknown'],
    [{ 'score.phq': 10, 'score.phq2': 0 }, false],
  ] as const)('the mood check on %j: %s', (mood, outcome) => {
    expect(checksOf('SC-10', { ...mild, ...mood })?.[2]).toBe(outcome);
  });

  it.each([
    [{ 'score.gad7': 9 }, true],
    [{ 'score.gad7': 10 }, false],
    [{ 'score.gad7': null, 'score.gad2': 2 }, true],
    [{ 'score.gad7': null, 'score.gad2': 3 }, 'unknown'],
  ] as const)('the worry check on %j: %s', (worry, outcome) => {
    expect(checksOf('SC-10', { ...mild, ...worry })?.[3]).toBe(outcome);
  });
});

describe('stepping up after step 1', () => {
  it.each([
    [8, 6.1, 2],
    [8, 6, 1],
    [8, 8, 2],
    [5, 3.6, 2],
    [5, 3.5, 1],
    [0, 0, 1],
  ])('from %d to %d: step %d; either 2 points or 30 %% is enough', (from, to, step) => {
    expect(after(from, to)).toBe(step);
  });

  it('is not judged before week 12', () => {
    expect(after(8, 8, 11.9)).toBe(1);
  });
});

describe('anxiety alone', () => {
  it.each([
    [{ 'score.gad7': 10 }, 'fires'],
    [{ 'score.gad7': 9 }, 'not-met'],
    [{ 'score.gad7': 10, 'score.phq': 9 }, 'fires'],
    [{ 'score.gad7': 10, 'score.phq': 10 }, 'not-met'],
    [{ 'score.gad7': 10, 'score.peg': 4 }, 'fires'],
    [{ 'score.gad7': 10, 'score.peg': 3.9 }, 'not-met'],
    [{ 'score.gad7': 10, 'pain.mskMonths': 3 }, 'fires'],
    [{ 'score.gad7': 10, 'pain.mskMonths': 2.9 }, 'not-met'],
  ] as const)('%j: %s', (over, status) => {
    const finding = findingsOn({ ...mild, ...over }).find(({ rule }) => rule.id === 'SC-20a');
    expect(finding?.status).toBe(status);
  });
});

describe('specialist care', () => {
  const settled = {
    ...mild,
    'depression.adequateTrials': 1,
    'score.pcl5': 5,
    'trauma.impairment': true,
    'score.pcs': 10,
    'score.tsk17': 30,
    'score.rmdq': 14,
    'step.twoFailed': true,
    'medicines.mme': 10,
    'medicines.complexPolypharmacy': false,
  };

  it.each([
    [{ 'score.phq': 19 }, 'not-met'],
    [{ 'score.phq': 20 }, 'fires'],
    [{ 'score.phq': 15, 'depression.adequateTrials': 2 }, 'fires'],
    [{ 'score.phq': 14, 'depression.adequateTrials': 2 }, 'not-met'],
    [{ 'score.pcl5': 32 }, 'not-met'],
    [{ 'score.pcl5': 33 }, 'fires'],
    [{ 'score.pcl5': 33, 'trauma.impairment': false }, 'not-met'],
    [{ 'score.pcs': 29 }, 'not-met'],
    [{ 'score.pcs': 30 }, 'fires'],
    [{ 'score.pcs': 30, 'score.rmdq': 13 }, 'not-met'],
    [{ 'score.pcs': 30, 'score.rmdq': 13, 'score.peg': 7 }, 'fires'],
    [{ 'score.pcs': 30, 'score.rmdq': 13, 'score.peg': 6.9 }, 'not-met'],
    [{ 'score.pcs': 30, 'step.twoFailed': false }, 'not-met'],
    [{ 'score.tsk17': 37 }, 'not-met'],
    [{ 'score.tsk17': 38 }, 'fires'],
    [{ 'medicines.mme': 50 }, 'not-met'],
    [{ 'medicines.mme': 50, 'score.peg': 7 }, 'fires'],
    [{ 'medicines.mme': 49, 'score.peg': 7 }, 'not-met'],
    [{ 'medicines.complexPolypharmacy': true }, 'fires'],
  ] as const)('%j: %s', (over, status) => {
    const finding = findingsOn({ ...settled, ...over }).find(({ rule }) => rule.id === 'SC-30');
    expect(finding?.status).toBe(status);
  });
});

describe('missing scores', () => {
  it.each([
    [{ 'pain.mskMonths': 3, 'score.phq': 4, 'score.peg': 3 }, 'fires', ['GAD-7']],
    [{ 'pain.mskMonths': 2.9, 'score.phq': 4, 'score.peg': 3 }, 'not-met', []],
    [{ 'pain.mskMonths': 3, 'score.phq2': 0, 'score.gad2': 0, 'score.peg': 3 }, 'not-met', []],
    [{ 'pain.mskMonths': 3, 'step.current': 'continuation' }, 'not-met', []],
    [{ 'score.phq': null, 'score.gad7': 3, 'score.peg': 3 }, 'fires', ['PHQ-9']],
    [{ 'score.phq': 4, 'score.gad7': null, 'score.peg': 3 }, 'fires', ['GAD-7']],
    [{ 'score.phq': 4, 'score.gad7': 3, 'score.peg': null }, 'fires', ['PEG']],
    [{ ...mild, 'score.isi': null }, 'fires', ['ISI']],
    [{ 'score.phq': 4 }, 'unknown', []],
  ] as const)('%j: %s, asking for %j', (known, status, about) => {
    expect(statusOn(known)).toMatchObject({ status, about });
  });
});
