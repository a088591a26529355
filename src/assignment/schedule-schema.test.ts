import { describe, expect, it } from 'vitest';
import { scheduleLimits } from '#calendar';
import { scheduleSchema } from './schedule-schema.ts';

const onADay = {
  from: { at: 'date', day: '2026-03-01' },
  offsetDays: 0,
  repeat: null,
  ends: { on: '2026-06-01' },
  window: { beforeDays: 0, afterDays: 7 },
  spreadDays: 0,
  reminders: { onDays: [0], atMinutes: 540 },
};

const faultsOf = (changed: object) => {
  const read = scheduleSchema.safeParse({ ...onADay, ...changed });
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('/'));
};

describe('a schedule as it is sent', () => {
  const { offsetDaysMax } = scheduleLimits;

  it.each([0, offsetDaysMax, -offsetDaysMax])('counts from %d days after a day', (offsetDays) => {
    expect(faultsOf({ offsetDays, ends: null })).toEqual([]);
  });

  it.each([
    offsetDaysMax + 1,
    -offsetDaysMax - 1,
    Number.MAX_SAFE_INTEGER,
    Number.MAX_SAFE_INTEGER + 1,
    -Number.MAX_SAFE_INTEGER - 1,
    1e308,
    0.5,
  ])('%d days after it are refused, and the field is named', (offsetDays) => {
    expect(new Set(faultsOf({ offsetDays }))).toEqual(new Set(['offsetDays']));
  });

  it('more than one thing that is wrong is said at once, also what hangs together', () => {
    const far = { reminders: { onDays: [8], atMinutes: 540 }, ends: { on: '2026-02-01' } };
    expect(faultsOf(far)).toEqual(['reminders/onDays', 'ends/on']);
  });
});
