import type { PlanItem } from '../../../item.ts';
import { ended, held } from '../../change.ts';
import type { Resolution } from '../../link-rule.ts';
import { type Kind, listedNames } from './kinds-of-medicine.ts';
import { isMedicineAmong, lineOf } from './lines-of-items.ts';
import { isPartAmong, type Sort } from './part-line.ts';

type Items = readonly PlanItem[];

export const medicinesIn = (items: Items, ...kinds: readonly Kind[]): Items =>
  items.filter(isMedicineAmong(kinds));
export const partsIn = (items: Items, ...sorts: readonly Sort[]): Items =>
  items.filter(isPartAmong(sorts));
export const titlesOf = (items: Items): string => listedNames(items.map(({ title }) => title));

/** Medicines that were only proposed are left out; those that are taken end when a prescriber has ended them. */
export function leaving(medicines: Items, which: string): readonly Resolution[] {
  if (medicines.length === 0) return [];
  const proposed = medicines.every(({ state }) => state === 'proposed');
  const titles = titlesOf(medicines);
  const words = proposed
    ? `Do not start ${titles}`
    : `${titles}: tapered if need be, and ended by the prescriber`;
  return [
    {
      code: proposed ? `leave-out-${which}` : `ended-${which}`,
      words: { en: words },
      changes: medicines.map(ended),
    },
  ];
}

/** One of two kinds goes, whichever the team chooses. */
export const oneOfBoth = (
  first: readonly [Items, string],
  second: readonly [Items, string],
): readonly Resolution[] => [...leaving(...first), ...leaving(...second)];

/** For another medicine: this one goes, its prescriber adds the other. */
export function swapped(medicines: Items, which: string, instead: string): readonly Resolution[] {
  if (medicines.length === 0) return [];
  return [
    {
      code: `swap-${which}`,
      words: { en: `Replace ${titlesOf(medicines)} by ${instead}: the prescriber adds it` },
      changes: medicines.map(ended),
    },
  ];
}

/** On hold until something is answered or over. */
export function waiting(parts: Items, which: string, until: string): readonly Resolution[] {
  if (parts.length === 0) return [];
  return [
    {
      code: `hold-${which}`,
      words: { en: `Put ${titlesOf(parts)} on hold ${until}` },
      changes: parts.map(held),
    },
  ];
}

/** The day's dose at another time of day. */
export function dosedAt(medicines: Items, at: string, which: string): readonly Resolution[] {
  const timed = medicines.filter((item) => (lineOf(item)?.times.length ?? 0) > 0);
  if (timed.length === 0) return [];
  return [
    {
      code: which,
      words: { en: `Take ${titlesOf(timed)} at ${at}` },
      changes: timed.map(({ itemId, dose }) => ({ itemId, dose: { ...dose, at } })),
    },
  ];
}
