import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Schedule } from '#calendar';
import { addDays, daysBetween, type Id, type LocalDate, type TimeZone } from '#kernel';
import { comingOf } from './due.ts';

const monday = '2026-03-02' as LocalDate;
const weekly = (spreadDays: number): Schedule => ({
  from: { at: 'date', day: monday },
  offsetDays: 0,
  repeat: { every: 1, unit: 'weeks' },
  ends: null,
  window: { beforeDays: 0, afterDays: 0 },
  spreadDays,
  reminders: { onDays: [0], atMinutes: 540 },
});

it('a week that was asked is not asked again by a schedule with another spread', () => {
  const spread = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(
      spread,
      spread,
      fc.integer({ min: 0, max: 40 }),
      fc.string(),
      (before, now, amendedAfter, assignmentId) => {
        const versions = [
          { version: 1, schedule: weekly(before), anchors: [], fromDay: monday },
          {
            version: 2,
            schedule: weekly(now),
            anchors: [],
            fromDay: addDays(monday, amendedAfter),
          },
        ];
        const zone = 'Europe/Berlin' as TimeZone;
        const course = { assignmentId, versions, kept: [], endedAt: null, zone };
        const first = { ...course, versions: versions.slice(0, 1) };
        // What had opened by the day of the change, that day included.
        const kept = comingOf(first, addDays(monday, amendedAfter)).map((one) => ({
          ...one,
          occurrenceId: one.due as unknown as Id<'OccurrenceId'>,
          state: 'answered' as const,
        }));
        const all = [...kept, ...comingOf({ ...course, kept }, addDays(monday, 70))];
        const days = [...new Set(all.map(({ due }) => due))];
        const weeks = days.map((due) => Math.floor(daysBetween(monday, due) / 7));
        expect(new Set(weeks).size).toBe(weeks.length);
      },
    ),
  );
});
