import type { HealthName } from '#medication';
import { conditionKeys, conditionRow } from './condition-table.ts';
import { measureNames, placeOf } from './measure-table.ts';

/** What of our blood values and conditions another record can be held against; the rest stays with us. */
export const heldAgainst: ReadonlySet<HealthName> = new Set<HealthName>([
  'bloodPressure',
  ...conditionKeys.flatMap((key) => conditionRow(key).health ?? []),
  ...measureNames.flatMap((name) => {
    const place = placeOf(name);
    return place?.kind === 'lab' ? [place.lab] : [];
  }),
]);
