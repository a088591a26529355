import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Id, type Instant, type LocalDate, localDayOf, type TimeZone } from '#kernel';
import { daysOf, diaryEntry, entryFault, isBackFilled, oldestEntryDays } from './index.ts';

const berlin = 'Europe/Berlin' as TimeZone;
const at = (text: string) => text as Instant;
const day = (text: string) => text as LocalDate;

describe('the day of an entry', () => {
  it('may be a day that has begun anywhere on earth, and none that has begun nowhere', () => {
    // 14 hours ahead of UTC the day begins at ten in the morning, UTC.
    const before = at('2026-03-20T09:59:59.999Z');
    const then = at('2026-03-20T10:00:00.000Z');
    expect(entryFault(day('2026-03-20'), before, berlin)).toBeNull();
    expect(entryFault(day('2026-03-21'), before, berlin)?.code).toBe('day-in-the-future');
    expect(entryFault(day('2026-03-21'), then, berlin)).toBeNull();
    expect(entryFault(day('2026-03-22'), then, berlin)?.code).toBe('day-in-the-future');
  });

  it.each([
    ['forward', '2026-03-29', '2026-03-30', '2026-03-31'],
    ['back', '2026-10-25', '2026-10-26', '2026-10-27'],
  ])('is bounded the same on the day the clocks at home go %s', (_, today, next, after) => {
    const before = at(`${today}T09:59:59.999Z`);
    const then = at(`${today}T10:00:00.000Z`);
    expect(entryFault(day(today), before, berlin)).toBeNull();
    expect(entryFault(day(next), before, berlin)?.code).toBe('day-in-the-future');
    expect(entryFault(day(next), then, berlin)).toBeNull();
    expect(entryFault(day(after), then, berlin)?.code).toBe('day-in-the-future');
  });

  it('may always be today wherever the phone is, and never three days ahead of home', () => {
    const zones = [
      'Pacific/Kiritimati',
      'Pacific/Auckland',
      'Europe/Berlin',
      'America/New_York',
      'Pacific/Pago_Pago',
    ];
    const instants = fc.integer({ min: Date.parse('2025-01-01'), max: Date.parse('2028-01-01') });
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom(...zones),
        fc.constantFrom(...zones),
        (ms, here, home) => {
          const now = at(new Date(ms).toISOString());
          const todayHere = localDayOf(now, here as TimeZone);
          expect(entryFault(todayHere, now, home as TimeZone)).toBeNull();
          const tooFar = addDays(localDayOf(now, home as TimeZone), 3);
          expect(entryFault(tooFar, now, home as TimeZone)?.code).toBe('day-in-the-future');
        },
      ),
    );
  });

  it('may lie 400 days back, not 401', () => {
    const now = at('2026-03-20T12:00:00.000Z');
    const oldest = addDays(day('2026-03-20'), -oldestEntryDays);
    expect(entryFault(oldest, now, berlin)).toBeNull();
    expect(entryFault(addDays(oldest, -1), now, berlin)?.code).toBe('day-too-old');
  });

  it('is one day on the night the clocks go forward and on the night they go back', () => {
    // 29 March 2026 has 23 hours in Berlin, 25 October 2026 has 25.
    expect(isBackFilled(day('2026-03-29'), at('2026-03-28T23:00:00.000Z'), berlin)).toBe(false);
    expect(isBackFilled(day('2026-03-29'), at('2026-03-29T21:59:59.000Z'), berlin)).toBe(false);
    expect(isBackFilled(day('2026-03-29'), at('2026-03-29T22:00:00.000Z'), berlin)).toBe(true);
    expect(isBackFilled(day('2026-10-25'), at('2026-10-25T22:59:59.000Z'), berlin)).toBe(false);
    expect(isBackFilled(day('2026-10-25'), at('2026-10-25T23:00:00.000Z'), berlin)).toBe(true);
  });
});

describe('an entry', () => {
  const bare = {
    entryId: '01980000-0000-7000-8000-000000000001',
    day: '2026-03-20',
    recordedAt: '2026-03-20T12:00:00.000Z',
  };
  it('needs one answer and no more', () => {
    expect(diaryEntry.safeParse(bare).success).toBe(false);
    expect(diaryEntry.safeParse({ ...bare, energy: 0 }).success).toBe(true);
  });
  it('takes ratings from 0 to 10 and nothing beyond', () => {
    expect(diaryEntry.safeParse({ ...bare, pain: 10 }).success).toBe(true);
    expect(diaryEntry.safeParse({ ...bare, pain: 11 }).success).toBe(false);
    expect(diaryEntry.safeParse({ ...bare, pain: -1 }).success).toBe(false);
    expect(diaryEntry.safeParse({ ...bare, pain: 3.5 }).success).toBe(false);
  });
});

const revision = (entry: number, op: number, minute: number, pain: number | null) => ({
  opId: `op-${op}` as Id<'OpId'>,
  entryId: `entry-${entry}` as Id<'DiaryEntryId'>,
  day: day('2026-03-20'),
  recordedAt: at(`2026-03-20T10:${String(minute).padStart(2, '0')}:00.000Z`),
  pain,
  inTheWay: null,
  mood: null,
  sleep: null,
  energy: null,
  note: null,
  sites: null,
  backFilled: false,
  heard: { at: at('2026-03-20T12:00:00.000Z'), device: 1 + (op % 2), seq: op },
});

describe('a day', () => {
  it('is the mean of its entries; who did not answer counts for nothing', () => {
    const days = daysOf([revision(1, 1, 0, 4), revision(2, 2, 30, 7), revision(3, 3, 40, null)]);
    expect(days).toMatchObject([{ pain: 5.5, mood: null }]);
    expect(days[0]?.entries.length).toBe(3);
  });
  it('shows the latest revision of an entry and says how many there were', () => {
    const days = daysOf([revision(1, 2, 5, 3), revision(1, 1, 0, 8)]);
    expect(days).toMatchObject([{ pain: 3, entries: [{ revisions: 2, pain: 3 }] }]);
  });
  it('keeps the order of the phone that wrote it, whatever its clock says', () => {
    const ahead = revision(1, 2, 50, 8);
    const setRight = revision(1, 4, 5, 3);
    expect(daysOf([setRight, ahead])).toMatchObject([{ pain: 3 }]);
    const elsewhere = revision(1, 3, 20, 6);
    expect(daysOf([setRight, elsewhere, ahead])).toMatchObject([{ pain: 6 }]);
  });
  it('comes out the same in whatever order a phone delivers', () => {
    const some = fc.array(
      fc
        .tuple(fc.nat(3), fc.nat(1000), fc.nat(59), fc.option(fc.nat(10)))
        .map(([entry, op, minute, pain]) => revision(entry, op, minute, pain)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1000), { maxLength: 12 }), some, (ops, revisions) => {
        const unique = revisions.slice(0, ops.length).map((one, index) => ({
          ...one,
          opId: `op-${ops[index]}` as Id<'OpId'>,
          heard: { ...one.heard, seq: ops[index] ?? 0 },
        }));
        expect(daysOf(unique.toReversed())).toEqual(daysOf(unique));
      }),
    );
  });
});
