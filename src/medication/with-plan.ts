import type { LocalDate } from '#kernel';
import { amountInWords, saysHowOften } from './amount-in-words.ts';
import { type IngredientTable, shippedTable } from './ingredient-table.ts';
import type { ListedMedicine, MedicineBody } from './listed.ts';
import { recognise } from './recognise.ts';

/** A medicine as a part of the shared plan names it. */
export type PlannedMedicine = {
  readonly itemId: string;
  readonly name: string;
  /** How much at a time, as the plan words it. */
  readonly amount: string | null;
  readonly timesPerWeek: number | null;
  readonly asNeeded: boolean;
  /** The day on which the plan begins it; null: it only goes on, or no day was named. */
  readonly beginsOn: LocalDate | null;
  readonly state: 'proposed' | 'active' | 'held';
};

type SaidByPlan = Pick<MedicineBody, 'name' | 'asNeeded'> &
  Partial<Pick<MedicineBody, 'dose' | 'unit' | 'times' | 'per' | 'startedOn'>>;

/** What an entry of the list can take over from the plan; what cannot be read for certain is left to be asked. */
export function saidByPlan(planned: PlannedMedicine, today: LocalDate): SaidByPlan {
  const { name, asNeeded, amount, timesPerWeek, beginsOn } = planned;
  return {
    name,
    asNeeded,
    ...(amount === null ? {} : amountInWords(amount)),
    // Where the amount itself says how often, the number beside it may count days: both are asked.
    ...(timesPerWeek === null || saysHowOften(amount ?? '') ? {} : howOften(timesPerWeek)),
    ...(beginsOn === null || beginsOn > today ? {} : { startedOn: beginsOn }),
  };
}

const daysInWeek = 7;

/** 21 a week are 3 a day; what is no whole number a day is said by the week. */
function howOften(timesPerWeek: number): Pick<MedicineBody, 'times' | 'per'> {
  const perDay = timesPerWeek / daysInWeek;
  return Number.isInteger(perDay)
    ? { times: perDay, per: 'day' }
    : { times: timesPerWeek, per: 'week' };
}

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
