import { unitOf } from './unit.ts';

/** How much is in one piece, in one ml, or let go in an hour. A bare number is read as mg. */
export type Strength =
  | { readonly mg: number; readonly per: 'piece' | 'ml' }
  | { readonly mcgPerHour: number; readonly per: 'patch' };

type Written = { readonly value: number; readonly unit: string };

/** Strengths among the words of a name that are no name: "5/325", "50 mg", "25 mcg/h", "10 mg/5 ml". */
export function strengthsIn(tokens: readonly string[]): readonly Strength[] {
  const text = tokens.join(' ');
  const amount =
    /(\d+(?:\.\d+)?)(?: (mg|g|mcg|ug|micrograms?|mikrogramm|ml|h|hr|hrs|hours?|hourly|x|times|percent|iu|units?)\b)?(?: \/ ((?:h|hr|hour)\b|(?:\d+(?:\.\d+)? )?ml\b))?/g;
  const found = [...text.matchAll(amount)].flatMap(([, value = '', unit = '', per = '']) =>
    strengthOf({ value: Number(value), unit }, per),
  );
  return inOneUnit(found);
}

type Bare = { readonly bare: number };

function strengthOf({ value, unit }: Written, per: string): readonly (Strength | Bare)[] {
  if (per.startsWith('h')) {
    const known = unitOf(`${unit}/h`);
    return known?.kind === 'rate' ? [{ mcgPerHour: value * known.mcgPerHour, per: 'patch' }] : [];
  }
  const known = unit === '' ? null : unitOf(unit);
  if (unit === '') return [{ bare: value }];
  if (known?.kind !== 'mass') return [];
  if (!per.endsWith('ml')) return [{ mg: value * known.mg, per: 'piece' }];
  return [{ mg: (value * known.mg) / (Number.parseFloat(per) || 1), per: 'ml' }];
}

/** In "37.5/325 mg" the unit is written once; a bare number beside a written strength is no second one. */
function inOneUnit(found: readonly (Strength | Bare)[]): readonly Strength[] {
  return found.flatMap((one) =>
    'bare' in one ? [{ mg: one.bare, per: 'piece' as const }] : [one],
  );
}
