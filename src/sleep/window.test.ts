import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWindow, nextWindow, type Titration } from './index.ts';

const settings = (variant: Titration, floor = 330) =>
  ({ variant, floor, step: 15, minNights: 5 }) as const;
const week = (
  totalSleep: number | null,
  window: number | null = 400,
  nights: number | null = 5,
) => ({
  window,
  totalSleep,
  nights,
});

describe('the sleep window of the coming week', () => {
  it.each([
    ['85/80', 84.9, 400, 'hold'],
    ['85/80', 85, 415, 'longer'],
    ['85/80', 80, 400, 'hold'],
    ['85/80', 79.9, 385, 'shorter'],
    ['90/85', 89.9, 400, 'hold'],
    ['90/85', 90, 415, 'longer'],
    ['90/85', 85, 400, 'hold'],
    ['90/85', 84.9, 385, 'shorter'],
  ] as const)(
    '%s at a sleep efficiency of %d: %d min (%s)',
    (variant, efficiency, next, reason) => {
      expect(nextWindow(week(efficiency * 4), settings(variant))).toMatchObject({ next, reason });
    },
  );

  it.each([
    [345, 330, 'shorter'],
    [344, 330, 'floor'],
    [330, 330, 'floor'],
    [320, 320, 'floor'],
  ])('never goes below the floor of 330, nor up to it: from %d to %d', (window, next, reason) => {
    expect(nextWindow(week(200, window), settings('85/80'))).toMatchObject({ next, reason });
  });

  it('stays where it is with fewer than 5 nights, and says so', () => {
    expect(nextWindow(week(390, 400, 4), settings('85/80'))).toMatchObject({
      next: 400,
      reason: 'insufficient nights',
    });
    expect(nextWindow(week(390, 400, 5), settings('85/80'))).toMatchObject({ next: 415 });
  });

  it.each([week(null), week(300, null), week(300, 400, null)])(
    'cannot be said from what is unknown: %j',
    (unknown) => {
      expect(nextWindow(unknown, settings('85/80'))).toMatchObject({
        next: null,
        reason: 'unknown',
      });
    },
  );

  it('moves by one step at the most, and up only with more sleep', () => {
    const some = fc.record({
      window: fc.integer({ min: 270, max: 600 }),
      floor: fc.integer({ min: 270, max: 360 }),
      less: fc.integer({ min: 0, max: 600 }),
      more: fc.integer({ min: 0, max: 100 }),
      variant: fc.constantFrom<Titration>('85/80', '90/85'),
    });
    fc.assert(
      fc.property(some, ({ window, floor, less, more, variant }) => {
        const low = nextWindow(week(less, window), settings(variant, floor)).next ?? 0;
        const high = nextWindow(week(less + more, window), settings(variant, floor)).next ?? 0;
        expect(Math.abs(low - window)).toBeLessThanOrEqual(15);
        expect(high).toBeGreaterThanOrEqual(low);
        expect(low).toBeGreaterThanOrEqual(Math.min(window, floor));
      }),
    );
  });
});

describe('the first window', () => {
  it.each([
    [329, 'TST', 330],
    [331, 'TST', 331],
    [300, 'TST+30', 330],
    [301, 'TST+30', 331],
    [null, 'TST', null],
  ] as const)('from %s min of sleep by %s: %s', (totalSleep, mode, window) => {
    expect(firstWindow(totalSleep, { mode, floor: 330 })).toBe(window);
  });
});
