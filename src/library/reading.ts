/** What patient text should stay under (ux: plain words, grade 6; sentences of 20 words). */
export const readingLimits = { grade: 6, wordsInASentence: 20, wordsForAGrade: 8 } as const;

export type ReadingHint = {
  /** Flesch-Kincaid school grade; null for a text too short to have one. */
  readonly grade: number | null;
  /** Words of the longest sentence. */
  readonly longest: number;
};

/**
 * How hard an English text is to read. A floor that finds the worst, never a proof of clarity; for
 * other languages only the length of sentences says something.
 */
export function readingOf(text: string, language: string): ReadingHint {
  const sentences = text
    .split(/(?<=[.!?:…])\s+/)
    .filter((sentence) => wordsOf(sentence).length > 0);
  const longest = Math.max(0, ...sentences.map((sentence) => wordsOf(sentence).length));
  const words = wordsOf(text);
  const english = language === 'en' || language.startsWith('en-');
  if (!english || words.length < readingLimits.wordsForAGrade) return { grade: null, longest };
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const perSentence = words.length / Math.max(1, sentences.length);
  // Kincaid 1975: 0.39 words a sentence + 11.8 syllables a word − 15.59.
  return { grade: 0.39 * perSentence + 11.8 * (syllables / words.length) - 15.59, longest };
}

/** Whether somebody should look at the text again. */
export function readsHard({ grade, longest }: ReadingHint): boolean {
  return (
    (grade !== null && grade > readingLimits.grade) || longest > readingLimits.wordsInASentence
  );
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];

/** Groups of vowels, less a silent e at the end: near enough for a grade over several words. */
function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  const sounded = plain
    .replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end[0] ?? '')
    .replace(/^y/, '');
  return Math.max(1, sounded.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}
