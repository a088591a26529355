import { allOf, anyOf, type Tri } from '#kernel';
import { atLeast, holdsTrue, lessThan, moreThan, type Presence } from '#reasoning';

export type InsomniaKnown = {
  readonly isi: number | null;
  readonly isiGiven: Presence;
  readonly mos: number | null;
  readonly gate: boolean | null;
};

/** A site without the licence of ISI has no ISI at all: then the MOS index and the sleep gate speak. */
export const readsMos = ({ isiGiven, isi, mos }: InsomniaKnown): boolean =>
  isiGiven === 'absent' && isi === null && mos !== null;

/** By ISI where it is used; nothing is read from it where it is not. */
export const byIsi = (known: InsomniaKnown, holds: Tri): Tri => (readsMos(known) ? false : holds);

/** A composite reading: both the index and the gate. */
export const byMos = (known: InsomniaKnown, cut: number): Tri =>
  readsMos(known) ? allOf([atLeast(known.mos, cut), holdsTrue(known.gate)]) : false;

type Limits = { readonly below: number; readonly belowOlder: number; readonly older: number };

/** Below the limit of the person's age. Below both limits, or above both, age plays no part. */
export function efficiencyBelow(
  efficiency: number | null,
  age: number | null,
  { below, belowOlder, older }: Limits,
): Tri {
  return anyOf([
    lessThan(efficiency, Math.min(below, belowOlder)),
    allOf([lessThan(efficiency, below), lessThan(age, older)]),
    allOf([lessThan(efficiency, belowOlder), atLeast(age, older)]),
  ]);
}

export const rise = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : to - from;

/** More than so many times what it was; from nothing, no multiple can be said. */
export function isTimesMore(now: number | null, before: number | null, times: number): Tri {
  if (before === null || before === 0) return before === 0 && now === 0 ? false : 'unknown';
  return moreThan(now, before * times);
}
