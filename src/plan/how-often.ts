/** How often something is done, as people say it. */
export type HowOften =
  | { readonly every: 'week'; readonly times: number }
  | { readonly every: 'weeks'; readonly weeks: number };

/** Less than once a week is counted in weeks: 0.5 is every 2 weeks, 0.25 every 4. */
export function howOften(timesPerWeek: number): HowOften {
  const weeks = Math.round(1 / timesPerWeek);
  return weeks > 1 && timesPerWeek < 1
    ? { every: 'weeks', weeks }
    : { every: 'week', times: timesPerWeek };
}
