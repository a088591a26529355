/** Words a person reads. English is always there; other languages are added by key. */
export type Text = { readonly en: string; readonly [language: string]: string };

/**
 * The wording for a language tag, falling back from the longest tag to the shortest and at last to
 * English: "en-x-plain" → "en". The second value is the language that was really found, so that a
 * page can mark it (WCAG 3.1.2).
 */
export function wordsIn(text: Text, language: string): readonly [words: string, found: string] {
  const parts = language.split('-');
  for (let length = parts.length; length > 0; length--) {
    const tag = parts.slice(0, length).join('-');
    const words = text[tag];
    if (words !== undefined && !tag.endsWith('-x')) return [words, tag];
  }
  return [text.en, 'en'];
}
