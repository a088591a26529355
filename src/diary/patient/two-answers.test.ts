import { describe, expect, it } from 'vitest';
import { type DiaryEntry, diaryEntry } from '#diary';
import type { Instant, LocalDate } from '#kernel';
import { type DiaryDay, diaryDays } from './diary-days.ts';
import { pairKey, saidAs, twoAnswers } from './two-answers.ts';

const today = '2026-03-09' as LocalDate;
const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const answer = (n: number, pain: number | null, device?: number, day = today) =>
  ({
    entryId: idOf(n) as DiaryEntry['entryId'],
    day,
    recordedAt: `${day}T1${n}:00:00.000Z` as Instant,
    pain,
    inTheWay: null,
    mood: null,
    sleep: null,
    energy: null,
    note: null,
    sites: null,
    ...(device !== undefined && { device }),
  }) as DiaryEntry;

const dayOf = (...entries: readonly DiaryEntry[]): DiaryDay => ({
  day: entries[0]?.day ?? today,
  entries,
  values: { pain: null, inTheWay: null, mood: null, sleep: null, energy: null },
});

describe('two answers for one day', () => {
  it('are asked about when two phones say different things', () => {
    const days = [dayOf(answer(2, 7, 2), answer(1, 3, 1))];
    expect(twoAnswers(days, today, [])?.answers.map(({ pain }) => pain)).toEqual([3, 7]);
  });

  it('are none when one phone wrote twice, when both say the same, or when one is not with the clinic yet', () => {
    expect(twoAnswers([dayOf(answer(1, 3, 1), answer(2, 7, 1))], today, [])).toBeNull();
    expect(twoAnswers([dayOf(answer(1, 3, 1), answer(2, 3, 2))], today, [])).toBeNull();
    expect(twoAnswers([dayOf(answer(1, 3, 1), answer(2, 7))], today, [])).toBeNull();
  });

  it('are not asked about again once both were kept', () => {
    const days = [dayOf(answer(1, 3, 1), answer(2, 7, 2))];
    const two = twoAnswers(days, today, []);
    expect(twoAnswers(days, today, two === null ? [] : [pairKey(two)])).toBeNull();
  });

  it('are asked about for fourteen days, the latest day first', () => {
    const on = (day: string, n: number) =>
      dayOf(answer(n, 3, 1, day as LocalDate), answer(n + 1, 7, 2, day as LocalDate));
    expect(twoAnswers([on('2026-02-23', 1), on('2026-03-01', 3)], today, [])?.day).toBe(
      '2026-03-01',
    );
    expect(twoAnswers([on('2026-02-23', 1)], today, [])?.day).toBe('2026-02-23');
    expect(twoAnswers([on('2026-02-22', 1)], today, [])).toBeNull();
  });
});

describe('using one of two answers', () => {
  it('makes the day say what that one says, and asks no more', () => {
    const [kept, other] = [answer(1, 3, 1), answer(2, 7, 2)];
    const body = saidAs(
      { ...kept, note: 'Slept well' },
      other,
      `${today}T20:00:00.000Z` as Instant,
    );
    expect(body).toMatchObject({ entryId: other.entryId, pain: 3, note: null });
    expect(diaryEntry.safeParse(body).success).toBe(true);
    const written = [{ body, savedAt: body.recordedAt, sentAt: null, opId: 'x' }];
    const shown = {
      ...dayOf(kept, other),
      pain: 5,
      inTheWay: null,
      mood: null,
      sleep: null,
      energy: null,
    };
    const [day] = diaryDays([shown as never], written);
    expect(day?.values.pain).toBe(3);
    expect(twoAnswers(day === undefined ? [] : [day], today, [])).toBeNull();
  });

  it('keeps a note that is all the kept one says', () => {
    const kept = { ...answer(1, null, 1), note: 'Only words' };
    const body = saidAs(kept, answer(2, 7, 2), `${today}T20:00:00.000Z` as Instant);
    expect(body).toMatchObject({ pain: null, note: 'Only words' });
    expect(diaryEntry.safeParse(body).success).toBe(true);
  });
});
