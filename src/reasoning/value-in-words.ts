import type { FactType } from './fact.ts';
import type { Json } from './fingerprint.ts';

/** Longer values are cut for reading; the record keeps them whole. */
const longest = 400;

/** In what a fact is counted, and how finely a reader wants it. */
export type Counted = Pick<FactType<Json>, 'unit' | 'decimals'>;

const uncounted: Counted = { unit: null };
const usualDecimals = 1;

/**
 * A fact's value as a person reads it: yes and no, lists, parts by their names; numbers with their unit,
 * rounded as finely as the fact says, and codes as words.
 */
export function valueInWords(value: Json | undefined, counted: Counted = uncounted): string {
  const words = inWords(value, counted);
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
}

function inWords(value: Json | undefined, counted: Counted): string {
  if (value === null || value === undefined) return 'not known';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return withUnit(`${shown(value, counted)}`, counted);
  if (typeof value === 'string') return codeInWords(value);
  return isList(value) ? listed(value, counted) : partsOf(value);
}

/** A share of one is read in percent, with what it is a share of: "25 % of the dose". */
const shareOf = ({ unit }: Counted): string | null => {
  const [, of = null] = /^share( .*)?$/.exec(unit ?? '') ?? [];
  return unit?.startsWith('share') === true ? (of ?? '') : null;
};
const isShare = (counted: Counted): boolean => shareOf(counted) !== null;

function shown(value: number, counted: Counted): number {
  const decimals = counted.decimals ?? usualDecimals;
  return Number((isShare(counted) ? value * 100 : value).toFixed(isShare(counted) ? 0 : decimals));
}

/** "1 point", "22 points", "85 %"; what has no unit stands alone. */
function withUnit(number: string, counted: Counted): string {
  const { unit } = counted;
  if (isShare(counted)) return `${number} %${shareOf(counted)}`;
  if (unit === null || unit === 'index') return number;
  return `${number} ${number === '1' ? forOne(unit) : unit}`;
}

/** "weeks" → "week", "doses a day" → "dose a day"; what is no plural stays. */
function forOne(unit: string): string {
  const [counted = '', ...rest] = unit.split(' ');
  const one = counted === 'classes' ? 'class' : counted.replace(/([a-z]{3,})s$/, '$1');
  return [one, ...rest].join(' ');
}

function listed(values: readonly Json[], counted: Counted): string {
  if (values.length === 0) return 'none';
  const numbers = values.every((value) => value === null || typeof value === 'number');
  // The unit of several numbers is said once.
  const bare = { ...counted, unit: isShare(counted) ? counted.unit : null };
  const words = values.map((value) => inWords(value, numbers ? bare : counted)).join('; ');
  return numbers && !isShare(counted) ? withUnit(words, counted) : words;
}

type Thing = Exclude<Json, string | number | boolean | null | readonly Json[]>;

function partsOf(value: Thing): string {
  const called = value['name'] ?? value['medicine'];
  if (typeof called === 'string') return named(called, value);
  const parts = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return parts.map(([name, part]) => partInWords(name, part)).join(', ') || 'none';
}

/** A thing with a name by its name; of the rest only what is said of it. */
function named(name: string, thing: Thing): string {
  const said = Object.entries(thing).filter(
    ([key, part]) => !isName(key) && !forRules.includes(key) && part !== false && !isNothing(part),
  );
  const rest = said.map(([key, part]) => partInWords(key, part)).join(', ');
  return rest === '' ? name : `${name} (${rest})`;
}

const isName = (key: string): boolean => key === 'name' || key === 'medicine';

/** What only rules read of a thing: by which of their groups it counts. */
const forRules: readonly string[] = ['at', 'groups', 'maybe', 'sorts'];

const partInWords = (name: string, part: Json): string => {
  const { says, unit } = partNames[name] ?? { says: plainName(name), unit: null };
  return `${says}: ${inWords(part, { unit })}`;
};

/** Parts whose names need more than a space between their words. */
const partNames: Readonly<Record<string, { readonly says: string; readonly unit: string | null }>> =
  {
    share: { says: 'share', unit: 'share' },
    sri: { says: 'Sleep Regularity Index', unit: null },
    agreementPct: { says: 'alike 24 hours apart', unit: '%' },
    overDays: { says: 'over', unit: 'days' },
    usedDays: { says: 'taken for', unit: 'days' },
  };

const isNothing = (part: Json): boolean =>
  part === null ||
  part === undefined ||
  (typeof part === 'object' && inWords(part, uncounted) === 'none');

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Codes whose hyphen is no space. */
const ownWords: Readonly<Record<string, string>> = {
  'cbt-i': 'CBT-I',
  'non-specific-pain': 'non-specific pain',
  'not-applicable': 'does not apply',
  'not-said': 'not said',
  'z-drug': 'Z-drug',
  F: 'female',
  M: 'male',
};

/** "night-shift" → "night shift", "updatePolicy" → "update policy"; words that people wrote stay as they are. */
export function codeInWords(text: string): string {
  const own = ownWords[text];
  if (own !== undefined) return own;
  const isKebab = /^[a-z]+(?:-[a-z0-9]+)+$/.test(text) && !text.startsWith('co-');
  const isCamel = /^[a-z]+(?:[A-Z][a-z]+)+$/.test(text);
  return isKebab || isCamel ? plainName(text) : text;
}

/** "actsLong" → "acts long", "no-sleep" → "no sleep". */
const plainName = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
