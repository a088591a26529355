import type { LocalDate } from '#kernel';

export type Named = {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate;
};

/**
 * The same key for two entries that are probably one person: same day of birth, same names whatever
 * their accents, capitals, hyphens and order. It proposes a look, it never joins records.
 */
export function doubleKey(person: Named): string {
  const names = [...wordsOf(person.givenName), ...wordsOf(person.familyName)].toSorted();
  return `${person.birthDate} ${names.join(' ')}`;
}

const plainAscii = /^[A-Za-z]+$/;

function wordsOf(name: string): readonly string[] {
  if (plainAscii.test(name)) return [name.toLowerCase()];
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/['’.]/g, '')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word.length > 0);
}

/**
 * The words a person is found by, sorted, each once: every word of the name, every part of the record
 * number and the number without its separators ("RC-1001": rc, 1001, rc1001).
 */
export function searchWordsOf(
  person: Pick<Named, 'givenName' | 'familyName'> & { readonly recordNumber: string | null },
): readonly string[] {
  const number = wordsOf(person.recordNumber ?? '');
  const words = [...wordsOf(person.givenName), ...wordsOf(person.familyName), ...number];
  return [...new Set([...words, number.join('')])].filter((word) => word !== '').toSorted();
}

/** What somebody typed to find a person, as words written like the kept ones. */
export const wordsSearched = (typed: string): readonly string[] => [...new Set(wordsOf(typed))];

/** The name as the caseload sorts it: family name first, without accents or capitals. */
export function sortNameOf(person: Pick<Named, 'givenName' | 'familyName'>): string {
  return [...wordsOf(person.familyName), ...wordsOf(person.givenName)].join(' ');
}
