import { textsOf } from './reading.ts';

/**
 * How easy a Spanish text is to read: Szigriszt-Pazos' perspicuity,
 * 206.835 − 62.3 · syllables/words − words/sentences (1993). Barrio-Cantalejo and others read it as
 * follows (the INFLESZ scale, An Sist Sanit Navar 2008;31:135-152): over 80 very easy, 65 to 80 fairly
 * easy (primary school, sixth grade), 55 to 65 normal (a general newspaper), below that hard.
 */
export const spanishLimits = {
  perspicuity: 65,
  /** Over fewer words one long word decides: nothing is said of those. */
  wordsForAScore: 8,
  wordsInASentence: 20,
} as const;

/** What is wrong with a Spanish message for a patient; an empty list is a pass. */
export function spanishFaults(message: string): readonly string[] {
  return textsOf(message).flatMap((text) => [...longSentences(text), ...hardWords(text)]);
}

function longSentences(text: string): readonly string[] {
  return sentencesOf(text)
    .filter((sentence) => wordsOf(sentence).length > spanishLimits.wordsInASentence)
    .map((sentence) => `more than ${spanishLimits.wordsInASentence} words: “${sentence}”`);
}

function hardWords(text: string): readonly string[] {
  if (wordsOf(text).length < spanishLimits.wordsForAScore) return [];
  const score = perspicuityOf(text);
  return score < spanishLimits.perspicuity ? [`perspicuity ${score.toFixed(0)}: “${text}”`] : [];
}

export function perspicuityOf(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + spanishSyllablesIn(word), 0);
  const sentences = Math.max(1, sentencesOf(text).length);
  return 206.835 - (62.3 * syllables) / words.length - words.length / sentences;
}

/** Vowels that meet are one syllable unless two strong ones, or a stressed weak one, keep apart. */
export function spanishSyllablesIn(word: string): number {
  const plain = word
    .toLowerCase()
    .replaceAll(/qu|gu(?=[eiéí])/g, 'g')
    .replaceAll('h', '')
    .replace(/y$/, 'i');
  const groups = plain.match(/[aeiouáéíóúü]+/g) ?? [];
  const parts = groups.map((group) => 1 + breaksIn(group));
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + part, 0),
  );
}

function breaksIn(vowels: string): number {
  const strongOrStressed = vowels.match(/[aeoáéóíú]/g)?.length ?? 0;
  return Math.max(0, strongOrStressed - 1);
}

const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?:…])\s+/).filter((sentence) => sentence !== '');

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
