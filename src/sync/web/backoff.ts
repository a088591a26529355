const firstMs = 5_000;
/** An alarm answer may be among what waits: never longer than a minute. */
const longestMs = 60_000;

/**
 * How long the timer waits after `failures` failed tries in a row; doubled each time, at most a minute,
 * with up to a quarter taken off by chance so that a clinic's phones do not all come back at once.
 */
export function waitAfter(failures: number, random: number): number {
  const full = Math.min(firstMs * 2 ** Math.max(0, failures - 1), longestMs);
  return Math.round(full * (1 - random / 4));
}
