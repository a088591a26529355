import { describe, expect, it } from 'vitest';
import { messageOf, runOf, severityOf, statusOf } from '../../tests/support/case-runs.ts';

/** One who answered every questionnaire: pain for four months, in the way, mood and worry low. */
const score = (instr: string, value: number, week?: number) => ({
  instr,
  value,
  ...(instr === 'PHQ-9' ? { item9: 0 } : {}),
  ...(week === undefined ? {} : { week }),
});
const painFor = (months: number) => [{ code: 'chronic-low-back-pain', months }];
const asked = (months: number, scores: Readonly<Record<string, number>>) => ({
  conditions: painFor(months),
  scores: Object.entries(scores).map(([instr, value]) => score(instr, value)),
});

describe('who enters step 1 (SC-10)', () => {
  it.each([
    [{ 'PHQ-2': 1, 'GAD-7': 9 }, 'fires'],
    [{ 'PHQ-2': 1, 'GAD-7': 10 }, 'not-met'],
    [{ 'PHQ-2': 2, 'GAD-7': 5 }, 'fires'],
    [{ 'PHQ-2': 3, 'GAD-7': 5 }, 'unknown'],
    [{ 'PHQ-9': 5, 'GAD-2': 2 }, 'fires'],
    [{ 'PHQ-9': 5, 'GAD-2': 3 }, 'unknown'],
  ])('with %j beside pain that gets in the way: %s', (scores, status) => {
    expect(statusOf('SC-10', asked(4, { PEG: 5, ...scores }))).toBe(status);
  });
});

describe('who stays with universal care (SC-00)', () => {
  it.each([
    [{ 'PHQ-2': 2, 'GAD-7': 5 }, 'fires'],
    [{ 'PHQ-2': 3, 'GAD-7': 5 }, 'unknown'],
    [{ 'PHQ-9': 5, 'GAD-2': 2 }, 'fires'],
    [{ 'PHQ-9': 5, 'GAD-2': 3 }, 'unknown'],
  ])('with %j beside mild pain: %s', (scores, status) => {
    expect(statusOf('SC-00', asked(4, { PEG: 3, ...scores }))).toBe(status);
  });

  it.each([
    [{ 'PHQ-9': 9, 'GAD-7': 9 }, false],
    [{ 'PHQ-9': 10, 'GAD-7': 9 }, true],
    [{ 'PHQ-9': 9, 'GAD-7': 10 }, true],
  ])('with %j and pain for two months only, mood is named: %s', (scores, named) => {
    const input = asked(2, { PEG: 5, ...scores });
    expect(statusOf('SC-00', input)).toBe('fires');
    expect(messageOf('SC-00', input).includes('Mood or worry is raised')).toBe(named);
  });

  it('is not said of somebody whose pain was never dated, or whose PEG was never asked', () => {
    const undated = { ...asked(4, { PEG: 3, 'PHQ-9': 5, 'GAD-7': 5 }), conditions: [] };
    expect(statusOf('SC-00', undated)).toBe('unknown');
    expect(statusOf('SC-00', asked(2, { 'PHQ-9': 5, 'GAD-7': 5 }))).toBe('unknown');
  });
});

describe('who leaves step 1 (SC-12)', () => {
  it.each([
    [8, 6, 'not-met'],
    [8, 6.1, 'fires'],
    [10, 8, 'not-met'],
    [10, 8.1, 'fires'],
  ])('after PEG %s and %s in twelve weeks: %s', (before, now, status) => {
    const scores = [score('PEG', before, 0), score('PEG', now, 12)];
    const plan = { step: 1, weeksInStep: 12 };
    expect(statusOf('SC-12', { conditions: painFor(8), scores, plan })).toBe(status);
  });
});

describe('anxiety alone (SC-20a)', () => {
  it.each([
    [2, 'not-met'],
    [2.9, 'not-met'],
    [3, 'fires'],
  ])('with pain for %s months: %s', (months, status) => {
    const input = asked(months, { 'GAD-7': 10, 'PHQ-9': 9, PEG: 4 });
    expect(statusOf('SC-20a', input)).toBe(status);
  });
});

describe('pain that answered to step 2 (SC-22)', () => {
  it.each([
    [7, 'not-met'],
    [8, 'fires'],
  ])('is looked at from the eighth week: week %s, %s', (week, status) => {
    const scores = [score('RMDQ', 15, 0), score('RMDQ', 10, week)];
    expect(statusOf('SC-22', { plan: { step: 2, weeksInStep: week }, scores })).toBe(status);
  });
});

describe('the answer to an antidepressant (SC-25)', () => {
  const after = (weeks: number, now: number) => ({
    antidepressant: { adequateDose: true, weeks },
    scores: [score('PHQ-9', 18, 0), score('PHQ-9', now, weeks)],
  });

  it.each([
    [3, 'not-met'],
    [4, 'fires'],
    [6, 'fires'],
    [7, 'not-met'],
  ])('is read after four to six weeks: week %s, %s', (weeks, status) => {
    expect(statusOf('SC-25', after(weeks, 15))).toBe(status);
  });

  it.each([
    [13, 'info', 'adequate: no change'],
    [14, 'advice', 'possibly inadequate'],
    [16, 'advice', 'possibly inadequate'],
    [17, 'advice', 'is inadequate'],
  ])('from 18 to %s is %s, %s', (now, severity, words) => {
    expect(severityOf('SC-25', after(5, now))).toBe(severity);
    expect(messageOf('SC-25', after(5, now))).toContain(words);
  });
});

describe('PHQ-9 along CBT (SC-26)', () => {
  it.each([
    [3, 17, 'not-met'],
    [4, 17, 'fires'],
    [4, 16, 'not-met'],
    [8, 16, 'not-met'],
    [9, 13, 'fires'],
    [9, 12, 'not-met'],
    [13, 12, 'not-met'],
    [14, 9, 'fires'],
    [14, 8, 'not-met'],
  ])('week %s with PHQ-9 %s: %s', (week, value, status) => {
    const input = { therapy: { type: 'CBT', week }, scores: [score('PHQ-9', value)] };
    expect(statusOf('SC-26', input)).toBe(status);
  });
});

describe('how soon a new antidepressant is looked at (SC-28)', () => {
  it.each([
    [17, [14]],
    [18, [7, 28]],
    [25, [7, 28]],
    [26, [14]],
  ])('at the age of %s: after %j days', (age, days) => {
    const { tasks } = runOf({ patient: { age }, meds: [{ name: 'sertraline', start: true }] });
    const reviews = tasks.filter(({ rule }) => rule === 'SC-28');
    expect(reviews.map((task) => ('dueDays' in task ? task.dueDays : null))).toEqual(days);
  });
});

describe('what PHQ-9 is called here (SC-29)', () => {
  it.each([
    [9, 'not-met'],
    [10, 'fires'],
    [15, 'fires'],
    [16, 'not-met'],
  ])('is said from 10 to 15: %s, %s', (value, status) => {
    for (const profile of ['US', 'UK']) {
      expect(statusOf('SC-29', { scores: [score('PHQ-9', value)] }, profile)).toBe(status);
    }
  });
});

describe('who enters step 3 (SC-30)', () => {
  /** Every reason is known, and none of them is there. */
  const noReason = {
    conditions: painFor(8),
    meds: [],
    patient: { adequateTrials: 0, impairment: false },
    plan: { step: 2, step2Failed: true },
    polypharmacy: false,
  };
  const none = { 'PHQ-9': 8, 'PCL-5': 10, PCS: 10, 'TSK-17': 30, RMDQ: 8, PEG: 5 };
  const withScores = (scores: Readonly<Record<string, number>>, more: object = {}) => ({
    ...noReason,
    scores: Object.entries({ ...none, ...scores }).map(([instr, value]) => score(instr, value)),
    ...more,
  });

  it.each([
    [{}, 'not-met'],
    [{ PCS: 30, RMDQ: 14 }, 'fires'],
    [{ PCS: 29, RMDQ: 14 }, 'not-met'],
    [{ 'TSK-17': 38, RMDQ: 14 }, 'fires'],
    [{ 'TSK-17': 37, RMDQ: 14 }, 'not-met'],
    [{ PCS: 30, RMDQ: 13 }, 'not-met'],
    [{ PCS: 30, PEG: 7 }, 'fires'],
    [{ PCS: 30, PEG: 6.9 }, 'not-met'],
    [{ PCS: 30, PEG: 6 }, 'not-met'],
  ])('after step 2 failed, with %j: %s', (scores, status) => {
    expect(statusOf('SC-30', withScores(scores))).toBe(status);
  });

  it('not for fear and disability while step 2 has not failed', () => {
    const goesOn = { plan: { step: 2, step2Failed: false } };
    expect(statusOf('SC-30', withScores({ PCS: 30, RMDQ: 14 }, goesOn))).toBe('not-met');
  });

  it.each([
    [14, 2, 'not-met'],
    [15, 1, 'not-met'],
    [15, 2, 'fires'],
  ])('with PHQ-9 %s after %s adequate trials: %s', (phq, adequateTrials, status) => {
    const patient = { adequateTrials, impairment: false };
    expect(statusOf('SC-30', withScores({ 'PHQ-9': phq }, { patient }))).toBe(status);
  });
});

describe('who enters step 4 (SC-40)', () => {
  it.each([
    [11, 'not-met'],
    [12, 'fires'],
  ])('after %s weeks in step 3 without gain: %s', (weeksInStep, status) => {
    const scores = [score('PEG', 8, 0), score('PEG', 7, weeksInStep)];
    const plan = { step: 3, weeksInStep };
    expect(statusOf('SC-40', { patient: { majorRoleLoss: true }, scores, plan })).toBe(status);
  });
});

describe('who may step down (SC-50)', () => {
  it.each([
    [8, 5, 'not-met'],
    [7, 4, 'fires'],
    [18, 9, 'fires'],
    [18, 10, 'not-met'],
  ])('from PHQ-9 %s to %s at two reviews: %s', (start, now, status) => {
    const mood = [score('PHQ-9', start, 0), score('PHQ-9', now, 8), score('PHQ-9', now, 12)];
    const way = [score('PEG', 7, 0), score('PEG', 4, 8), score('PEG', 4, 12)];
    const input = { scores: [...mood, ...way], plan: { step: 2, weeksInStep: 12 } };
    expect(statusOf('SC-50', input)).toBe(status);
  });
});

describe('a score that was never asked (SC-70)', () => {
  it.each([
    [2, 'not-met'],
    [2.9, 'not-met'],
    [3, 'fires'],
    [3.9, 'fires'],
  ])('is missed from the third month of pain: %s months, %s', (months, status) => {
    expect(statusOf('SC-70', asked(months, { 'PHQ-9': 5, 'GAD-7': 5 }))).toBe(status);
  });
});
