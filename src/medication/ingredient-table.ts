import { assert } from '#kernel';
import type { Ingredient, Product } from './ingredient.ts';
import { generalMedicines } from './ingredients/general.ts';
import { heartAndBloodMedicines } from './ingredients/heart-and-blood.ts';
import { inflammationMedicines } from './ingredients/inflammation.ts';
import { moodMedicines } from './ingredients/mood.ts';
import { opioids } from './ingredients/opioids.ts';
import { products } from './ingredients/products.ts';
import { sedatives } from './ingredients/sedatives.ts';
import { phraseOf } from './name-tokens.ts';

export type Entry = Omit<Product, 'names' | 'ingredients'> & {
  readonly ingredients: readonly Ingredient[];
};
/** Every name that is known, as its plain words. */
export type IngredientTable = {
  readonly byPhrase: ReadonlyMap<string, Entry>;
  readonly longestPhrase: number;
};

export const shippedIngredients: readonly Ingredient[] = [
  ...opioids,
  ...sedatives,
  ...moodMedicines,
  ...inflammationMedicines,
  ...heartAndBloodMedicines,
  ...generalMedicines,
];

/** The shipped table with the rows of a site, which come first. */
export function ingredientTable(
  own: {
    readonly ingredients?: readonly Ingredient[];
    readonly products?: readonly Product[];
  } = {},
): IngredientTable {
  const byPhrase = new Map<string, Entry>();
  const add = (name: string, entry: Entry) => {
    const phrase = phraseOf(name);
    if (!byPhrase.has(phrase)) byPhrase.set(phrase, entry);
  };
  const ingredients = [...(own.ingredients ?? []), ...shippedIngredients];
  const byName = new Map(ingredients.toReversed().map((each) => [each.name, each]));
  for (const { names, ingredients: parts, ...rest } of [...(own.products ?? []), ...products]) {
    const found = parts.flatMap((part) => byName.get(part) ?? []);
    assert(found.length === parts.length, `${names[0]} is made of known ingredients`);
    for (const name of names) add(name, { ...rest, ingredients: found });
  }
  for (const ingredient of ingredients) {
    const entry = { ingredients: [ingredient] };
    for (const name of [ingredient.name, ...ingredient.alsoCalled]) add(name, entry);
  }
  for (const ingredient of ingredients) {
    for (const name of spelledElsewhere(ingredient.name)) add(name, { ingredients: [ingredient] });
  }
  const lengths = [...byPhrase.keys()].map((phrase) => phrase.split(' ').length);
  return { byPhrase, longestPhrase: Math.max(...lengths) };
}

const shortestName = 7;

/** German leaves the last e of an ingredient out, French adds one: "sertralin", "ibuprofène". */
const spelledElsewhere = (name: string): readonly string[] => {
  if (name.length < shortestName || /[^a-z]/.test(name)) return [];
  return [name.endsWith('e') ? name.slice(0, -1) : `${name}e`];
};

export const shippedTable: IngredientTable = ingredientTable();
