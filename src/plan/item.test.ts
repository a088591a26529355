import { describe, expect, it } from 'vitest';
import { anItem, aSleepWindow, aWalk } from '../../tests/support/plan-items.ts';
import { burdenOf, weeklyMinutesOf } from './burden.ts';
import { faultsOf, isNeeded } from './item.ts';

const reviewedOn = (reviewDay: string) => aWalk(10, 3, { reviewDay: reviewDay as never });

describe('what an item must say', () => {
  it('an activity quota without minutes is not yet a quota', () => {
    const faults = faultsOf(anItem({ kind: 'activity-quota', dose: { timesPerWeek: 5 } }));
    expect(faults).toEqual([
      { at: '/dose/minutes', code: 'missing', message: 'Say how many minutes it takes.' },
    ]);
  });

  it('a window that ends when it begins is refused, a medicine in a walk too', () => {
    expect(faultsOf(aSleepWindow('23:00', '23:00'))).toMatchObject([{ at: '/dose/until' }]);
    const medicine = { name: 'x', class: 'other', prn: false, actsLong: false } as const;
    expect(
      faultsOf(aWalk(10, 3, { dose: { minutes: 10, timesPerWeek: 3, medicine } })),
    ).toMatchObject([{ at: '/dose/medicine', code: 'not-for-this-kind' }]);
  });

  it('the amount must be said for a medicine and for nothing else, in the form as in the check', () => {
    const bare = (kind: 'medicine' | 'exercise') =>
      faultsOf(anItem({ kind, dose: {} })).map(({ at }) => at);
    expect(bare('medicine')).toContain('/dose/amount');
    expect(isNeeded('medicine', 'amount')).toBe(true);
    expect(bare('exercise')).not.toContain('/dose/amount');
    expect(isNeeded('exercise', 'amount')).toBe(false);
  });

  it('what only a brace says is refused in a walk, and an end before the start anywhere', () => {
    const walk = aWalk(10, 3, { aspects: { indication: 'fracture', increases: true } });
    expect(faultsOf(walk)).toMatchObject([
      { at: '/aspects/indication', code: 'not-for-this-kind' },
    ]);
    const until = (endDay: string) =>
      faultsOf(anItem({ kind: 'rest-advice', aspects: { endDay: endDay as never } }));
    expect(until('2026-03-01')).toMatchObject([{ at: '/aspects/endDay', code: 'before-start' }]);
    expect(until('2026-03-02')).toEqual([]);
  });

  it('a review before the start is refused, on the same day it is taken', () => {
    expect(faultsOf(reviewedOn('2026-03-01'))).toMatchObject([
      { at: '/reviewDay', code: 'before-start' },
    ]);
    expect(faultsOf(reviewedOn('2026-03-02'))).toEqual([]);
  });
});

describe('what a plan asks of a week', () => {
  it('medicines and the sleep window take no minutes; held parts do not count', () => {
    expect(weeklyMinutesOf(aSleepWindow())).toBe(0);
    const parts = [aWalk(12, 5), aWalk(30, 2, { state: 'held' }), aSleepWindow()];
    expect(burdenOf(parts)).toEqual({
      weeklyMinutes: 60,
      tasksPerDay: 5 / 7,
      inPersonVisitsPerWeek: 0,
    });
  });
});
