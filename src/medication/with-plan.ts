import { type IngredientTable, shippedTable } from './ingredient-table.ts';
import type { ListedMedicine } from './listed.ts';
import { recognise } from './recognise.ts';

/** A medicine as a part of the shared plan names it. */
export type PlannedMedicine = {
  readonly itemId: string;
  readonly name: string;
  readonly amount: string | null;
  readonly asNeeded: boolean;
  readonly state: 'proposed' | 'active' | 'held';
};

/** What the list says of a planned medicine. `not-on-list` and `stopped` contradict a plan that is followed. */
export type WithPlan = {
  readonly planned: PlannedMedicine;
  readonly standing: 'on-list' | 'not-on-list' | 'stopped';
  readonly onList: ListedMedicine | null;
};

export function compareWithPlan(
  planned: readonly PlannedMedicine[],
  medicines: readonly ListedMedicine[],
  table: IngredientTable = shippedTable,
): readonly WithPlan[] {
  return planned.map((one) => {
    const same = medicines.filter(
      ({ state, name }) => state !== 'withdrawn' && isSameMedicine(one.name, name, table),
    );
    const taken = same.find(({ state }) => state === 'taken');
    const found = taken ?? same[0];
    return {
      planned: one,
      standing: taken !== undefined ? 'on-list' : found === undefined ? 'not-on-list' : 'stopped',
      onList: found ?? null,
    };
  });
}

/** The same ingredients, or the same words where no ingredient is known. */
export function isSameMedicine(
  one: string,
  other: string,
  table: IngredientTable = shippedTable,
): boolean {
  const key = (name: string): string => {
    const names = recognise(name, table).parts.map(({ ingredient }) => ingredient.name);
    return names.length === 0 ? `?${name.trim().toLowerCase()}` : names.toSorted().join('+');
  };
  return key(one) === key(other);
}

/** Medicines the person named at intake that nobody has looked at since, as they said them. */
export function draftsFrom(
  reported: readonly string[],
  medicines: readonly Pick<ListedMedicine, 'name'>[],
  table: IngredientTable = shippedTable,
): readonly string[] {
  return reported.filter(
    (line) => !medicines.some(({ name }) => name === line || isSameMedicine(name, line, table)),
  );
}
