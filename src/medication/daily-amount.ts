import type { Part } from './recognise.ts';
import type { Route } from './route.ts';
import type { Strength } from './strength.ts';
import type { Unit } from './unit.ts';

/** What reaches the person in a day; null where something needed to know it was not said. */
export type DailyAmount = { readonly mg: number } | { readonly mcgPerHour: number } | null;

type Given = {
  readonly dose: number | null;
  readonly unit: Unit | null;
  readonly perDay: number | null;
  readonly route: Route | null;
};

/** The daily amount of each ingredient, in their order. A patch counts by the hour, however often it is changed. */
export function dailyAmounts(parts: readonly Part[], given: Given): readonly DailyAmount[] {
  if (given.route === 'transdermal') return parts.map((part) => patchOf(part, given));
  const { perDay } = given;
  const each = perAdministration(parts, given);
  return each.map((mg) => (mg === null || perDay === null ? null : { mg: mg * perDay }));
}

function patchOf({ strength }: Part, { dose, unit }: Given): DailyAmount {
  if (dose === null && unit === null) return onePatch(strength);
  if (dose === null || unit === null) return null;
  if (unit.kind === 'rate') return { mcgPerHour: dose * unit.mcgPerHour };
  // Patches are named by what they let go in an hour: "25 mcg" is 25 mcg/h.
  if (unit.kind === 'mass') return { mcgPerHour: dose * unit.mg * 1000 };
  const hourly = hourlyOf(strength);
  return unit.kind === 'piece' && hourly !== null ? { mcgPerHour: dose * hourly } : null;
}

/** "Fentanyl patch 25 mcg/h" and no more: one patch at a time. */
const onePatch = (strength: Strength | null): DailyAmount =>
  strength?.per === 'patch' ? { mcgPerHour: strength.mcgPerHour } : null;

/** "Fentanyl patch 25" and "25 mcg" in a name mean mcg/h as well; a bare number was read as mg. */
function hourlyOf(strength: Strength | null): number | null {
  if (strength === null) return null;
  if (strength.per === 'patch') return strength.mcgPerHour;
  return strength.mg < 1 ? strength.mg * 1000 : strength.mg;
}

function perAdministration(
  parts: readonly Part[],
  { dose, unit }: Given,
): readonly (number | null)[] {
  const nothing = parts.map(() => null);
  if (dose === null || unit === null) return nothing;
  switch (unit.kind) {
    case 'mass':
      return byMass(parts, dose * unit.mg);
    case 'piece':
      return parts.map(({ strength }) => times(strength, 'piece', dose));
    case 'volume':
      return parts.map(({ strength }) => times(strength, 'ml', dose * unit.ml));
    case 'rate':
    case 'other':
      return nothing;
  }
}

const times = (strength: Strength | null, per: 'piece' | 'ml', count: number): number | null =>
  strength !== null && strength.per === per ? strength.mg * count : null;

/**
 * mg of a combination name one of its ingredients: the one of whose strength it is a whole number of
 * pieces; without strengths the opioid, after which combinations are dosed.
 */
function byMass(parts: readonly Part[], mg: number): readonly (number | null)[] {
  if (parts.length < 2) return parts.map(() => mg);
  const ordered = [...parts.keys()].toSorted((a, b) => rank(parts[a]) - rank(parts[b]));
  const meant = ordered.find((at) => isWholeNumberOf(parts[at], mg));
  const strength = meant === undefined ? null : (parts[meant]?.strength ?? null);
  if (strength?.per === 'piece') {
    return parts.map((part) => times(part.strength, 'piece', mg / strength.mg));
  }
  const someStrength = parts.some((part) => part.strength !== null);
  return parts.map((part, at) =>
    !someStrength && at === ordered[0] && isOpioid(part) ? mg : null,
  );
}

const isOpioid = (part: Part | undefined): boolean =>
  part?.ingredient.classes.includes('opioid') === true;
const rank = (part: Part | undefined): number => (isOpioid(part) ? 0 : 1);

const mostPieces = 6;
function isWholeNumberOf(part: Part | undefined, mg: number): boolean {
  const strength = part?.strength ?? null;
  if (strength === null || strength.per !== 'piece') return false;
  const pieces = mg / strength.mg;
  return pieces <= mostPieces && Math.abs(pieces * 2 - Math.round(pieces * 2)) < 1e-9;
}
