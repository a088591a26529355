import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type LocalDate, localDayOf, type TimeZone } from '#kernel';
import { drawn } from './drawn.ts';
import { momentOf } from './moment.ts';
import { addMonths } from './months.ts';
import { occurrencesOf } from './occurrences.ts';
import { reminderMoments } from './reminders.ts';
import { type Schedule, scheduleFaults } from './schedule.ts';

const day = (text: string) => text as LocalDate;
const berlin = 'Europe/Berlin' as TimeZone;
const newYork = 'America/New_York' as TimeZone;

const weekly: Schedule = {
  from: { at: 'date', day: day('2026-03-02') },
  offsetDays: 0,
  repeat: { every: 1, unit: 'weeks' },
  ends: null,
  window: { beforeDays: 0, afterDays: 2 },
  spreadDays: 0,
  reminders: { onDays: [0, 2], atMinutes: 9 * 60 },
};
const basis = { anchors: [], zone: berlin, seed: 'a' };
const year = { from: day('2026-01-01'), to: day('2026-12-31') };
const dues = (schedule: Schedule, range = year, anchors: readonly LocalDate[] = []) =>
  occurrencesOf(schedule, { ...basis, anchors }, range).map(({ due }) => due);

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-03-15', -3, '2025-12-15'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(addMonths(day(from), count)).toBe(to);
  });
});

describe('the moment a clock shows', () => {
  it.each([
    ['2026-01-15', 9 * 60, '2026-01-15T08:00:00.000Z'],
    ['2026-07-15', 9 * 60, '2026-07-15T07:00:00.000Z'],
    // The night of 29 March 2026 has no 02:30, and that of 25 October has two.
    ['2026-03-29', 90, '2026-03-29T00:30:00.000Z'],
    ['2026-03-29', 150, '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', 180, '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', 150, '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', 180, '2026-10-25T02:00:00.000Z'],
  ])('%s, %i minutes after midnight in Berlin', (at, minutes, expected) => {
    expect(momentOf(day(at), minutes, berlin)).toBe(expected);
  });

  it('midnight exists wherever clocks change at midnight', () => {
    // In Beirut the clock went from 00:00 to 01:00 on 29 March 2026.
    const beirut = 'Asia/Beirut' as TimeZone;
    const first = momentOf(day('2026-03-29'), 0, beirut);
    expect(localDayOf(first, beirut)).toBe('2026-03-29');
  });
});

describe('occurrences', () => {
  it('come every week, with the window around the due day', () => {
    const [first, second] = occurrencesOf(weekly, basis, year);
    expect(first).toMatchObject({
      number: 1,
      due: '2026-03-02',
      opens: '2026-03-02',
      closes: '2026-03-04',
    });
    expect(second).toMatchObject({ number: 2, due: '2026-03-09' });
  });

  it('the week of a clock change opens and closes at midnight on the person’s own clock', () => {
    const range = { from: day('2026-03-29'), to: day('2026-03-29') };
    const sunday: Schedule = {
      ...weekly,
      from: { at: 'date', day: day('2026-03-29') },
      window: { beforeDays: 0, afterDays: 0 },
    };
    expect(occurrencesOf(sunday, basis, range)).toMatchObject([
      { opensAt: '2026-03-28T23:00:00.000Z', closesAt: '2026-03-29T22:00:00.000Z' },
    ]);
  });

  it('a month’s end stays a month’s end', () => {
    const monthly: Schedule = {
      ...weekly,
      from: { at: 'date', day: day('2026-01-31') },
      repeat: { every: 1, unit: 'months' },
      ends: { times: 4 },
    };
    expect(dues(monthly)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
  });

  it('are found to the edge of the window and no day further', () => {
    const last = { from: day('2026-03-04'), to: day('2026-03-08') };
    expect(dues(weekly, last)).toEqual(['2026-03-02']);
    expect(dues(weekly, { ...last, from: day('2026-03-05') })).toEqual([]);
    expect(dues(weekly, { from: day('2026-03-05'), to: day('2026-03-09') })).toEqual([
      '2026-03-09',
    ]);
  });

  it('end after so many times, or with a day', () => {
    expect(dues({ ...weekly, ends: { times: 3 } })).toHaveLength(3);
    expect(dues({ ...weekly, ends: { on: day('2026-03-16') } })).toHaveLength(3);
    expect(dues({ ...weekly, ends: { on: day('2026-03-15') } })).toHaveLength(2);
  });

  it('once is once', () => {
    expect(dues({ ...weekly, repeat: null })).toEqual(['2026-03-02']);
  });

  it('before each visit: visits close together do not ask twice at a time', () => {
    const before: Schedule = {
      ...weekly,
      from: { at: 'visit' },
      repeat: null,
      offsetDays: -1,
      window: { beforeDays: 2, afterDays: 1 },
    };
    const visits = ['2026-05-20', '2026-04-10', '2026-05-20', '2026-05-22', '2026-05-21'].map(day);
    const found = occurrencesOf(before, { ...basis, anchors: visits }, year);
    expect(found.map(({ due, opens, closes }) => [due, opens, closes])).toEqual([
      ['2026-04-09', '2026-04-07', '2026-04-10'],
      ['2026-05-19', '2026-05-17', '2026-05-20'],
      ['2026-05-21', '2026-05-21', '2026-05-22'],
    ]);
  });

  it('no known visit, no episode: nothing is due', () => {
    expect(dues({ ...weekly, from: { at: 'visit' }, repeat: null })).toEqual([]);
    expect(dues({ ...weekly, from: { at: 'episode-start' } })).toEqual([]);
  });

  it('the start of an episode counts once', () => {
    const start: Schedule = {
      ...weekly,
      from: { at: 'episode-start' },
      repeat: null,
      offsetDays: 84,
    };
    expect(dues(start, year, [day('2026-02-01')])).toEqual(['2026-04-26']);
  });
});

describe('drawn days', () => {
  it('stay within the spread and are the same each time', () => {
    const spread: Schedule = { ...weekly, spreadDays: 4 };
    const first = occurrencesOf(spread, basis, year);
    expect(first).toEqual(occurrencesOf(spread, basis, year));
    for (const [at, { due }] of first.entries()) {
      const moved = daysBetween(addDays(day('2026-03-02'), 7 * at), due);
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(moved).toBeLessThanOrEqual(4);
    }
    expect(
      new Set(first.map(({ due }, at) => daysBetween(addDays(day('2026-03-02'), 7 * at), due)))
        .size,
    ).toBeGreaterThan(2);
  });

  it('fall evenly', () => {
    const counts = [0, 0, 0, 0, 0];
    for (let at = 0; at < 5000; at++) {
      const value = drawn(`seed ${at}`, 4);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(800);
  });
});

describe('faults', () => {
  const codes = (over: Partial<Schedule>) =>
    scheduleFaults({ ...weekly, ...over }).map(({ code }) => code);
  it('a window as long as the week fits, one day more overlaps', () => {
    expect(codes({ window: { beforeDays: 0, afterDays: 6 } })).toEqual([]);
    expect(codes({ window: { beforeDays: 1, afterDays: 6 } })).toEqual(['windows-overlap']);
    expect(codes({ window: { beforeDays: 0, afterDays: 4 }, spreadDays: 2 })).toEqual([]);
    expect(codes({ window: { beforeDays: 0, afterDays: 4 }, spreadDays: 3 })).toEqual([
      'windows-overlap',
    ]);
  });
  it('a reminder on the last open day fits, a day later it does not', () => {
    expect(codes({ reminders: { onDays: [2], atMinutes: 540 } })).toEqual([]);
    expect(codes({ reminders: { onDays: [3], atMinutes: 540 } })).toEqual([
      'reminder-after-window',
    ]);
  });
  it('a visit is not repeated; an end before the start is named', () => {
    expect(codes({ from: { at: 'visit' } })).toEqual(['visit-repeats']);
    expect(codes({ ends: { on: day('2026-03-01') } })).toEqual(['ends-before-start']);
    expect(codes({ ends: { on: day('2026-03-02') } })).toEqual([]);
  });
});

describe('reminders', () => {
  const quiet = { fromMinutes: 21 * 60, toMinutes: 8 * 60 };
  const [open] = occurrencesOf(weekly, basis, year);
  const at = (atMinutes: number, onDays = [0]) =>
    open === undefined ? [] : reminderMoments(open, { onDays, atMinutes }, quiet, berlin);

  it('come at the hour of the person’s own clock', () => {
    expect(at(540, [0, 2])).toEqual(['2026-03-02T08:00:00.000Z', '2026-03-04T08:00:00.000Z']);
  });
  it.each([
    [20 * 60 + 59, '2026-03-02T19:59:00.000Z'],
    [21 * 60, '2026-03-03T07:00:00.000Z'],
    [7 * 60 + 59, '2026-03-02T07:00:00.000Z'],
    [8 * 60, '2026-03-02T07:00:00.000Z'],
    [8 * 60 + 1, '2026-03-02T07:01:00.000Z'],
  ])('at minute %i nobody is woken', (minutes, expected) => {
    expect(at(minutes)).toEqual([expected]);
  });
  it('none comes after the window has closed', () => {
    expect(at(22 * 60, [2])).toEqual([]);
  });
  it('quiet hours by day wait for their end', () => {
    const nap = { fromMinutes: 600, toMinutes: 900 };
    expect(open && reminderMoments(open, { onDays: [0], atMinutes: 700 }, nap, newYork)).toEqual([
      '2026-03-02T20:00:00.000Z',
    ]);
  });
});

const someDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2024-01-01'), days));
const schedules: fc.Arbitrary<Schedule> = fc.record({
  from: fc.oneof(
    someDay.map((from): Schedule['from'] => ({ at: 'date', day: from })),
    fc.constantFrom<Schedule['from']>({ at: 'visit' }, { at: 'episode-start' }),
  ),
  offsetDays: fc.integer({ min: -30, max: 60 }),
  repeat: fc.oneof(
    fc.constant(null),
    fc.record({
      every: fc.integer({ min: 1, max: 12 }),
      unit: fc.constantFrom('days' as const, 'weeks' as const, 'months' as const),
    }),
  ),
  ends: fc.oneof(
    fc.constant(null),
    fc.record({ times: fc.integer({ min: 1, max: 30 }) }),
    fc.record({ on: someDay }),
  ),
  window: fc.record({
    beforeDays: fc.integer({ min: 0, max: 20 }),
    afterDays: fc.integer({ min: 0, max: 20 }),
  }),
  spreadDays: fc.integer({ min: 0, max: 10 }),
  reminders: fc.constant(weekly.reminders),
});
const ranges = fc
  .tuple(someDay, fc.integer({ min: 0, max: 900 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));
const zones = fc.constantFrom(
  berlin,
  newYork,
  'Pacific/Apia' as TimeZone,
  'Asia/Beirut' as TimeZone,
);

describe('whatever the schedule', () => {
  it('none comes twice, windows never overlap, and they come in order', () => {
    fc.assert(
      fc.property(
        schedules,
        fc.array(someDay, { maxLength: 8 }),
        ranges,
        zones,
        (schedule, anchors, range, zone) => {
          const found = occurrencesOf(schedule, { anchors, zone, seed: 's' }, range);
          for (const [at, one] of found.entries()) {
            const before = found[at - 1];
            expect(one.opens <= one.due && one.due <= one.closes).toBe(true);
            expect(one.opensAt < one.closesAt).toBe(true);
            if (before === undefined) continue;
            expect(before.closes < one.opens).toBe(true);
            expect(before.closesAt <= one.opensAt).toBe(true);
            expect(before.number < one.number).toBe(true);
          }
        },
      ),
    );
  });

  it('a smaller range shows the same ones, with the same numbers', () => {
    fc.assert(
      fc.property(
        schedules,
        fc.array(someDay, { maxLength: 8 }),
        ranges,
        fc.nat(300),
        (schedule, anchors, range, less) => {
          const asked = { anchors, zone: berlin, seed: 's' };
          const whole = occurrencesOf(schedule, asked, range);
          const to = addDays(range.from, less);
          if (to > range.to) return;
          const part = occurrencesOf(schedule, asked, { from: range.from, to });
          expect(part).toEqual(whole.filter(({ opens }) => opens <= to));
        },
      ),
    );
  });
});
