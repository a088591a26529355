import { type Fact, type FactType, factOf, type Json } from '#reasoning';
import {
  type Field,
  type Fields,
  fieldOf,
  fieldsOf,
  nothingRead,
  type ReadPart,
  yesNoField,
} from './fields.ts';
import type { CaseInput } from './file.ts';

/** The input itself and those of its parts that have one of these names. */
export function placesIn(
  input: CaseInput,
  path: string,
  names: readonly string[],
): readonly Fields[] {
  const outer = fieldsOf(input, path);
  return [outer, ...partsIn(outer, names)];
}

export const partsIn = (fields: Fields, names: readonly string[]): readonly Fields[] =>
  names.flatMap((name) => {
    const field = fields.get(name);
    return field === undefined ? [] : [fieldsOf(field.value, field.path)];
  });

export function toldIn(places: readonly Fields[], names: readonly string[]): Field | null {
  for (const place of places) {
    const field = fieldOf(place, names);
    if (field !== null) return field;
  }
  return null;
}

export const record = <Value extends Json>(
  type: FactType<Value>,
  path: string,
  value: Value | null,
): Fact => factOf(type, { id: `${path}#${type.name}`, date: null, source: path, value });

export const one = <Value extends Json>(
  type: FactType<Value>,
  path: string,
  value: Value | null | undefined,
): ReadPart =>
  value === null || value === undefined
    ? nothingRead
    : { facts: [record(type, path, value)], faults: [] };

type Limits = { readonly min: number; readonly max: number };

export const faultAt = (path: string, code: string, message: string): ReadPart => ({
  facts: [],
  faults: [{ path, code, message }],
});

/** A number within what can be; anything else is a fault of its own. */
export function numberIn(
  type: FactType<number>,
  field: Field | null,
  { min, max }: Limits,
): ReadPart {
  if (field === null) return nothingRead;
  const { value, path } = field;
  if (typeof value !== 'number' || !Number.isFinite(value))
    return faultAt(path, 'wrong-type', 'This is a number.');
  if (value < 0 && min >= 0) return faultAt(path, 'negative', 'This is 0 or more.');
  if (value < min || value > max)
    return faultAt(path, 'out-of-range', `This lies between ${min} and ${max}, not ${value}.`);
  return one(type, path, value);
}

export function yesNoTold(type: FactType<boolean>, field: Field | null): ReadPart {
  const { value, faults } = yesNoField(field);
  return { facts: one(type, field?.path ?? '', value).facts, faults };
}
