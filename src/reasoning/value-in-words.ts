import type { Json } from './fingerprint.ts';

/** Longer values are cut for reading; the record keeps them whole. */
const longest = 400;

/** A fact's value as a person reads it: yes and no, lists, parts by their names, two decimals. */
export function valueInWords(value: Json | undefined): string {
  const words = inWords(value);
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
}

function inWords(value: Json | undefined): string {
  if (value === null || value === undefined) return 'not known';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return `${Number(value.toFixed(2))}`;
  if (typeof value !== 'object') return value;
  return isList(value) ? listed(value) : partsOf(value);
}

const listed = (values: readonly Json[]): string =>
  values.length === 0 ? 'none' : values.map(inWords).join('; ');

type Thing = Exclude<Json, string | number | boolean | null | readonly Json[]>;

function partsOf(value: Thing): string {
  const called = value['name'];
  if (typeof called === 'string') return named(called, value);
  const parts = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return parts.map(([name, part]) => `${plainName(name)}: ${inWords(part)}`).join(', ') || 'none';
}

/** A thing with a name by its name; of the rest only what is said of it. */
function named(name: string, thing: Exclude<Json, string | number | boolean | null>): string {
  const said = Object.entries(thing).filter(
    ([key, part]) => key !== 'name' && key !== 'at' && part !== false && !isNothing(part),
  );
  const rest = said.map(([key, part]) => `${plainName(key)}: ${inWords(part)}`).join(', ');
  return rest === '' ? name : `${name} (${rest})`;
}

const isNothing = (part: Json): boolean =>
  part === null || part === undefined || (typeof part === 'object' && inWords(part) === 'none');

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** "actsLong" → "acts long", "no-sleep" → "no sleep". */
const plainName = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
