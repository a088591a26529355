import type { Text } from '#kernel';
import type { Instrument } from './instrument.ts';

/**
 * What the team calls a questionnaire: "PHQ-9: Mood over the last two weeks". Titles alone do not
 * tell two forms of one family apart. People who are asked read the title only.
 */
export function namedTitle({ name, title }: Pick<Instrument, 'name' | 'title'>): Text {
  const withName = (words: string): string => (words.includes(name) ? words : `${name}: ${words}`);
  const other = Object.entries(title).map(([tag, words]) => [tag, withName(words ?? '')]);
  // What a clinic wrote itself is called by its title.
  if (title.en === name) return title;
  return { ...Object.fromEntries(other), en: withName(title.en) };
}
