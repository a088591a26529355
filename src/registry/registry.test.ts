import { describe, expect, it } from 'vitest';
import type { DayValues } from '#diary';
import { addDays, type Instant, type LocalDate } from '#kernel';
import type { Severity } from '#reasoning';
import {
  attentionOf,
  improvedOf,
  meaningOf,
  noCourse,
  type OpenCard,
  type OpenFinding,
  stageOf,
} from './standing.ts';
import { mondayOf, weekMean, weeksOf, weeksUpTo } from './weeks.ts';

const finding = (
  ruleId: string,
  severity: Severity,
  status: OpenFinding['status'] = 'fires',
): OpenFinding => ({
  findingId: `${ruleId}-${severity}` as never,
  ruleId,
  status,
  severity,
  title: { en: `${ruleId}: a few words more` },
  proposesStep: false,
});

const course = (first: number, latest: number, latestDay = '2026-02-01') => ({
  first,
  latest,
  firstDay: '2026-01-01' as LocalDate,
  latestDay: latestDay as LocalDate,
  answered: null,
});

const day = (on: string, pain: number | null): DayValues => ({
  day: on as LocalDate,
  pain,
  inTheWay: null,
  mood: null,
  sleep: null,
  energy: null,
});

describe('how far a person has come', () => {
  const nothing = {
    left: false,
    hasStep: false,
    intakeSubmitted: false,
    intakeAnswered: false,
    linkSent: false,
  };

  it.each([
    [{}, 'registered'],
    [{ linkSent: true }, 'intake-sent'],
    [{ linkSent: true, intakeAnswered: true }, 'intake-open'],
    [{ linkSent: true, intakeAnswered: true, intakeSubmitted: true }, 'to-decide'],
    [{ intakeSubmitted: true, hasStep: true }, 'in-care'],
    [{ intakeSubmitted: true, hasStep: true, left: true }, 'left'],
    [{ left: true }, 'left'],
  ] as const)('%j → %s', (known, stage) => {
    expect(stageOf({ ...nothing, ...known })).toBe(stage);
  });
});

describe('who needs somebody first', () => {
  it('safety stands above every other danger, and information says nothing', () => {
    const levels = [
      finding('SAF-01', 'critical'),
      finding('COH-03', 'critical'),
      finding('SC-23', 'warning'),
      finding('SC-20', 'advice'),
      finding('COH-71', 'info'),
    ].map((one) => attentionOf([one], [], 'in-care').attention);
    expect(levels).toEqual([4, 3, 2, 1, 0]);
  });

  const card = (id: string, pastDueFrom: string | null, sleeps = false): OpenCard => ({
    cardId: id as never,
    title: { en: id },
    pastDueFrom: pastDueFrom as Instant | null,
    sleeps,
  });

  it('gives the reason of the most severe finding, and the earliest moment from which a card is past its due', () => {
    const open = [
      finding('SC-20', 'advice'),
      finding('SC-23', 'warning'),
      finding('COH-71', 'info'),
    ];
    const cards = [
      card('a', '2026-03-12T10:00:00.000Z'),
      // Put off: it says nothing yet, and is past its due from its day on.
      card('b', '2026-03-10T10:00:00.000Z', true),
      card('c', null),
    ];
    expect(attentionOf(open, cards, 'in-care')).toEqual({
      attention: 2,
      why: { en: 'SC-23' },
      openFindings: 2,
      nextDueAt: '2026-03-10T10:00:00.000Z',
    });
  });

  it('an intake that waits for a decision is enough of a reason by itself', () => {
    expect(attentionOf([], [], 'to-decide')).toMatchObject({ attention: 2, openFindings: 0 });
    expect(attentionOf([finding('SAF-01', 'critical')], [], 'to-decide').attention).toBe(4);
    const proposed = { ...finding('SC-20', 'advice'), proposesStep: true };
    expect(attentionOf([proposed], [], 'to-decide')).toMatchObject({
      attention: 2,
      why: { en: 'SC-20' },
    });
  });

  it('of somebody who left nothing is asked, unless they are in danger', () => {
    const due = finding('SC-23', 'warning');
    expect(attentionOf([due], [], 'left')).toEqual({
      attention: 0,
      why: null,
      openFindings: 1,
      nextDueAt: null,
    });
    expect(attentionOf([finding('SAF-01', 'critical'), due], [], 'left').attention).toBe(4);
  });

  it('what cannot be judged yet is a request for data, never its firing severity', () => {
    const undecided = finding('COH-03', 'critical', 'unknown');
    expect(attentionOf([undecided], [], 'in-care')).toMatchObject({
      attention: 1,
      why: { en: 'COH-03: not known yet' },
      openFindings: 1,
    });
    const known = finding('SC-23', 'warning');
    expect(attentionOf([undecided, known], [], 'in-care').why).toEqual({ en: 'SC-23' });
    expect(attentionOf([finding('COH-71', 'info', 'unknown')], [], 'in-care').attention).toBe(0);
  });

  it('an open card is a reason, the lowest there is; without one and without findings there is none', () => {
    const run = {
      cardId: 'c' as never,
      title: { en: 'Several days worse than usual' },
      pastDueFrom: null,
      sleeps: false,
    };
    expect(attentionOf([], [run], 'in-care')).toEqual({
      attention: 1,
      why: { en: 'Several days worse than usual' },
      openFindings: 0,
      nextDueAt: null,
    });
    expect(attentionOf([finding('SC-23', 'warning')], [run], 'in-care').attention).toBe(2);
    expect(attentionOf([], [], 'in-care')).toMatchObject({ attention: 0, why: null });
  });
});

describe('what a change since the start means', () => {
  it('PHQ-9: five points count, four do not', () => {
    expect(meaningOf('phq9', course(15, 10))).toBe('better');
    expect(meaningOf('phq9', course(15, 11))).toBe('same');
    expect(meaningOf('phq9', course(10, 15))).toBe('worse');
  });

  it('one reading, or none, cannot be judged', () => {
    expect(meaningOf('peg', course(6, 6, '2026-01-01'))).toBeNull();
    expect(meaningOf('peg', noCourse)).toBeNull();
    expect(improvedOf(noCourse, noCourse)).toBeNull();
  });

  it('better in one of pain interference and mood is better', () => {
    expect(improvedOf(course(7, 7), course(15, 10))).toBe(true);
    expect(improvedOf(course(7, 7), course(15, 14))).toBe(false);
    expect(improvedOf(noCourse, course(15, 10))).toBe(true);
  });
});

describe('weeks', () => {
  it('begin on Monday, before and after 1970', () => {
    expect(mondayOf('2026-03-09' as LocalDate)).toBe('2026-03-09');
    expect(mondayOf('2026-03-15' as LocalDate)).toBe('2026-03-09');
    expect(mondayOf('1969-12-31' as LocalDate)).toBe('1969-12-29');
  });

  it('are means of days × 10; a week without an answer is no zero', () => {
    const days = [day('2026-03-09', 4), day('2026-03-15', 5), day('2026-03-16', 9)];
    expect(weekMean(days, '2026-03-09' as LocalDate, 'pain')).toBe(45);
    expect(weekMean(days, '2026-03-09' as LocalDate, 'mood')).toBe(-1);
    expect(weekMean([day('2026-03-09', 0)], '2026-03-09' as LocalDate, 'pain')).toBe(0);
  });

  it('seen later they move to the left and the new weeks are empty', () => {
    const { pain, until } = weeksOf([day('2026-03-02', 3), day('2026-03-09', 4)]);
    expect(weeksUpTo(pain, until, '2026-03-09' as LocalDate).slice(-2)).toEqual([3, 4]);
    const later = weeksUpTo(pain, until, addDays('2026-03-15' as LocalDate, 1));
    expect(later.slice(-3)).toEqual([3, 4, null]);
    expect(later).toHaveLength(12);
    const muchLater = weeksUpTo(pain, until, addDays('2026-03-09' as LocalDate, 84));
    expect(muchLater).toEqual(Array.from({ length: 12 }, () => null));
    expect(weeksUpTo([], null, '2026-03-09' as LocalDate)).toHaveLength(12);
  });
});
