import { allOf, anyOf, ask, type Tri } from '#kernel';
import { atLeast } from '#reasoning';

type Cuts = { readonly men: number; readonly women: number };

/**
 * From the cut of the person's sex. Below both cuts, or above both, sex plays no part; whoever is
 * neither is read by the lower cut, so that nobody is missed.
 */
export function reachesCutOf(sex: string | null, value: number | null, { men, women }: Cuts): Tri {
  const lower = Math.min(men, women);
  const forMen = ask(sex, (known) => known === 'M');
  const forWomen = ask(sex, (known) => known === 'F');
  const forNeither = ask(sex, (known) => known !== 'M' && known !== 'F');
  return anyOf([
    atLeast(value, Math.max(men, women)),
    allOf([forMen, atLeast(value, men)]),
    allOf([forWomen, atLeast(value, women)]),
    allOf([forNeither, atLeast(value, lower)]),
  ]);
}

export type FibromyalgiaCounts = {
  readonly wpi: number | null;
  readonly sss: number | null;
  readonly regions: number | null;
  readonly months: number | null;
};
export type FibromyalgiaCuts = {
  readonly wpiHigh: number;
  readonly sssLow: number;
  readonly wpiLow: number;
  readonly sssHigh: number;
  readonly regionsCut: number;
  readonly monthsCut: number;
};

/** Wide and severe enough, by either of the two ways (Wolfe 2016). */
export function isWideAndSevere({ wpi, sss }: FibromyalgiaCounts, cuts: FibromyalgiaCuts): Tri {
  return anyOf([
    allOf([atLeast(wpi, cuts.wpiHigh), atLeast(sss, cuts.sssLow)]),
    // From WPI 7 on this way holds only where the first one does.
    allOf([atLeast(wpi, cuts.wpiLow), atLeast(sss, cuts.sssHigh)]),
  ]);
}

export function meetsFibromyalgia(counts: FibromyalgiaCounts, cuts: FibromyalgiaCuts): Tri {
  return allOf([
    isWideAndSevere(counts, cuts),
    atLeast(counts.regions, cuts.regionsCut),
    atLeast(counts.months, cuts.monthsCut),
  ]);
}

export type CsiBand = 'subclinical' | 'mild' | 'moderate' | 'severe' | 'extreme';

/** Bands of CSI part A: 30, 40, 50, 60 (Neblett 2017). They are the form's, not a site's. */
export function csiBand(total: number): CsiBand {
  if (total >= 60) return 'extreme';
  if (total >= 50) return 'severe';
  if (total >= 40) return 'moderate';
  return total >= 30 ? 'mild' : 'subclinical';
}

type Steps = {
  readonly regional: boolean | null;
  readonly history: boolean | null;
  readonly comorbidity: boolean | null;
  readonly evoked: boolean | null;
};

/** Steps 1 and 4 make it possible, all four probable; null while step 1 or 4 is not there. */
export function nociplasticGrade(steps: Steps): 'possible' | 'probable' | null {
  const { regional, history, comorbidity, evoked } = steps;
  if (regional !== true || evoked !== true) return null;
  return history === true && comorbidity === true ? 'probable' : 'possible';
}

/** A known verdict as it is shown; an open one as null. */
export const shownVerdict = (verdict: Tri): boolean | null =>
  verdict === 'unknown' ? null : verdict;
