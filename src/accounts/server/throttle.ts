import { keptBriefly } from './kept-briefly.ts';

const windowMs = 15 * 60_000;
const failuresMax = 8;
const addressesMax = 50_000;

/** Slows guessing at one e-mail address, wherever the guesses come from. */
export function throttle(nowMs: () => number = Date.now) {
  const failures = keptBriefly<number>(windowMs, addressesMax, nowMs);
  return {
    isClosed: (email: string): boolean => (failures.get(email) ?? 0) >= failuresMax,
    failed: (email: string): void => failures.set(email, (failures.get(email) ?? 0) + 1),
    succeeded: (email: string): void => failures.forget((_count, key) => key === email),
  };
}
