import type { Text } from '#kernel';
import type { Option } from './instrument.ts';

/** How often over the last two weeks: LOINC answer list LL358-3. "Not at all", never "not at all sure". */
export const howOften: readonly Option[] = [
  { value: 0, label: { en: 'Not at all', es: 'Ningún día' }, code: 'LA6568-5' },
  { value: 1, label: { en: 'Several days', es: 'Varios días' }, code: 'LA6569-3' },
  {
    value: 2,
    label: { en: 'More than half the days', es: 'Más de la mitad de los días' },
    code: 'LA6570-1',
  },
  { value: 3, label: { en: 'Nearly every day', es: 'Casi todos los días' }, code: 'LA6571-9' },
];

export const noYes: readonly Option[] = [
  { value: 0, label: { en: 'No', es: 'No' }, code: 'LA32-8' },
  { value: 1, label: { en: 'Yes', es: 'Sí' }, code: 'LA33-6' },
];

/** A refusal is an answer of its own: kept as said, and counted as the instrument says. */
export const noYesRefused: readonly Option[] = [
  ...noYes,
  { value: 2, label: { en: 'I would rather not say', es: 'Prefiero no decirlo' }, code: 'refused' },
];

/** A 0 to 10 rating; the two ends say what they mean, in the same languages. */
export function ratingOptions(lowest: string | Text, highest: string | Text): readonly Option[] {
  const low: Text = typeof lowest === 'string' ? { en: lowest } : lowest;
  const high: Text = typeof highest === 'string' ? { en: highest } : highest;
  const between: Text = { en: '' };
  return Array.from({ length: 11 }, (_, value): Option => {
    const says = (language: string) =>
      `${value} ${(value === 0 ? low : value === 10 ? high : between)[language] ?? ''}`.trim();
    const labels = Object.keys(low).map((language) => [language, says(language)] as const);
    return { value, label: { en: says('en'), ...Object.fromEntries(labels) }, code: null };
  });
}
