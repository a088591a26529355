import { freshnessMedicines } from '#evidence';
import { defineFact } from '#reasoning';
import type { MeansFound, OwnMeans } from './means.ts';

/** Own medicines that can kill in overdose; [] = the list was read and has none; null = not known. */
export const ownMeans = defineFact<readonly OwnMeans[]>({
  name: 'medicines.lethalInOverdose',
  says: { en: 'own medicines that can kill in overdose' },
  freshFor: freshnessMedicines,
});

/** What a list says of them. The part that is known is enough; where nothing is, the rest must be. */
export function meansValue(
  { known, maybeMore }: MeansFound,
  listIsWhole: boolean,
): readonly OwnMeans[] | null {
  return known.length === 0 && (maybeMore || !listIsWhole) ? null : known;
}
