import type { SideBySide } from './questionnaire.ts';

/** What is wrong with one field of a draft. */
export type Fault = {
  readonly path: readonly (string | number)[];
  readonly code: string;
  /** One plain sentence for whoever writes it. */
  readonly message: string;
};

export const fault = (path: Fault['path'], code: string, message: string): Fault => ({
  path,
  code,
  message,
});

export const blankIn = (words: SideBySide, languages: readonly string[]): readonly string[] =>
  languages.filter((language) => (words[language] ?? '').trim() === '');

/** One fault for each language that lacks the words. */
export function missingWords(
  words: SideBySide,
  languages: readonly string[],
  path: Fault['path'],
  ask: string,
): readonly Fault[] {
  return blankIn(words, languages).map((language) =>
    fault([...path, language], 'missing', `${ask} (${language}).`),
  );
}
