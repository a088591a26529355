import type { Draft } from './draft.ts';

/**
 * The id of an imported form: the same address gives the same id, so that a newer file becomes its
 * next version; two forms of one name stay two.
 */
export function idFor({ url, name, title }: Draft): string {
  const words = (name ?? title ?? 'form').toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
  const slug = words.replaceAll(/^[_0-9]+|_+$/g, '').slice(0, 40);
  return `imported_${slug === '' ? 'form' : slug}_${hash(url?.split('|')[0] ?? title ?? '')}`;
}

/** FNV-1a, 32 bits: short and the same everywhere; it tells forms apart, it protects nothing. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (value >>> 0).toString(36).padStart(7, '0');
}

/** The key of a score: its words, made plain and kept apart from the others and from `known` ones. */
export function scoreKeys(
  titles: readonly string[],
  known: readonly string[] = [],
): readonly string[] {
  const taken = new Set(known);
  return titles.map((title) => {
    const words = title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '_')
      .replaceAll(/^[_0-9]+|_+$/g, '');
    let key = words.slice(0, 40) || 'score';
    for (let more = 2; taken.has(key); more++) key = `${words.slice(0, 36) || 'score'}_${more}`;
    taken.add(key);
    return key;
  });
}
