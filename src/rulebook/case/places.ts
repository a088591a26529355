import { type Fact, type FactType, factOf, type Json } from '#reasoning';
import { fieldOf, numberOf, plainWord, textOf, yesNoOf } from './words.ts';

/** Parts of a case that may each say the same thing: the first that says it counts. */
export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const numberIn = (places: readonly Fields[], ...names: readonly string[]): number | null =>
  places.map((place) => numberOf(place, ...names)).find((value) => value !== null) ?? null;
export const yesNoIn = (places: readonly Fields[], ...names: readonly string[]): boolean | null =>
  places.map((place) => yesNoOf(place, ...names)).find((value) => value !== null) ?? null;
export const textIn = (places: readonly Fields[], ...names: readonly string[]): string | null =>
  places.map((place) => textOf(place, ...names)).find((value) => value !== null) ?? null;

export function listIn(
  places: readonly Fields[],
  ...names: readonly string[]
): readonly string[] | null {
  const list = places.map((place) => fieldOf(place, ...names)).find(Array.isArray) as
    | readonly unknown[]
    | undefined;
  return list?.flatMap((each) => (typeof each === 'string' ? [plainWord(each)] : [])) ?? null;
}

export const known = <Value extends Json>(
  type: FactType<Value>,
  path: string,
  value: Value | null | undefined,
): readonly Fact[] =>
  value === null || value === undefined
    ? []
    : [factOf(type, { id: `${path}#${type.name}`, date: null, source: path, value })];
