import { describe, expect, it } from 'vitest';
import type { DiaryDayView, DiaryEntry } from '#diary';
import type { Id, Instant, LocalDate } from '#kernel';
import type { Written } from '#sync/web';
import { answersOf, entryOf, isEmpty, noAnswers } from './check-in-answers.ts';
import { diaryDays, latestOf } from './diary-days.ts';
import { fiveWords, nearestWord } from './five-words.ts';
import { daysNeeded, twoWeeks, upIsBetter } from './two-weeks.ts';

const monday = '2026-03-09' as LocalDate;
const at = (time: string) => `2026-03-09T${time}:00.000Z` as Instant;

const entry = (id: string, recordedAt: Instant, pain: number, day = monday): DiaryEntry => ({
  entryId: id as Id<'DiaryEntryId'>,
  day,
  recordedAt,
  pain,
  inTheWay: pain,
  mood: null,
  sleep: null,
  energy: null,
  note: null,
  sites: null,
});

const onServer = (...entries: readonly DiaryEntry[]): DiaryDayView => {
  const nothing = { pain: null, inTheWay: null, mood: null, sleep: null, energy: null };
  return {
    day: monday,
    ...nothing,
    entries: entries.map((one) => ({ ...one, revisions: 1, backFilled: false })),
  };
};

const onPhone = (body: DiaryEntry): Written<DiaryEntry> => ({
  body,
  savedAt: body.recordedAt,
  sentAt: null,
  opId: body.entryId,
});

describe('the diary as the phone knows it', () => {
  it('shows what waits on the phone beside what the clinic has', () => {
    const days = diaryDays(
      [onServer(entry('a', at('08:00'), 4))],
      [onPhone(entry('b', at('20:00'), 6))],
    );
    expect(days[0]?.entries).toHaveLength(2);
    expect(days[0]?.values.pain).toBe(5);
  });

  it('lets a later change on the phone replace the entry, and never an earlier one that was sent', () => {
    const server = [onServer(entry('a', at('08:00'), 4))];
    const later = diaryDays(server, [onPhone(entry('a', at('08:01'), 7))]);
    expect(later[0]?.values.pain).toBe(7);
    const sent = { ...onPhone(entry('a', at('07:59'), 7)), sentAt: at('08:30') };
    const earlier = diaryDays(server, [sent]);
    expect(earlier[0]?.values.pain).toBe(4);
  });

  it('shows a change that was made after the phone’s clock was set right, before it is sent', () => {
    const server = [onServer(entry('a', at('22:00'), 8))];
    expect(diaryDays(server, [onPhone(entry('a', at('20:10'), 3))])[0]?.values.pain).toBe(3);
  });

  it('leaves a scale that nobody answered unknown, never zero', () => {
    const days = diaryDays([], [onPhone(entry('a', at('08:00'), 4))]);
    expect(days[0]?.values.mood).toBeNull();
  });

  it('offers the latest entry of a day for changing', () => {
    const days = diaryDays([onServer(entry('a', at('08:00'), 4), entry('b', at('20:00'), 6))], []);
    expect(latestOf(days, monday)?.entryId).toBe('b');
    expect(latestOf(days, '2026-03-08' as LocalDate)).toBeNull();
  });
});

describe('the check-in', () => {
  it('is empty without any answer; one answer or a word is enough', () => {
    expect(isEmpty(noAnswers)).toBe(true);
    expect(isEmpty({ ...noAnswers, mood: 0 })).toBe(false);
    expect(isEmpty({ ...noAnswers, note: 'x' })).toBe(false);
  });

  it('keeps what the form does not ask when an entry is changed', () => {
    const before = { ...entry('a', at('08:00'), 4), sites: { 'lower-back': 7 } };
    const frame = { ...before, recordedAt: at('09:00'), before };
    const changed = entryOf({ ...answersOf(before), pain: 2, note: '  ' }, frame);
    expect(changed).toMatchObject({ pain: 2, note: null, sites: { 'lower-back': 7 } });
  });

  it('says the five words two points apart and finds the nearest for any rating', () => {
    expect(fiveWords.map((word, index) => word - (fiveWords[index - 1] ?? -1))).toEqual([
      2, 2, 2, 2, 2,
    ]);
    expect([0, 1, 4, 5, 6, 10].map(nearestWord)).toEqual([1, 1, 3, 5, 5, 9]);
  });
});

const week = (count: number, lastDay: number, ease: number) =>
  Array.from({ length: count }, (_, index) => ({
    day: `2026-03-${String(lastDay - index).padStart(2, '0')}` as LocalDate,
    entries: [],
    values: { pain: null, inTheWay: 10 - ease, mood: null, sleep: null, energy: null },
  }));
const days = (now: number, before: number, easeNow = 6, easeBefore = 6) => [
  ...week(before, 7, easeBefore),
  ...week(now, 14, easeNow),
];

describe('two weeks compared', () => {
  const today = '2026-03-14' as LocalDate;

  it('says nothing with one day too few, and says how many are missing', () => {
    expect(twoWeeks(days(daysNeeded - 1, daysNeeded), today)).toEqual({
      enough: false,
      missing: 1,
    });
    expect(twoWeeks(days(0, 0), today)).toEqual({ enough: false, missing: 2 * daysNeeded });
    expect(twoWeeks(days(daysNeeded, daysNeeded), today)).toMatchObject({ enough: true });
  });

  it.each([
    [6.4, 6, 'same'],
    [6.5, 6, 'better'],
    [5.5, 6, 'harder'],
    [5.6, 6, 'same'],
  ])('calls %d after %d %s', (now, before, change) => {
    expect(twoWeeks(days(7, 7, now, before), today)).toMatchObject({ change });
  });

  it('turns pain round so that up is better', () => {
    expect(upIsBetter('pain', 3)).toBe(7);
    expect(upIsBetter('mood', 3)).toBe(3);
  });
});
