import type { LocalDate } from '#kernel';
import { type DailyAmount, dailyAmounts } from './daily-amount.ts';
import type { IngredientClass } from './ingredient.ts';
import { type IngredientTable, shippedTable } from './ingredient-table.ts';
import { type Part, recognise } from './recognise.ts';
import { isLocal, type Route, routeOf } from './route.ts';
import { statedClass } from './stated-class.ts';
import { type Unit, unitOf } from './unit.ts';

/** One line of a medicine list as a record or a file has it; what is null was not said. */
export type MedicineEntry = {
  /** Where it was read, for the source of a fact. */
  readonly at: string;
  readonly name: string;
  readonly class: string | null;
  readonly dosePerAdmin: number | null;
  readonly unit: string | null;
  readonly perDay: number | null;
  readonly route: string | null;
  readonly started: LocalDate | null;
  /** The last change of dose, and whether it went up. */
  readonly changed: LocalDate | null;
  readonly changedUp: boolean | null;
  readonly indication: string | null;
};

/** A medicine that is taken, with what the ingredient table knows of it. */
export type Taken = Pick<
  MedicineEntry,
  'at' | 'started' | 'changed' | 'changedUp' | 'indication'
> & {
  readonly label: string;
  readonly parts: readonly Part[];
  /** Nothing in the name is known, or something is there that is not understood. */
  readonly partlyUnknown: boolean;
  /** The class the record itself states, for a name that is not known. */
  readonly stated: IngredientClass | 'several' | null;
  readonly route: Route | null;
  readonly perDay: number | null;
  /** mg (or mcg/h of a patch) a day, by ingredient, in the order of `parts`. */
  readonly daily: readonly DailyAmount[];
  /** Nobody can say whether it is taken: it may be, or anything else may. */
  readonly unsure?: true;
};

/** Something that may be taken or not: it makes a sum unknown and never smaller, as a strange name does. */
export function notSure(label: string, at: string): Taken {
  return {
    at,
    label,
    parts: [],
    partlyUnknown: true,
    stated: null,
    route: null,
    perDay: null,
    daily: [],
    started: null,
    changed: null,
    changedUp: null,
    indication: null,
    unsure: true,
  };
}

export function takenFrom(entry: MedicineEntry, table: IngredientTable = shippedTable): Taken {
  const { at, name, perDay, started, changed, changedUp, indication } = entry;
  const known = recognise(name, table);
  const unit = entry.unit === null ? null : unitOf(entry.unit);
  const route = wayOf(routeOf(entry.route), known.route, unit);
  return {
    at,
    label: name.trim(),
    parts: known.parts,
    partlyUnknown: known.parts.length === 0 || known.notUnderstood.length > 0,
    stated: statedClass(entry.class),
    route,
    perDay,
    daily: dailyAmounts(known.parts, { dose: entry.dosePerAdmin, unit, perDay, route }),
    started,
    changed,
    changedUp,
    indication,
  };
}

/** A dose by the hour is a patch, whatever "topical" or nothing stands beside it. */
function wayOf(said: Route | null, inName: Route | null, unit: Unit | null): Route | null {
  const patch = unit?.kind === 'rate' || (unit?.kind === 'piece' && unit.patch);
  if (patch && (said === null || said === 'topical')) return 'transdermal';
  return said ?? inName;
}

export const actsLocally = ({ route, parts }: Taken): boolean =>
  isLocal(route) || (parts.length > 0 && parts.every(({ ingredient }) => ingredient.marks.local));
