import { describe, expect, it } from 'vitest';
import { addDays, type Instant, type LocalDate } from '#kernel';
import type { PlanItemView, TodayMark } from '#plan';
import { items as rosasItems } from '../../../tests/support/rosas-record.ts';
import { areasOf } from './areas.ts';
import { marksOf } from './marks.ts';
import { somethingDone } from './something-done.ts';
import { todaysItems } from './todays-items.ts';

const today = '2026-03-09' as LocalDate;
const [medicine, walk, breathing, , talk] = rosasItems as [
  PlanItemView,
  PlanItemView,
  PlanItemView,
  PlanItemView,
  PlanItemView,
];

const mark = (
  item: PlanItemView,
  ago: number,
  outcome: TodayMark['outcome'] = 'done',
): TodayMark => ({
  day: addDays(today, -ago),
  itemId: item.itemId,
  outcome,
  reason: null,
  recordedAt: `${addDays(today, -ago)}T10:00:00.000Z` as Instant,
});

describe('the plan for today', () => {
  it('offers what one does alone, the morning first; visits and helpers’ ways stand elsewhere', () => {
    const titles = todaysItems(rosasItems, [], today).map(({ title }) => title);
    expect(titles[0]).toBe(medicine.title);
    expect(titles).not.toContain(talk.title);
  });

  it('leaves out what was done as often as agreed this week, and keeps it one time before', () => {
    const walked = (times: number) => [1, 2, 3, 4, 5].slice(0, times).map((ago) => mark(walk, ago));
    expect(todaysItems([walk], walked(4), today)).toEqual([walk]);
    expect(todaysItems([walk], walked(5), today)).toEqual([]);
  });

  it('keeps showing what is marked today', () => {
    const marks = [...[1, 2, 3, 4].map((ago) => mark(walk, ago)), mark(walk, 0)];
    expect(todaysItems([walk], marks, today)).toEqual([walk]);
  });

  it('offers nothing that is held, ended or not begun', () => {
    const held = { ...walk, state: 'held' as const };
    const tomorrow = { ...walk, startDay: addDays(today, 1) };
    expect(todaysItems([held, tomorrow], [], today)).toEqual([]);
  });
});

describe('marks', () => {
  it('take the latest of a day, from wherever it came; what was taken back is no mark', () => {
    const undone = { ...mark(walk, 0, 'undone'), recordedAt: `${today}T11:00:00.000Z` as Instant };
    const written = [{ body: undone, savedAt: undone.recordedAt, sentAt: null, opId: 'x' }];
    expect(marksOf([mark(walk, 0)], written)).toEqual([]);
    expect(marksOf([mark(walk, 0)], [])).toHaveLength(1);
  });
});

describe('something you did', () => {
  it('names what was done on most days, and the week before only when it was less', () => {
    const marks = [1, 2, 3].map((ago) => mark(breathing, ago));
    expect(somethingDone(rosasItems, [...marks, mark(breathing, 8)], today)).toMatchObject({
      item: breathing,
      daysDone: 3,
      weekBefore: 1,
    });
    const better = [...marks, ...[7, 8, 9, 10].map((ago) => mark(breathing, ago))];
    expect(somethingDone(rosasItems, better, today)?.weekBefore).toBeNull();
  });

  it('says nothing rather than "0 days"', () => {
    expect(somethingDone(rosasItems, [mark(walk, 1, 'not-today')], today)).toBeNull();
  });
});

it('shows every active or suggested part in exactly one area', () => {
  const shown = areasOf(rosasItems).flatMap(({ items }) => items);
  expect(shown).toHaveLength(rosasItems.length);
  expect(areasOf([{ ...walk, state: 'ended' }])).toEqual([]);
});
