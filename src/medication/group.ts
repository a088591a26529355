import type { Tri } from '#kernel';
import type { Ingredient, IngredientClass } from './ingredient.ts';
import { actsLocally, type Taken } from './taken.ts';

/** Medicines that one rule speaks of together. */
export type Group = {
  readonly has: (ingredient: Ingredient) => boolean;
  /** The classes it consists of; null: single ingredients, which a stated class cannot tell. */
  readonly classes: readonly IngredientClass[] | null;
  readonly where: 'body' | 'skin' | 'anywhere';
};

export const ofClass = (...classes: readonly IngredientClass[]): Group => ({
  has: (ingredient) => ingredient.classes.some((each) => classes.includes(each)),
  classes,
  where: 'body',
});

export const ofIngredients = (has: Group['has']): Group => ({ has, classes: null, where: 'body' });

export const named = (...names: readonly string[]): Group =>
  ofIngredients(({ name }) => names.includes(name));

/** Whether a medicine belongs to a group; a name that is not known may belong to any. */
export function belongsTo(taken: Taken, group: Group): Tri {
  const local = actsLocally(taken);
  const place = group.where === 'anywhere' ? true : isIn(taken, local, group.where);
  if (place === false) return false;
  const member = memberOf(taken, group);
  return member === true ? place : member;
}

function isIn(taken: Taken, local: boolean, where: 'body' | 'skin'): Tri {
  if (taken.route === 'other') return 'unknown';
  const onSkin = local || (taken.route === 'transdermal' && isForSkin(taken));
  return where === 'skin' ? onSkin : !onSkin;
}

/** Patches of an NSAID or a local anaesthetic act under themselves; those of opioids in the body. */
function isForSkin({ parts, stated }: Taken): boolean {
  if (parts.length === 0) return stated === 'nsaid';
  return parts.every(({ ingredient }) =>
    ingredient.classes.some((each) => each === 'nsaid' || each === 'local-anaesthetic'),
  );
}

function memberOf({ parts, partlyUnknown, stated }: Taken, { has, classes }: Group): Tri {
  const known = parts.some(({ ingredient }) => has(ingredient));
  return known || !partlyUnknown ? known : byStatedClass(stated, classes);
}

function byStatedClass(stated: Taken['stated'], classes: Group['classes']): Tri {
  if (stated === null || stated === 'several' || classes === null) return 'unknown';
  return classes.includes(stated);
}

/** The members of a group that are known, and whether there may be more. */
export type Members = { readonly known: readonly Taken[]; readonly maybeMore: boolean };

export function membersOf(list: readonly Taken[], group: Group): Members {
  const verdicts = list.map((taken) => [taken, belongsTo(taken, group)] as const);
  return {
    known: verdicts.filter(([, verdict]) => verdict === true).map(([taken]) => taken),
    maybeMore: verdicts.some(([, verdict]) => verdict === 'unknown'),
  };
}
