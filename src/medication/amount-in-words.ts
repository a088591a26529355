import type { doseUnits } from './listed.ts';

export type DoseUnit = (typeof doseUnits)[number];

/** The one amount that words name: "20 mg", "1 tablet at night". */
export type AmountInWords = { readonly dose: number; readonly unit: DoseUnit };

const spelled: readonly (readonly [RegExp, DoseUnit])[] = [
  [/^(mcg|µg|μg|ug|micrograms?)\/h(our)?$/, 'mcg/h'],
  [/^(mg|milligrams?)$/, 'mg'],
  [/^(mcg|µg|μg|ug|micrograms?)$/, 'mcg'],
  [/^(g|grams?)$/, 'g'],
  [/^(ml|millilit(er|re)s?)$/, 'ml'],
  [/^tab(let)?s?$/, 'tablet'],
  [/^cap(sule)?s?$/, 'capsule'],
  [/^patch(es)?$/, 'patch'],
  [/^sachets?$/, 'sachet'],
  [/^suppositor(y|ies)$/, 'suppository'],
  [/^drops?$/, 'drops'],
  [/^puffs?$/, 'puff'],
  [/^(iu|international units?)$/, 'IU'],
];

const often =
  /\b(daily|days?|weekly|weeks?|hourly|once|twice|thrice|times|each|every|and|then|half|bd|bid|tds|tid|qds|qid)\b/i;

/**
 * Whether the words say how often, or name a second amount: "100 mg twice daily" is 200 mg a day, and of "150 mg
 * a day" nobody can tell in how many parts it is taken.
 */
export const saysHowOften = (words: string): boolean => often.test(words);

/**
 * The amount at a time, where words begin with exactly one and name no other number. "10 to 20 mg", "5/325 mg",
 * "1 tablet (20 mg)" and "1,000 mg" (a thousand, or one with three decimals) can be read in two ways: null.
 */
export function amountInWords(words: string): AmountInWords | null {
  const [, number = '', unitWord = '', rest = ''] =
    /^\s*(\d+(?:[.,]\d+)?)\s*([a-zµμ]+(?:\/h(?:our)?)?)\b(.*)$/is.exec(words) ?? [];
  if (isUnclear(number, rest)) return null;
  const unit = spelled.find(([pattern]) => pattern.test(unitWord.toLowerCase()))?.[1];
  const dose = Number(number.replace(',', '.'));
  return unit === undefined || !(dose > 0) ? null : { dose, unit };
}

const isUnclear = (number: string, rest: string): boolean =>
  saysHowOften(rest) || /\d|[½¼¾]|\bor\b|\//i.test(rest) || /[.,]\d{3}$/.test(number);
