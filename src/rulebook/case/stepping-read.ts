import { type Instant, isLocalDate, type LocalDate } from '#kernel';
import { plainName } from '../score-limits.ts';
import type { CaseFault } from './file.ts';
import { type Field, type FieldName, fields, objects } from './stepping-fields.ts';

export type Said = { readonly value: unknown; readonly path: string };
export type Told = Readonly<Partial<Record<FieldName, Said>>>;

const plainSet = (names: string): ReadonlySet<string> => new Set(names.split(' ').map(plainName));

const wordsOf = Object.entries(fields).map(([name, field]) => {
  const { names, short }: Field = field;
  return {
    name: name as FieldName,
    long: plainSet(names),
    short: plainSet(short?.names ?? ''),
    within: plainSet(short?.within ?? ''),
  };
});

/** Every field that is told, the first place it is found in; null is not told. */
export function toldIn(input: unknown, path: string): Told {
  const told: Partial<Record<FieldName, Said>> = {};
  const read = (raw: unknown, object: string, at: string): void => {
    if (!isObject(raw)) return;
    for (const [key, value] of Object.entries(raw)) {
      const plain = plainName(key);
      for (const { name, long, short, within } of wordsOf) {
        if (told[name] !== undefined || value === null || value === undefined) continue;
        if (long.has(plain) || (within.has(object) && short.has(plain))) {
          told[name] = { value, path: `${at}/${key}` };
        }
      }
    }
  };
  read(input, '', path);
  for (const [key, raw] of isObject(input) ? Object.entries(input) : []) {
    if (objects.has(plainName(key))) read(raw, plainName(key), `${path}/${key}`);
    for (const [inner, deeper] of isObject(raw) ? Object.entries(raw) : []) {
      if (objects.has(plainName(inner))) {
        read(deeper, plainName(inner), `${path}/${key}/${inner}`);
      }
    }
  }
  return told;
}

/** One fault for each field whose value cannot be. */
export function steppingFaults(
  input: unknown,
  asOf: Instant | null,
  path: string,
): readonly CaseFault[] {
  const told = toldIn(input, path);
  return Object.entries(told).flatMap(([name, said]) => {
    const fault = faultOf(fields[name as FieldName], said, asOf?.slice(0, 10) ?? null);
    return fault === null ? [] : [{ path: said.path, ...fault }];
  });
}

function faultOf(
  field: Field,
  { value }: Said,
  today: string | null,
): Omit<CaseFault, 'path'> | null {
  switch (field.kind) {
    case 'number':
      return numberFault(value, field.highest ?? Number.POSITIVE_INFINITY);
    case 'yes-no':
      // Words that are neither are no answer: not known.
      return typeof value === 'boolean' || typeof value === 'string'
        ? null
        : { code: 'wrong-type', message: 'This is yes or no.' };
    case 'day':
      return dayFault(value, today);
    case 'any':
      return typeof value === 'number' && value < 0
        ? { code: 'negative', message: 'This is 0 or more.' }
        : null;
  }
}

function numberFault(value: unknown, highest: number): Omit<CaseFault, 'path'> | null {
  if (typeof value !== 'number') return { code: 'wrong-type', message: 'This is a number.' };
  if (value < 0) return { code: 'negative', message: 'This is 0 or more.' };
  if (value <= highest) return null;
  return { code: 'out-of-range', message: `This is ${highest} at the most, not ${value}.` };
}

function dayFault(value: unknown, today: string | null): Omit<CaseFault, 'path'> | null {
  if (typeof value === 'boolean') return null;
  if (typeof value !== 'string' || !isLocalDate(value)) {
    return { code: 'not-a-date', message: 'A day is YYYY-MM-DD.' };
  }
  return today !== null && value > today
    ? { code: 'in-the-future', message: `${value} is after ${today}, the day of asking.` }
    : null;
}

/** Yes and no, as files write them. */
export function yesNo(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  if (/^(yes|true|y|present)$/i.test(value.trim())) return true;
  return /^(no|false|n|none|never|absent|not yet)$/i.test(value.trim()) ? false : null;
}

export const numberOf = (said: Said | undefined): number | null =>
  typeof said?.value === 'number' ? said.value : null;
export const dayOf = (said: Said | undefined): LocalDate | null =>
  typeof said?.value === 'string' && isLocalDate(said.value) ? said.value : null;

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
