import { keptBriefly } from './kept-briefly.ts';

const windowMs = 15 * 60_000;
const addressesMax = 50_000;

type Throttling = { readonly most?: number; readonly nowMs?: () => number };

/** Slows guessing at one e-mail address (or letters to it), wherever the tries come from. */
export function throttle({ most = 8, nowMs = Date.now }: Throttling = {}) {
  const failures = keptBriefly<number>(windowMs, addressesMax, nowMs);
  return {
    isClosed: (email: string): boolean => (failures.get(email) ?? 0) >= most,
    failed: (email: string): void => failures.set(email, (failures.get(email) ?? 0) + 1),
    succeeded: (email: string): void => failures.forget((_count, key) => key === email),
  };
}
