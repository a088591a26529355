import type { Text } from '#kernel';

const placeholder = /\{([a-zA-Z0-9]+)(%?)\}/g;

export function placeholdersIn(text: Text): readonly string[] {
  return [...new Set(Object.values(text).flatMap((words) => names(words)))];
}

/**
 * Fills `{alias}` in every language; `{alias%}` shows a share as a percentage. What is unknown shows
 * as "?", never as a number.
 */
export function filled(text: Text, values: Readonly<Record<string, unknown>>): Text {
  if (!text.en.includes('{')) return text;
  const entries = Object.entries(text).map(([language, words]) => [
    language,
    words.replace(placeholder, (_all, alias: string, percent: string) =>
      spoken(values[alias], percent === '%'),
    ),
  ]);
  return Object.fromEntries(entries) as Text;
}

function spoken(value: unknown, asPercent: boolean): string {
  if (typeof value === 'number') return asPercent ? `${round(value * 100)} %` : `${round(value)}`;
  return typeof value === 'string' ? value : '?';
}

const round = (value: number): number => Math.round(value * 10) / 10;

const names = (words: string): string[] =>
  [...words.matchAll(placeholder)].map(([, name]) => name ?? '');
