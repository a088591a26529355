import { atLeast, lessThan } from '#reasoning';
import { efficiencyOf } from './week.ts';

/** "85/80": the window grows from 85 %, shrinks below 80 %, and stays between. */
export type Titration = '85/80' | '90/85';

const bands: Readonly<Record<Titration, { readonly up: number; readonly down: number }>> = {
  '85/80': { up: 85, down: 80 },
  '90/85': { up: 90, down: 85 },
};

export type WindowSettings = {
  readonly variant: Titration;
  readonly floor: number;
  readonly step: number;
  readonly minNights: number;
};

export type WindowStep = {
  readonly efficiency: number | null;
  /** Minutes in bed for the coming week; null = cannot be said. */
  readonly next: number | null;
  readonly reason: 'longer' | 'hold' | 'shorter' | 'floor' | 'insufficient nights' | 'unknown';
};

/**
 * The sleep window of the coming week, in minutes, from last week's mean total sleep. Sources:
 * Spielman 1987 (90/85), common modern protocols (85/80). A window is never made longer by the floor.
 */
export function nextWindow(
  week: {
    readonly window: number | null;
    readonly totalSleep: number | null;
    readonly nights: number | null;
  },
  { variant, floor, step, minNights }: WindowSettings,
): WindowStep {
  const { window, totalSleep, nights } = week;
  const efficiency = efficiencyOf(totalSleep, window);
  if (window === null || nights === null) return { efficiency, next: null, reason: 'unknown' };
  if (nights < minNights) return { efficiency, next: window, reason: 'insufficient nights' };
  if (efficiency === null) return { efficiency, next: null, reason: 'unknown' };
  const { up, down } = bands[variant];
  if (atLeast(efficiency, up) === true) {
    return { efficiency, next: window + step, reason: 'longer' };
  }
  if (lessThan(efficiency, down) !== true) return { efficiency, next: window, reason: 'hold' };
  const shorter = Math.max(window - step, Math.min(floor, window));
  return { efficiency, next: shorter, reason: shorter > window - step ? 'floor' : 'shorter' };
}

/** The first window, in minutes: total sleep (or 30 minutes more, VA manual), never below the floor. */
export function firstWindow(
  totalSleep: number | null,
  { mode, floor }: { readonly mode: 'TST' | 'TST+30'; readonly floor: number },
): number | null {
  if (totalSleep === null) return null;
  return Math.max(totalSleep + (mode === 'TST+30' ? 30 : 0), floor);
}
