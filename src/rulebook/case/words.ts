/** Words of a case file: fields by any of their names, kinds by what they contain. */
type Fields = Readonly<Record<string, unknown>>;

const plainKey = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** The first of these fields that says something, whatever its case, hyphens or underscores. */
export function fieldOf(fields: Fields | null | undefined, ...names: readonly string[]): unknown {
  if (fields === null || fields === undefined) return null;
  const wanted = names.map(plainKey);
  const found = Object.entries(fields).filter(
    ([key, value]) => value !== null && value !== undefined && wanted.includes(plainKey(key)),
  );
  const rank = ([key]: readonly [string, unknown]) => wanted.indexOf(plainKey(key));
  return found.toSorted((a, b) => rank(a) - rank(b))[0]?.[1] ?? null;
}

/** Whether a field is written at all, even as null. */
export function hasField(fields: Fields, ...names: readonly string[]): boolean {
  const wanted = names.map(plainKey);
  return Object.keys(fields).some((key) => wanted.includes(plainKey(key)));
}

export function numberOf(fields: Fields | null | undefined, ...names: readonly string[]) {
  const value = fieldOf(fields, ...names);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function textOf(fields: Fields | null | undefined, ...names: readonly string[]) {
  const value = fieldOf(fields, ...names);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Yes and no as a truth value or in words. */
export function yesNoOf(fields: Fields | null | undefined, ...names: readonly string[]) {
  const value = fieldOf(fields, ...names);
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  if (/^(yes|y|true|present|positive)$/i.test(value)) return true;
  return /^(no|n|false|absent|none|negative)$/i.test(value) ? false : null;
}

/** "Graded_Activity", "gradedActivity" and "graded activity" are one word. */
export const plainWord = (text: string): string =>
  text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The first kind whose pattern is found. */
export function kindIn<Kind extends string>(
  word: string | null,
  kinds: readonly (readonly [Kind, RegExp])[],
): Kind | null {
  if (word === null) return null;
  // "axSpA" is one word, "gradedActivity" are two: both readings count.
  const readings = [plainWord(word), plainWord(word.toLowerCase())];
  const isMeant = (pattern: RegExp) => readings.some((reading) => pattern.test(reading));
  return kinds.find(([, pattern]) => isMeant(pattern))?.[0] ?? null;
}

/** A clock time as two digits and two digits; null where it is none. */
export function clockOf(fields: Fields | null | undefined, ...names: readonly string[]) {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d\d)/.exec(textOf(fields, ...names) ?? '') ?? [];
  return hours === undefined || Number(hours) > 23 ? null : `${hours.padStart(2, '0')}:${minutes}`;
}

/** A school grade as a number or in words: "grade 5", "5th grade". */
export function gradeOf(fields: Fields | null | undefined, ...names: readonly string[]) {
  const [written] = /\d+(\.\d+)?/.exec(textOf(fields, ...names) ?? '') ?? [];
  return numberOf(fields, ...names) ?? (written === undefined ? null : Number(written));
}

const languages: readonly (readonly [string, RegExp])[] = [
  ['en', /^english/],
  ['es', /^(spanish|espa)/],
  ['ar', /^arabic/],
  ['de', /^(german|deutsch)/],
  ['fr', /^(french|fran)/],
  ['pl', /^polish/],
  ['tr', /^turkish/],
  ['uk', /^ukrain/],
];

/** A language by its name as its tag; what is not known stands as it is. */
export const languageOf = (said: string | null): string | null =>
  said === null ? null : (kindIn(said, languages) ?? said);
