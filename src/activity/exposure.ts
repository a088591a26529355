import { allOf, anyOf, type Tri } from '#kernel';
import { atMost } from '#reasoning';

/** One item of an exposure hierarchy: its first distress (0-100), and what each session came to. */
export type ExposureItem = {
  readonly first: number | null;
  readonly distress: readonly (number | null)[];
  /** Harm expected before each session, in percent. */
  readonly harmExpected: readonly (number | null)[];
};

/** Distress came down to a share of the first, or expected harm to a limit, in the last sessions. */
export function isItemDone(
  item: ExposureItem | null,
  limits: { readonly fall: number; readonly expectancy: number; readonly sessions: number },
): Tri {
  if (item === null) return 'unknown';
  const { first, distress, harmExpected } = item;
  const { fall, expectancy, sessions } = limits;
  const easy = first === null ? null : first * fall;
  return anyOf([
    inLast(distress, sessions, (value) => (easy === null ? 'unknown' : atMost(value, easy))),
    inLast(harmExpected, sessions, (value) => atMost(value, expectancy)),
  ]);
}

/** With too few sessions so far it is not done; nothing recorded at all is unknown. */
function inLast(
  values: readonly (number | null)[],
  sessions: number,
  holds: (value: number | null) => Tri,
): Tri {
  if (values.length === 0) return 'unknown';
  if (values.length < sessions) return false;
  return allOf(values.slice(-sessions).map(holds));
}
