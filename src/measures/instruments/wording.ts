import type { Text } from '#kernel';
import type { Item, Licence, MissingRule, Option } from '../instrument.ts';

export const en = (words: string): Text => ({ en: words });

/** Words of our own in English and, as a draft, in Spanish. */
export const both = (english: string, es: string): Text => ({ en: english, es });

const asText = (words: string | Text): Text => (typeof words === 'string' ? en(words) : words);

/** Options from their words in rising order, `first` upwards by one; LOINC codes where known. */
export function choices(
  labels: readonly (string | Text)[],
  first = 0,
  codes: readonly (string | null)[] = [],
): readonly Option[] {
  return labels.map((label, at) => ({
    value: first + at,
    label: asText(label),
    code: codes[at] ?? null,
  }));
}

/** A scoring key without words: the values a slot takes, `first` upwards by one. */
export const bareChoices = (count: number, first = 0): readonly Option[] =>
  Array.from({ length: count }, (_, at) => ({ value: first + at, label: null, code: null }));

/** Items numbered from 1, each a concept of its own questionnaire unless `concepts` names a shared one. */
export function itemsFrom(
  id: string,
  words: readonly (string | Text)[],
  options: readonly Option[],
  known: {
    readonly concepts?: readonly string[];
    readonly loinc?: readonly (string | null)[];
    /** The question that stands before a list of short endings. */
    readonly lead?: string;
    readonly firstNumber?: number;
  } = {},
): readonly Item[] {
  const { concepts = [], loinc = [], lead, firstNumber = 1 } = known;
  return words.map((text, at) => ({
    id: `${id}_${at + firstNumber}`,
    concept: concepts[at] ?? `${id}.${at + firstNumber}`,
    text: lead === undefined ? asText(text) : en(`${lead} ${asText(text).en}`),
    options,
    loinc: loinc[at] ?? null,
  }));
}

/** Items of a slot: numbered places without words. */
export const bareItems = (
  id: string,
  count: number,
  options: readonly Option[],
  family = id,
): readonly Item[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${id}_${at + 1}`,
    concept: `${family}.${at + 1}`,
    text: null,
    options,
    loinc: null,
  }));

/** The words ship. */
export const shipped = (
  tier: Licence['tier'],
  says: string,
  more: Partial<Pick<Licence, 'toVerify' | 'attestation' | 'credit' | 'research'>> = {},
): Licence => ({
  tier,
  words: 'shipped',
  says,
  toVerify: null,
  attestation: null,
  credit: null,
  ...more,
});

/** No words here: only the neutral scoring key. */
export const slot = (
  tier: Licence['tier'],
  says: string,
  more: Partial<Pick<Licence, 'toVerify' | 'attestation' | 'credit' | 'research'>> = {},
): Licence => ({ ...shipped(tier, says, more), words: 'slot' });

export const ownWords: Licence = shipped('A', 'Own wording, Apache-2.0 with the product.', {
  research: 'covered',
});

/** The same where Spanish stands beside the English: nobody has checked it yet. */
export const draftInSpanish = (licence: Licence): Licence => ({ ...licence, drafts: ['es'] });

export const englishAndSpanish = ['en', 'es'] as const;

/** RAND's health surveys share one licence. */
export const randLicence = (toVerify: string | null): Licence =>
  shipped('A', 'RAND: no permission, no fee; changes allowed if identified; credit line.', {
    toVerify,
    credit:
      'Developed at RAND as part of the Medical Outcomes Study. RAND has not reviewed this software.',
  });

export const noCodes = { panel: null, score: null } as const;

export const missingRule = (
  says: string,
  prorateUpTo = 0,
  neverProrated: readonly string[] = [],
): MissingRule => ({ prorateUpTo, neverProrated, says });

export const allOf = (count: number): MissingRule =>
  missingRule(count === 1 ? 'The answer is needed.' : `All ${count} answers are needed.`);
