import type { Ingredient, IngredientTable } from '#medication';
import { type Concept, codesIn } from './fhir-parts.ts';
import { atcSystems, rxNormSystems } from './systems.ts';

type ByCode = ReadonlyMap<string, Ingredient | null>;
const known = new WeakMap<IngredientTable, ByCode>();

/** Ingredients by code; one that stands for several is none of them. */
function codesOf(table: IngredientTable): ByCode {
  const kept = known.get(table);
  if (kept !== undefined) return kept;
  const byCode = new Map<string, Ingredient | null>();
  const add = (key: string, one: Ingredient) => {
    const before = byCode.get(key);
    byCode.set(key, before === undefined || before?.name === one.name ? one : null);
  };
  const ingredients = [...table.byPhrase.values()].flatMap((entry) => entry.ingredients);
  for (const one of new Set(ingredients)) {
    if (one.atc !== null) add(`atc ${one.atc}`, one);
    if (one.marks.rxcui !== undefined) add(`rxnorm ${one.marks.rxcui}`, one);
  }
  known.set(table, byCode);
  return byCode;
}

/** The ingredient that a code of ATC or RxNorm names; null: no code, or none that the product knows. */
export function ingredientOf(
  given: Concept | undefined,
  table: IngredientTable,
): Ingredient | null {
  const byCode = codesOf(table);
  const found = [
    ...codesIn(given, rxNormSystems).map((code) => byCode.get(`rxnorm ${code}`)),
    ...codesIn(given, atcSystems).map((code) => byCode.get(`atc ${code.toUpperCase()}`)),
  ];
  return found.find((one) => one !== undefined && one !== null) ?? null;
}
