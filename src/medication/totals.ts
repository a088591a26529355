import type { DailyAmount } from './daily-amount.ts';
import type { IngredientClass } from './ingredient.ts';
import type { Part } from './recognise.ts';
import { actsLocally, type Taken } from './taken.ts';

/** A sum over the list: `total` is null as soon as one part of it is not known. */
export type Total = { readonly total: number | null; readonly knownPart: number };

/** null: not known; undefined: this medicine has no part in the sum. */
type Share = number | null | undefined;

function sumOf(shares: readonly Share[]): Total {
  const counted = shares.filter((share) => share !== undefined);
  // The last binary digit of a sum hangs on its order, and the list has none.
  const known = counted.flatMap((share) => share ?? []).toSorted((a, b) => a - b);
  const knownPart = exact(known.reduce((sum, share) => sum + share, 0));
  return { total: counted.includes(null) ? null : knownPart, knownPart };
}

/** Sums of decimals are off in the last binary digits. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6;

const forOpioidUseDisorder =
  /\b(oud|moud|opioid use disorder|opioid dependence|opioid substitution)\b/i;
/** "Maintenance" alone says so only of the medicine that is given for it; pain is maintained on any. */
const maintenance = /\bmaintenance\b/i;
const isDenied = /\b(no|not|without|denies)\b/i;

const isForOpioidUseDisorder = ({ indication, parts }: Taken): boolean => {
  const said = indication ?? '';
  if (isDenied.test(said)) return false;
  if (forOpioidUseDisorder.test(said)) return true;
  return maintenance.test(said) && parts.some(({ ingredient }) => ingredient.name === 'methadone');
};

/**
 * CDC 2022: mg a day × factor, patches mcg/h × 2.4 however often they are changed. Buprenorphine and
 * treatment of opioid use disorder are left out; an opioid or a route without a factor makes the
 * total unknown, never smaller.
 */
export function mmeOf(list: readonly Taken[]): Total {
  return sumOf(
    list.flatMap((taken): Share[] => {
      if (isForOpioidUseDisorder(taken)) return [];
      const known = taken.parts.map((part, at) => mmeOfPart(taken, part, at));
      return taken.partlyUnknown && mayHide(taken, 'opioid') ? [...known, null] : known;
    }),
  );
}

function mmeOfPart({ daily, route }: Taken, { ingredient }: Part, at: number): Share {
  const { classes, marks } = ingredient;
  if (!classes.includes('opioid') || marks.notInMme) return undefined;
  const amount = daily[at] ?? null;
  if (route === 'transdermal') return times(hourly(amount), marks.patchMme);
  return route === null || route === 'oral' ? times(milligrams(amount), marks.mme) : null;
}

const milligrams = (amount: DailyAmount): number | null =>
  amount !== null && 'mg' in amount ? amount.mg : null;
const hourly = (amount: DailyAmount): number | null =>
  amount !== null && 'mcgPerHour' in amount ? amount.mcgPerHour : null;
const times = (amount: number | null, factor: number | undefined): number | null =>
  amount === null || factor === undefined ? null : amount * factor;

/** What is not known of a name may be of this class, unless the record states another one. */
const mayHide = ({ stated }: Taken, kind: IngredientClass): boolean =>
  stated === null || stated === 'several' || stated === kind;

/** Points of the scale, once for each ingredient; what acts on the skin only has none. */
export function anticholinergicOf(list: readonly Taken[]): Total {
  const inBody = list.filter((taken) => !actsLocally(taken));
  const ingredients = new Set(
    inBody.flatMap(({ parts }) => parts.map(({ ingredient }) => ingredient)),
  );
  return sumOf([
    ...[...ingredients].map(({ marks }) => marks.acb ?? 0),
    ...inBody.flatMap(({ partlyUnknown }) => (partlyUnknown ? [null] : [])),
  ]);
}

/** Steroids by mouth or injection, as prednisone. */
export function prednisoneOf(list: readonly Taken[]): Total {
  return sumOf(
    list.flatMap((taken): Share[] => {
      if (actsLocally(taken)) return [];
      const known = taken.parts.map(({ ingredient }, at): Share => {
        const factor = ingredient.marks.prednisone;
        if (factor === undefined) return undefined;
        return times(milligrams(taken.daily[at] ?? null), factor);
      });
      return taken.partlyUnknown && mayHide(taken, 'steroid') ? [...known, null] : known;
    }),
  );
}

/** mg a day of one ingredient over the whole list, combinations included. */
export function milligramsOf(list: readonly Taken[], name: string): Total {
  return sumOf(
    list.flatMap((taken): Share[] => {
      const known = taken.parts.map(({ ingredient }, at): Share => {
        if (ingredient.name !== name) return undefined;
        return milligrams(taken.daily[at] ?? null);
      });
      const hidden = taken.partlyUnknown && (taken.stated === null || taken.stated === 'several');
      return hidden ? [...known, null] : known;
    }),
  );
}

const brainClasses: Readonly<Partial<Record<IngredientClass, string>>> = {
  opioid: 'opioid',
  benzodiazepine: 'benzodiazepine',
  'z-drug': 'Z-drug',
  gabapentinoid: 'antiepileptic or gabapentinoid',
  antiepileptic: 'antiepileptic or gabapentinoid',
  'muscle-relaxant': 'muscle relaxant',
  ssri: 'SSRI',
  snri: 'SNRI',
  tca: 'tricyclic',
  antipsychotic: 'antipsychotic',
};

/** Classes acting on the brain (Beers 2023), each counted once. */
export function brainClassesOf(list: readonly Taken[]): {
  readonly known: readonly string[];
  readonly maybeMore: boolean;
} {
  const inBody = list.filter((taken) => !actsLocally(taken));
  const named = inBody.flatMap(({ parts, stated, partlyUnknown }) => {
    const classes = parts.flatMap(({ ingredient }) => ingredient.classes);
    const said = partlyUnknown && stated !== null && stated !== 'several' ? [stated] : [];
    return [...classes, ...said].flatMap((each) => brainClasses[each] ?? []);
  });
  const maybeMore = inBody.some(
    ({ partlyUnknown, stated }) => partlyUnknown && (stated === null || stated === 'several'),
  );
  return { known: [...new Set(named)].toSorted(), maybeMore };
}
