import * as z from 'zod/mini';
import { idOf, instant, words } from '#http';
import { type Ingredient, ingredientClasses, type Product, row } from './ingredient.ts';
import {
  type IngredientTable,
  ingredientTable,
  shippedIngredients,
  shippedTable,
} from './ingredient-table.ts';
import { phraseOf } from './name-tokens.ts';

/** A name a site adds: another name of a known ingredient, or an ingredient of its own with its class. */
export const siteNameBody = z.strictObject({
  name: words(80),
  sameAs: z.nullable(words(80)),
  class: z.nullable(z.enum(ingredientClasses)),
  /** ATC, where the site knows it. */
  code: z.nullable(
    z.string().check(
      z.regex(/^[A-Z][0-9]{2}[A-Z]{2}[0-9]{2}$/, {
        error: 'Please give an ATC code like N02AA05.',
      }),
    ),
  ),
  retired: z.boolean(),
});
export type SiteNameBody = z.output<typeof siteNameBody>;

export const siteNameView = z.object({
  nameId: idOf<'MedicineNameId'>(),
  version: z.int(),
  ...siteNameBody.shape,
  code: z.nullable(z.string()),
  changedAt: instant,
  changedByName: z.string(),
});
export type SiteName = z.output<typeof siteNameView>;

const shippedByName: ReadonlyMap<string, Ingredient> = new Map(
  shippedIngredients.map((each) => [each.name, each]),
);

export const isShippedIngredient = (name: string): boolean => shippedByName.has(name);
export const shippedIngredientNames: readonly string[] = [...shippedByName.keys()].toSorted();

/**
 * Whether the product knows this name as something else already. A clinic's own name goes before a shipped
 * one, so that under it a medicine would silently lose what the rules know of it.
 */
export function hidesShipped({ name, sameAs }: SiteNameBody): boolean {
  const shipped = shippedTable.byPhrase.get(phraseOf(name));
  if (shipped === undefined) return false;
  const [only, ...more] = shipped.ingredients;
  return more.length > 0 || only?.name !== sameAs;
}

/** The shipped table with the names of one site, which come first; the shipped one where it has none. */
export function tableOf(names: readonly SiteNameBody[]): IngredientTable {
  const inUse = names.filter(({ retired }) => !retired);
  if (inUse.length === 0) return shippedTable;
  const products = inUse.flatMap(({ name, sameAs }): Product[] =>
    // An ingredient that a later release no longer ships leaves its name unknown, and that is said.
    sameAs !== null && isShippedIngredient(sameAs)
      ? [{ names: [name], ingredients: [sameAs] }]
      : [],
  );
  const ingredients = inUse.flatMap(({ name, class: kind, code }): Ingredient[] =>
    kind === null ? [] : [row(name.toLowerCase(), code, kind)],
  );
  return ingredientTable({ ingredients, products });
}
