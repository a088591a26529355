import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule } from '#calendar';
import { addDays, type Id, type Instant, type LocalDate, type TimeZone } from '#kernel';
import { type Coming, type Course, comingOf, type KeptOccurrence, lookAt } from './due.ts';

const day = (text: string) => text as LocalDate;
const zone = 'Europe/Berlin' as TimeZone;
const weekly: Schedule = {
  from: { at: 'date', day: day('2026-03-02') },
  offsetDays: 0,
  repeat: { every: 1, unit: 'weeks' },
  ends: null,
  window: { beforeDays: 0, afterDays: 2 },
  spreadDays: 0,
  reminders: { onDays: [0], atMinutes: 540 },
};
const version = (
  number: number,
  schedule: Schedule,
  fromDay: string,
  anchors: LocalDate[] = [],
) => ({
  version: number,
  schedule,
  anchors,
  fromDay: day(fromDay),
});
const course = (over: Partial<Course> = {}): Course => ({
  assignmentId: 'one',
  versions: [version(1, weekly, '2026-03-02')],
  kept: [],
  endedAt: null,
  zone,
  ...over,
});
const at = (moment: string) => moment as Instant;

let made = 0;
const keep = ({ state, ...one }: Coming & { state: KeptOccurrence['state'] }): KeptOccurrence => ({
  ...one,
  state,
  occurrenceId: `${++made}` as Id<'OccurrenceId'>,
});
/** What the server does: opens what is to be opened, expires what has run out. */
function after({ kept, ...rest }: Course, now: Instant): Course {
  const { opening, expiring } = lookAt({ kept, ...rest }, now);
  const over = new Set(expiring.map(({ occurrenceId }) => occurrenceId));
  const state = (one: KeptOccurrence) =>
    over.has(one.occurrenceId) ? ('expired' as const) : one.state;
  return {
    ...rest,
    kept: [...kept.map((one) => ({ ...one, state: state(one) })), ...opening.map(keep)],
  };
}

describe('what opens and expires', () => {
  it('nothing a minute before midnight, and it opens at midnight', () => {
    expect(lookAt(course(), at('2026-03-01T22:59:59.999Z')).opening).toEqual([]);
    expect(lookAt(course(), at('2026-03-01T23:00:00.000Z')).opening).toMatchObject([
      { due: '2026-03-02', state: 'open' },
    ]);
  });

  it('expires when its last day has ended, not a moment before', () => {
    const opened = after(course(), at('2026-03-02T08:00:00.000Z'));
    expect(lookAt(opened, at('2026-03-04T22:59:59.999Z')).expiring).toEqual([]);
    expect(lookAt(opened, at('2026-03-04T23:00:00.000Z')).expiring).toHaveLength(1);
  });

  it('looking twice finds nothing to do the second time', () => {
    const now = at('2026-03-10T08:00:00.000Z');
    const once = after(course(), now);
    expect(lookAt(once, now)).toMatchObject({ opening: [], expiring: [] });
  });

  it('what came and went while nothing ran is kept as missed, once', () => {
    const later = after(course(), at('2026-03-17T08:00:00.000Z'));
    expect(later.kept.map(({ due, state }) => [due, state])).toEqual([
      ['2026-03-02', 'expired'],
      ['2026-03-09', 'expired'],
      ['2026-03-16', 'open'],
    ]);
  });

  it('after the end nothing opens, and what is open still expires', () => {
    const opened = after(course(), at('2026-03-02T08:00:00.000Z'));
    const ended = { ...opened, endedAt: at('2026-03-03T08:00:00.000Z') };
    expect(lookAt(ended, at('2026-03-20T08:00:00.000Z'))).toMatchObject({
      opening: [],
      expiring: [{ due: '2026-03-02' }],
      nextAt: null,
    });
  });

  it('says when to look again: the end of the window, or the next opening', () => {
    const opened = after(course(), at('2026-03-02T08:00:00.000Z'));
    expect(lookAt(opened, at('2026-03-02T08:00:00.000Z')).nextAt).toBe('2026-03-04T23:00:00.000Z');
    const closed = after(opened, at('2026-03-05T08:00:00.000Z'));
    expect(lookAt(closed, at('2026-03-05T08:00:00.000Z')).nextAt).toBe('2026-03-08T23:00:00.000Z');
  });
});

describe('a schedule that is changed', () => {
  const answered = (from: Course): Course => ({
    ...from,
    kept: from.kept.map((one) => ({ ...one, state: 'answered' as const })),
  });
  const tuesdays: Schedule = { ...weekly, from: { at: 'date', day: day('2026-03-03') } };

  it('asks nothing again that was answered, and goes on with the next that is free', () => {
    const before = answered(after(course(), at('2026-03-02T08:00:00.000Z')));
    const changed = {
      ...before,
      versions: [...before.versions, version(2, tuesdays, '2026-03-03')],
    };
    const coming = comingOf(changed, day('2026-03-20'));
    expect(coming.map(({ due, version: by }) => [due, by])).toEqual([
      ['2026-03-10', 2],
      ['2026-03-17', 2],
    ]);
  });

  it('keeps the days and the version of what was due before', () => {
    const before = answered(after(course(), at('2026-03-02T08:00:00.000Z')));
    const changed = {
      ...before,
      versions: [...before.versions, version(2, tuesdays, '2026-03-03')],
    };
    const later = after(changed, at('2026-03-10T08:00:00.000Z'));
    expect(later.kept.map(({ due, version: by, state }) => [due, by, state])).toEqual([
      ['2026-03-02', 1, 'answered'],
      ['2026-03-10', 2, 'open'],
    ]);
  });

  it('the same schedule saved again changes nothing that was', () => {
    const before = after(course(), at('2026-03-10T08:00:00.000Z'));
    const again = { ...before, versions: [...before.versions, version(2, weekly, '2026-03-10')] };
    expect(lookAt(again, at('2026-03-10T08:01:00.000Z')).opening).toEqual([]);
    expect(lookAt(again, at('2026-03-10T08:01:00.000Z')).nextDue).toBe('2026-03-16');
  });
});

const moments = fc
  .array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 8 })
  .map((days) => days.toSorted((a, b) => a - b));
const schedules = fc.record({
  start: fc.integer({ min: -10, max: 60 }),
  every: fc.integer({ min: 1, max: 40 }),
  before: fc.integer({ min: 0, max: 5 }),
  after: fc.integer({ min: 0, max: 5 }),
});

describe('whatever is changed, and whenever it is looked at', () => {
  it('no day comes twice, no two windows overlap, and nothing kept ever changes its days', () => {
    fc.assert(
      fc.property(fc.array(schedules, { minLength: 1, maxLength: 4 }), moments, (drafts, days) => {
        let now = course({ versions: [] });
        for (const [turn, after0] of days.entries()) {
          const today = addDays(day('2026-03-01'), after0);
          const draft = drafts[turn];
          if (draft !== undefined) {
            const schedule: Schedule = {
              ...weekly,
              from: { at: 'date', day: addDays(today, draft.start) },
              repeat: { every: draft.every, unit: 'days' },
              window: { beforeDays: draft.before, afterDays: draft.after },
            };
            now = { ...now, versions: [...now.versions, version(turn + 1, schedule, today)] };
          }
          const before = now.kept;
          now = after(now, at(`${today}T12:00:00.000Z`));
          expect(
            now.kept
              .slice(0, before.length)
              .map(({ due, opens, closes, version: by }) => [due, opens, closes, by]),
          ).toEqual(before.map(({ due, opens, closes, version: by }) => [due, opens, closes, by]));
          const ordered = now.kept.toSorted((a, b) => (a.opens < b.opens ? -1 : 1));
          for (const [place, one] of ordered.entries()) {
            const earlier = ordered[place - 1];
            expect(earlier === undefined || earlier.closes < one.opens).toBe(true);
          }
        }
      }),
    );
  });
});
