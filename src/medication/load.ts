import type { Tri } from '#kernel';
import { actsLocally, type Taken } from './taken.ts';
import { anticholinergicOf, brainClassesOf, mmeOf, type Total } from './totals.ts';

/** Why a medicine adds what it adds to the opioid sum. */
export type MmeReason =
  | 'counted'
  | 'buprenorphine-left-out'
  | 'treatment-of-opioid-use-left-out'
  | 'no-factor'
  | 'dose-missing'
  | 'not-recognised'
  | 'not-known-whether-taken';

export type MmeLine = {
  readonly label: string;
  readonly reason: MmeReason;
  /** Morphine mg a day; null where it cannot be counted. */
  readonly mme: number | null;
  /** CDC 2022: what one mg a day (or one mcg an hour of a patch) counts as. */
  readonly factor: number | null;
};

/** The sums a reviewer reads first, each with what is in it, what is left out and what is not known. */
export type Load = {
  readonly mme: Total & { readonly lines: readonly MmeLine[] };
  readonly brain: {
    readonly classes: readonly string[];
    readonly maybeMore: boolean;
    readonly unknown: readonly string[];
  };
  readonly anticholinergic: Total & {
    readonly lines: readonly { readonly label: string; readonly points: number }[];
    readonly unknown: readonly string[];
  };
};

export function loadOf(list: readonly Taken[]): Load {
  const { known: classes, maybeMore } = brainClassesOf(list);
  const inBody = list.filter((taken) => !actsLocally(taken));
  const unknown = inBody.filter(({ partlyUnknown }) => partlyUnknown).map(({ label }) => label);
  return {
    mme: { ...mmeOf(list), lines: list.flatMap(mmeLine) },
    brain: { classes, maybeMore, unknown: maybeMore ? unknown : [] },
    anticholinergic: {
      ...anticholinergicOf(list),
      lines: inBody.flatMap((taken) => {
        const { knownPart: points } = anticholinergicOf([taken]);
        return points === 0 ? [] : [{ label: taken.label, points }];
      }),
      unknown,
    },
  };
}

/** A line for each medicine that is an opioid, or may be one. */
function mmeLine(taken: Taken): readonly MmeLine[] {
  const opioid = isOpioid(taken);
  if (opioid === false) return [];
  const { total, knownPart } = mmeOf([taken]);
  const factor = factorOf(taken);
  const reason = reasonFor(taken, opioid, total, factor);
  const counts = reason === 'counted' || (reason === 'not-recognised' && knownPart > 0);
  const { label } = taken;
  return [{ label, reason, mme: counts ? knownPart : null, factor: counts ? factor : null }];
}

function isOpioid({ parts, partlyUnknown, stated }: Taken): Tri {
  const known = parts.some(({ ingredient }) => ingredient.classes.includes('opioid'));
  if (known || !partlyUnknown) return known;
  if (stated === 'opioid') return true;
  return stated === null || stated === 'several' ? 'unknown' : false;
}

function factorOf({ parts, route }: Taken): number | null {
  const opioid = parts.find(({ ingredient }) => ingredient.classes.includes('opioid'));
  const marks = opioid?.ingredient.marks;
  return (route === 'transdermal' ? marks?.patchMme : marks?.mme) ?? null;
}

function reasonFor(
  taken: Taken,
  opioid: Tri,
  total: number | null,
  factor: number | null,
): MmeReason {
  if (taken.unsure === true) return 'not-known-whether-taken';
  if (taken.partlyUnknown || opioid === 'unknown') return 'not-recognised';
  if (total === null) return factor === null ? 'no-factor' : 'dose-missing';
  const opioids = taken.parts.filter(({ ingredient }) => ingredient.classes.includes('opioid'));
  if (opioids.every(({ ingredient }) => ingredient.marks.notInMme === true)) {
    return 'buprenorphine-left-out';
  }
  return total === 0 ? 'treatment-of-opioid-use-left-out' : 'counted';
}
