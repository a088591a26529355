import type { Json } from './fingerprint.ts';

/** Longer values are cut for reading; the record keeps them whole. */
const longest = 400;

/** A fact's value as a person reads it: yes and no, lists, and parts by their names. */
export function valueInWords(value: Json | undefined): string {
  const words = inWords(value);
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
}

function inWords(value: Json | undefined): string {
  if (value === null || value === undefined) return 'not known';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.length === 0 ? 'none' : value.map(inWords).join('; ');
  const parts = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return parts.map(([name, part]) => `${plainName(name)}: ${inWords(part)}`).join(', ') || 'none';
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** "actsLong" → "acts long", "no-sleep" → "no sleep". */
const plainName = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
