import type { Ingredient } from './ingredient.ts';
import { type Entry, type IngredientTable, shippedTable } from './ingredient-table.ts';
import { isSeparator, tokensOf } from './name-tokens.ts';
import { negations, noise, routeWords, salts } from './name-words.ts';
import type { Route } from './route.ts';
import { type Strength, strengthsIn } from './strength.ts';

export type Part = { readonly ingredient: Ingredient; readonly strength: Strength | null };

export type Recognised = {
  /** Empty: no name in it is known. */
  readonly parts: readonly Part[];
  /** Words that are neither a name nor about form, strength or times: something may hide in them. */
  readonly notUnderstood: readonly string[];
  /** What the name says about the way it is taken. */
  readonly route: Route | null;
};

type Reading = {
  readonly entries: Entry[];
  readonly left: string[];
  readonly strange: string[];
};

/**
 * Finds the ingredients a name holds: case, salts, brands, combinations, strengths and forms are
 * understood. A misspelling is not guessed at.
 */
export function recognise(name: string, table: IngredientTable = shippedTable): Recognised {
  const tokens = tokensOf(name);
  const { entries, left, strange } = readTokens(tokens, table);
  if (entries.length === 0 || strange.some((word) => negations.has(word))) {
    return { parts: [], notUnderstood: strange.length > 0 ? strange : [name], route: null };
  }
  return {
    parts: partsOf(entries, strengthsIn(left)),
    notUnderstood: strange,
    route: routeIn(left) ?? entries.find(({ route }) => route !== undefined)?.route ?? null,
  };
}

function readTokens(tokens: readonly string[], table: IngredientTable): Reading {
  const reading: Reading = { entries: [], left: [], strange: [] };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? '';
    const isSalt = salts.has(token) && at > 0 && !isSeparator(tokens[at - 1] ?? '');
    const found = isSalt && reading.entries.length > 0 ? null : phraseAt(tokens, at, table);
    if (found !== null) {
      reading.entries.push(found.entry);
      at = found.end;
      continue;
    }
    reading.left.push(token);
    if (!isKnownWord(token)) reading.strange.push(token);
    at++;
  }
  return reading;
}

const isKnownWord = (token: string): boolean =>
  // One letter names no medicine ("Emulgel P").
  token.length === 1 || /^[\d.]+$/.test(token) || noise.has(token) || salts.has(token);

/** The longest known name that starts here. */
function phraseAt(tokens: readonly string[], from: number, table: IngredientTable) {
  if (isSeparator(tokens[from] ?? '')) return null;
  let phrase = '';
  let found: { entry: Entry; end: number } | null = null;
  for (let at = from, words = 0; at < tokens.length && words < table.longestPhrase; at++) {
    const token = tokens[at] ?? '';
    if (isSeparator(token)) continue;
    phrase = words === 0 ? token : `${phrase} ${token}`;
    words++;
    const entry = table.byPhrase.get(phrase);
    if (entry !== undefined) found = { entry, end: at + 1 };
  }
  return found;
}

const routeIn = (left: readonly string[]): Route | null =>
  left.flatMap((token) => routeWords[token] ?? [])[0] ?? null;

/** Strengths go to the ingredients in order; one alone belongs to the first. */
function partsOf(entries: readonly Entry[], strengths: readonly Strength[]): readonly Part[] {
  const fixed = entries.length === 1 ? entries[0]?.strengthsMg : undefined;
  const ingredients = [...new Set(entries.flatMap((entry) => entry.ingredients))];
  const inOrder = strengths.length === 1 || strengths.length === ingredients.length;
  return ingredients.map((ingredient, at) => {
    const mg = fixed?.[at];
    const named = inOrder ? (strengths[at] ?? null) : null;
    return { ingredient, strength: mg === undefined ? named : { mg, per: 'piece' } };
  });
}
