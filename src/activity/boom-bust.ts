import type { Tri } from '#kernel';
import { atLeast, lessThan, moreThan } from '#reasoning';

type Limits = { readonly boom: number; readonly bust: number; readonly times: number };

/** A day far above the quota, and within 48 hours one far below it. */
type Pair = Tri;

/**
 * Whether the days of a fortnight swing between too much and too little, often enough. A day nobody
 * recorded may be either, and leaves it open.
 */
export function isBoomBust(
  days: readonly (number | null)[] | null,
  quota: number | null,
  { boom, bust, times }: Limits,
): Tri {
  if (days === null || quota === null || quota <= 0) return 'unknown';
  const pairs = days.slice(-14).map((amount, at, all): Pair => {
    const tooMuch = moreThan(amount, boom * quota);
    const after = all.slice(at + 1, at + 3);
    const tooLittle = after.map((later) => lessThan(later, bust * quota));
    return tooMuch === false ? false : swing(tooMuch, tooLittle);
  });
  const certain = pairs.filter((pair) => pair === true).length;
  const possible = pairs.filter((pair) => pair !== false).length;
  if (atLeast(certain, times) === true) return true;
  return atLeast(possible, times) === true ? 'unknown' : false;
}

function swing(tooMuch: true | 'unknown', tooLittle: readonly Tri[]): Pair {
  if (tooLittle.includes(true)) return tooMuch;
  return tooLittle.includes('unknown') ? 'unknown' : false;
}
