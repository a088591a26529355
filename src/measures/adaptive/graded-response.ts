/**
 * The graded response model (Samejima 1969): P*(k) = logistic(a(θ − b_k)) is the chance of option k
 * or a higher one; an option's chance is the step between two of them.
 */
export type Graded = { readonly a: number; readonly b: readonly number[] };

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** The chance of `option` (0 = least of the trait) for somebody at `theta`. */
export function chanceOf({ a, b }: Graded, option: number, theta: number): number {
  const lower = b[option - 1];
  const upper = b[option];
  const above = lower === undefined ? 1 : logistic(a * (theta - lower));
  return above - (upper === undefined ? 0 : logistic(a * (theta - upper)));
}

/** Fisher information at `theta`: Σ (P′_k)² ⁄ P_k, with P*′ = a P*(1 − P*). */
export function informationAt({ a, b }: Graded, theta: number): number {
  let information = 0;
  let above = 1;
  for (let option = 0; option <= b.length; option++) {
    const threshold = b[option];
    const next = threshold === undefined ? 0 : logistic(a * (theta - threshold));
    const chance = above - next;
    const slope = a * (above * (1 - above) - next * (1 - next));
    if (chance > 0) information += (slope * slope) / chance;
    above = next;
  }
  return information;
}
