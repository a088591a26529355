import type { Option } from './instrument.ts';

/** How often over the last two weeks: LOINC answer list LL358-3. "Not at all", never "not at all sure". */
export const howOften: readonly Option[] = [
  { value: 0, label: { en: 'Not at all' }, code: 'LA6568-5' },
  { value: 1, label: { en: 'Several days' }, code: 'LA6569-3' },
  { value: 2, label: { en: 'More than half the days' }, code: 'LA6570-1' },
  { value: 3, label: { en: 'Nearly every day' }, code: 'LA6571-9' },
];

export const noYes: readonly Option[] = [
  { value: 0, label: { en: 'No' }, code: 'LA32-8' },
  { value: 1, label: { en: 'Yes' }, code: 'LA33-6' },
];

/** A refusal is an answer of its own: kept as said, and counted as the instrument says. */
export const noYesRefused: readonly Option[] = [
  ...noYes,
  { value: 2, label: { en: 'I would rather not say' }, code: 'refused' },
];

/** A 0 to 10 rating; the two ends say what they mean. */
export function ratingOptions(lowest: string, highest: string): readonly Option[] {
  return Array.from({ length: 11 }, (_, value): Option => {
    const end = value === 0 ? ` ${lowest}` : value === 10 ? ` ${highest}` : '';
    return { value, label: { en: `${value}${end}` }, code: null };
  });
}
