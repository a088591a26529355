import { describe, expect, it } from 'vitest';
import { nobodyInParticular } from '#evidence';
import { addDays, type Instant, type LocalDate } from '#kernel';
import { evaluate, type Fact, type Json, rulebookOf } from '#reasoning';
import { steppingRules } from './index.ts';

const today = '2026-03-31' as LocalDate;
const book = rulebookOf(steppingRules);

type Known = Readonly<Record<string, Json>>;
const weeksAgo = (weeks: number): LocalDate => addDays(today, -Math.floor(weeks * 7));
type Reading = readonly [name: string, daysAgo: number, value: number];

function findingOf(rule: string, known: Known, readings: readonly Reading[] = []) {
  const facts: Fact[] = [
    ...Object.entries(known).map(([name, value]) => ({
      id: name,
      name,
      value,
      date: null,
      source: 'x',
    })),
    ...readings.map(([name, daysAgo, value], at) => ({
      id: `r${at}`,
      name,
      value,
      date: addDays(today, -daysAgo),
      source: 'x',
    })),
  ];
  const found = evaluate(book, facts, {
    asOf: '2026-03-31T10:00:00.000Z' as Instant,
    today,
    bearer: nobodyInParticular,
    settings: [],
  }).find((finding) => finding.rule.id === rule);
  if (found === undefined) throw new Error(`${rule} is a stepping rule`);
  return found;
}
const statusOf = (rule: string, known: Known, readings: readonly Reading[] = []) =>
  findingOf(rule, known, readings).status;

type Row = readonly [Known, string];

describe('step 1 and its dose (SC-11)', () => {
  it.each<Row>([
    [{ 'step.current': 1 }, 'fires'],
    [{ 'step.current': 0 }, 'not-met'],
    [{ 'step.current': 2 }, 'not-met'],
    [{ 'step.current': 'continuation' }, 'not-met'],
    [{}, 'unknown'],
  ])('%j: %s', (known, status) => {
    expect(statusOf('SC-11', known)).toBe(status);
  });
});

describe('response of pain to step 2 (SC-22)', () => {
  const reviewed = { 'step.current': 2, 'step.since': weeksAgo(8) };
  const rmdq = (from: number, to: number) => ({ 'course.rmdqAtStart': from, 'score.rmdq': to });
  const way = (from: number, to: number) => ({
    'interference.atStepStart': from,
    'interference.now': to,
  });
  it.each<Row>([
    [{ ...reviewed, ...rmdq(10, 7) }, 'fires'],
    [{ ...reviewed, ...rmdq(20, 14.1), ...way(10, 7.1) }, 'not-met'],
    [{ ...reviewed, ...rmdq(20, 15), ...way(10, 7) }, 'fires'],
    [{ ...reviewed, ...rmdq(20, 15) }, 'unknown'],
    [{ ...reviewed, 'step.since': weeksAgo(7.9), ...rmdq(10, 7) }, 'not-met'],
    [{ ...reviewed, 'step.current': 1, ...rmdq(10, 7) }, 'not-met'],
    [{ ...reviewed, 'step.current': 'continuation', ...rmdq(10, 7) }, 'fires'],
  ])('%j: %s', (known, status) => {
    expect(statusOf('SC-22', known)).toBe(status);
  });
});

describe('the first follow-up contact (SC-23)', () => {
  const enrolled = {
    'course.enrolledOn': addDays(today, -28),
    'course.phqAtEnrolment': 10,
    'course.followUpContactDays': [],
  };
  it.each<Row>([
    [enrolled, 'fires'],
    [{ ...enrolled, 'course.enrolledOn': addDays(today, -27) }, 'not-met'],
    [{ ...enrolled, 'course.phqAtEnrolment': 9 }, 'not-met'],
    [{ ...enrolled, 'course.followUpContactDays': [1] }, 'not-met'],
    [{ ...enrolled, 'course.followUpContactDays': [0] }, 'fires'],
    [{ ...enrolled, 'course.followUpContactDays': null }, 'unknown'],
  ])('%j: %s', (known, status) => {
    expect(statusOf('SC-23', known)).toBe(status);
  });
});

describe('psychiatric case review (SC-24)', () => {
  const stuck = {
    'course.since': weeksAgo(8),
    'score.phq': 10,
    'course.phqAtStart': 19,
    'course.psychiatricConsultationWeeks': [],
  };
  it.each<Row>([
    [stuck, 'fires'],
    [{ ...stuck, 'course.since': weeksAgo(7.9) }, 'not-met'],
    [{ ...stuck, 'score.phq': 9 }, 'not-met'],
    [{ ...stuck, 'course.phqAtStart': 20 }, 'not-met'],
    [{ ...stuck, 'course.psychiatricConsultationWeeks': [7] }, 'fires'],
    [{ ...stuck, 'course.psychiatricConsultationWeeks': [8] }, 'not-met'],
    [{ ...stuck, 'course.psychiatricConsultationWeeks': null }, 'unknown'],
    [{ ...stuck, 'course.phqAtStart': null }, 'unknown'],
  ])('%j: %s', (known, status) => {
    expect(statusOf('SC-24', known)).toBe(status);
  });

  it.each([
    [8, 28],
    [9, 21],
    [12, 0],
    [15, 0],
  ])('in week %d it is due within %d days, by week 12', (week, days) => {
    expect(findingOf('SC-24', { ...stuck, 'course.since': weeksAgo(week) })).toMatchObject({
      due: { days },
      tasks: [{ code: 'psychiatric-case-review', due: { days } }],
    });
  });
});

describe('the answer to an antidepressant (SC-25)', () => {
  const tried = (weeks: number, from: number, to: number) => ({
    'antidepressant.adequateDoseWeeks': weeks,
    'course.phqAtStart': from,
    'score.phq': to,
  });
  it.each<Row>([
    [tried(3.9, 18, 13), 'not-met'],
    [tried(4, 18, 13), 'fires'],
    [tried(6, 18, 13), 'fires'],
    [tried(6.1, 18, 13), 'not-met'],
    [{ 'course.phqAtStart': 18, 'score.phq': 13 }, 'unknown'],
    [{ 'course.phqAtStart': 18, 'score.phq': 13, 'antidepressant.taken': false }, 'not-met'],
  ])('%j: %s', (known, status) => {
    expect(statusOf('SC-25', known)).toBe(status);
  });

  it.each([
    [5, 'adequate', 'info', 0],
    [4, 'possibly-inadequate', 'advice', 1],
    [2, 'possibly-inadequate', 'advice', 1],
    [1, 'inadequate', 'advice', 1],
    [-3, 'inadequate', 'advice', 1],
  ])('a fall of %d is %s', (fall, antidepressantResponse, severity, tasks) => {
    const found = findingOf('SC-25', tried(5, 18, 18 - fall));
    expect(found).toMatchObject({ severity, derived: { antidepressantResponse } });
    expect(found.tasks).toHaveLength(tasks);
  });
});

it.each([
  [1, 'fell by 1'],
  [0, 'did not change'],
  [-1, 'rose by 1'],
])('SC-25 says in words what PHQ-9 did: %d is "%s"', (fall, said) => {
  const known = { 'antidepressant.adequateDoseWeeks': 5, 'course.phqAtStart': 18 };
  const found = findingOf('SC-25', { ...known, 'score.phq': 18 - fall });
  expect(found.message.en).toContain(`PHQ-9 ${said} `);
});

describe('PHQ-9 along CBT (SC-26)', () => {
  it.each([
    [3, 27, 'not-met'],
    [4, 16, 'not-met'],
    [4, 17, 'fires'],
    [8, 16, 'not-met'],
    [9, 12, 'not-met'],
    [9, 13, 'fires'],
    [13, 12, 'not-met'],
    [14, 8, 'not-met'],
    [14, 9, 'fires'],
  ])('week %d, PHQ-9 %d: %s', (week, phq, status) => {
    expect(statusOf('SC-26', { 'course.cbtWeek': week, 'score.phq': phq })).toBe(status);
  });

  it('is unknown without the week, unless no week would do', () => {
    expect(statusOf('SC-26', { 'score.phq': 17 })).toBe('unknown');
    expect(statusOf('SC-26', { 'score.phq': 8 })).toBe('not-met');
  });
});

describe('response and remission (SC-27)', () => {
  const phq = (from: number | null, to: number) => ({ 'course.phqAtStart': from, 'score.phq': to });
  it.each<Row>([
    [phq(14, 7), 'fires'],
    [phq(14, 8), 'not-met'],
    [phq(9, 4), 'fires'],
    [phq(8, 5), 'not-met'],
    [phq(4, 1), 'unknown'],
    [{ ...phq(5, 4), 'antidepressant.taken': false, 'step.current': 1 }, 'fires'],
    [{ ...phq(4, 1), 'antidepressant.taken': false, 'step.current': 1 }, 'not-met'],
    [phq(null, 4), 'unknown'],
    [{ ...phq(null, 4), 'antidepressant.taken': true }, 'fires'],
    [{ ...phq(null, 5), 'antidepressant.taken': true }, 'unknown'],
    [{ ...phq(null, 4), 'step.current': 'continuation' }, 'fires'],
  ])('%j: %s', (known, status) => {
    expect(statusOf('SC-27', known)).toBe(status);
  });

  it('tells remission from response, and asks for a relapse plan in remission only', () => {
    const remission = findingOf('SC-27', phq(14, 4));
    expect(remission.message.en).toContain('Remission');
    expect(remission.tasks.map(({ code }) => code)).toEqual(['relapse-plan']);
    expect(findingOf('SC-27', phq(14, 5)).derived).toMatchObject({ remission: false });
    expect(findingOf('SC-27', phq(5, 4)).derived).toMatchObject({ remission: true });
    expect(findingOf('SC-27', phq(4, 3)).derived).toMatchObject({ remission: false });
    const response = findingOf('SC-27', phq(14, 7));
    expect(response.message.en).toContain('Response without remission');
    expect(response.tasks).toEqual([]);
    expect(response.derived).toEqual({
      phqDelta: -7,
      phqPct: -50,
      response: true,
      remission: false,
    });
  });
});

describe('early review of an antidepressant (SC-28)', () => {
  const raised = (...days: readonly (number | null)[]) => ({
    'antidepressant.raisedOn': days.map((ago) => (ago === null ? null : addDays(today, -ago))),
  });
  it.each<Row>([
    [raised(0), 'fires'],
    [raised(28), 'fires'],
    [raised(29), 'not-met'],
    [raised(400, 3), 'fires'],
    [raised(400, null), 'unknown'],
    [raised(), 'not-met'],
    [{}, 'unknown'],
  ])('%j: %s', (known, status) => {
    expect(statusOf('SC-28', known)).toBe(status);
  });

  it.each<readonly [Known, readonly number[]]>([
    [{}, [14]],
    [{ 'person.age': 17 }, [14]],
    [{ 'person.age': 18 }, [7, 28]],
    [{ 'person.age': 25 }, [7, 28]],
    [{ 'person.age': 26 }, [14]],
    [{ 'person.age': 40, 'safety.suicideConcern': true }, [7, 28]],
    [{ 'person.age': 40, 'safety.suicideConcern': false }, [14]],
    [{ 'person.age': 40, 'phq9.item9': 1 }, [7, 28]],
    [{ 'person.age': 40, 'phq9.item9': 0 }, [14]],
  ])('%j: reviewed after %j days', (known, days) => {
    const { tasks } = findingOf('SC-28', { ...raised(0), ...known });
    expect(tasks.map(({ due }) => ('days' in due ? due.days : null))).toEqual(days);
  });
});

describe('severity words by country (SC-29)', () => {
  it.each([
    ['US', 9, 'not-met', undefined],
    ['US', 10, 'fires', 'moderate'],
    ['US', 14, 'fires', 'moderate'],
    ['US', 15, 'fires', 'moderately severe'],
    ['US', 16, 'not-met', 'moderately severe'],
    ['US', 19, 'not-met', 'moderately severe'],
    ['US', 20, 'not-met', 'severe'],
    ['GB', 9, 'not-met', undefined],
    ['GB', 10, 'fires', 'less severe'],
    ['GB', 15, 'fires', 'less severe'],
    ['GB', 16, 'not-met', 'more severe'],
  ])('%s, PHQ-9 %d: %s, %s', (country, phq, status, phqSeverity) => {
    const found = findingOf('SC-29', { 'clinic.country': country, 'score.phq': phq });
    expect(found).toMatchObject({ status });
    expect(found.derived['phqSeverity']).toBe(phqSeverity);
  });

  it('puts guided self-help first in the UK only', () => {
    const said = (country: string) =>
      findingOf('SC-29', { 'clinic.country': country, 'score.phq': 12 }).message.en;
    expect(said('GB')).toContain('Guided self-help comes first');
    expect(said('US')).not.toContain('Guided self-help');
  });
});

describe('entering step 4 (SC-40)', () => {
  const stuck = {
    'step.current': 3,
    'step.since': weeksAgo(12),
    'interference.atStepStart': 10,
    'interference.now': 7.1,
    'function.majorRoleLoss': true,
  };
  it.each<Row>([
    [stuck, 'fires'],
    [{ ...stuck, 'step.since': weeksAgo(11.9) }, 'not-met'],
    [{ ...stuck, 'interference.now': 7 }, 'not-met'],
    [{ ...stuck, 'step.current': 2 }, 'not-met'],
    [{ ...stuck, 'function.majorRoleLoss': false }, 'unknown'],
    [{ ...stuck, 'function.majorRoleLoss': false, 'medicines.highRisk': false }, 'not-met'],
    [{ ...stuck, 'function.majorRoleLoss': false, 'medicines.highRisk': true }, 'fires'],
  ])('%j: %s', (known, status) => {
    expect(statusOf('SC-40', known)).toBe(status);
  });
});

describe('stepping down (SC-50)', () => {
  const begun = { 'course.phqAtStart': 16, 'interference.atStepStart': 10 };
  const review = (daysAgo: number, phq: number, interference: number): readonly Reading[] => [
    ['score.phq', daysAgo, phq],
    ['course.phq', daysAgo, phq],
    ['course.interference', daysAgo, interference],
    ['interference.now', daysAgo, interference],
  ];
  it.each<readonly [string, readonly Reading[], string]>([
    ['both good, 28 days apart', [...review(28, 8, 7), ...review(0, 8, 7)], 'fires'],
    ['27 days apart', [...review(27, 8, 7), ...review(0, 8, 7)], 'not-met'],
    ['the fall was less than half before', [...review(28, 9, 7), ...review(0, 8, 7)], 'not-met'],
    ['the fall is less than half now', [...review(28, 8, 7), ...review(0, 9, 7)], 'not-met'],
    ['interference was not better before', [...review(28, 8, 7.1), ...review(0, 8, 7)], 'not-met'],
    ['interference is not better now', [...review(28, 8, 7), ...review(0, 8, 7.1)], 'not-met'],
    [
      'a bad review in between',
      [...review(28, 8, 7), ...review(14, 12, 7), ...review(0, 8, 7)],
      'not-met',
    ],
    ['one review only', review(0, 4, 3), 'not-met'],
    [
      'interference was asked 14 days beside mood',
      [...review(0, 8, 7), ['course.phq', 28, 8], ['course.interference', 42, 7]],
      'fires',
    ],
    [
      'interference was asked 15 days beside mood',
      [...review(0, 8, 7), ['course.phq', 28, 8], ['course.interference', 43, 7]],
      'unknown',
    ],
    [
      'what interference is now is not known',
      [...review(28, 8, 7), ...review(0, 8, 7)].filter(([name]) => name !== 'interference.now'),
      'unknown',
    ],
    ['the latest is past its window', [...review(70, 8, 7), ...review(31, 8, 7)], 'unknown'],
  ])('%s: %j', (_, readings, status) => {
    expect(statusOf('SC-50', begun, readings)).toBe(status);
  });

  it('mood at the cut of remission is not in remission', () => {
    const mildly = { 'course.phqAtStart': 8, 'interference.atStepStart': 10 };
    expect(statusOf('SC-50', mildly, [...review(28, 4, 7), ...review(0, 4, 7)])).toBe('fires');
    expect(statusOf('SC-50', mildly, [...review(28, 4, 7), ...review(0, 5, 7)])).toBe('not-met');
    expect(statusOf('SC-50', mildly, [...review(28, 5, 7), ...review(0, 4, 7)])).toBe('not-met');
  });

  it('remission alone is enough for mood, but interference must be known', () => {
    const remission = [...review(28, 4, 7), ...review(0, 4, 7)];
    expect(statusOf('SC-50', { 'interference.atStepStart': 10 }, remission)).toBe('fires');
    expect(statusOf('SC-50', {}, remission)).toBe('unknown');
    const mild = [...review(28, 5, 7), ...review(0, 5, 7)];
    expect(statusOf('SC-50', { 'interference.atStepStart': 10 }, mild)).toBe('unknown');
  });
});

describe('going on with an antidepressant (SC-51)', () => {
  const well = { 'antidepressant.taken': true, 'score.phq': 4 };
  it.each<Row>([
    [well, 'fires'],
    [{ ...well, 'score.phq': 5 }, 'not-met'],
    [{ ...well, 'antidepressant.taken': false }, 'not-met'],
    [{ ...well, 'antidepressant.taken': null }, 'unknown'],
  ])('%j: %s', (known, status) => {
    expect(statusOf('SC-51', known)).toBe(status);
  });

  it.each<readonly [Known, boolean]>([
    [{ 'depression.earlierEpisodes': 1 }, false],
    [{ 'depression.earlierEpisodes': 2 }, true],
    [{ 'depression.residualSymptoms': true }, true],
    [{}, false],
  ])('%j: for longer than 6 months %s', (known, longer) => {
    const { message } = findingOf('SC-51', { ...well, ...known });
    expect(message.en.includes('for longer than 6 months')).toBe(longer);
  });
});

describe('the risk group (SC-60)', () => {
  it('that nobody asked about is asked of nobody', () => {
    expect(statusOf('SC-60', {})).toBe('not-met');
    expect(statusOf('SC-60', { 'stratified.group': 'not-applicable' })).toBe('not-met');
  });

  it.each(['low', 'medium', 'high'])('%s is a hint', (group) => {
    const found = findingOf('SC-60', { 'stratified.group': group });
    expect(found).toMatchObject({ status: 'fires', severity: 'info' });
    expect(found.message.en).toContain('never denies care');
  });
});
