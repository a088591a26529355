import type { LocalDate } from '#kernel';
import type { IngredientTable } from '#medication';
import type { RecordFault } from './fault.ts';
import type { RecordItem } from './item.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** What every entry is read with. */
export type Around = {
  readonly today: LocalDate;
  readonly table: IngredientTable;
  /** The resource a reference names, from the file itself; null: it is not in there. */
  readonly resolve: (reference: string, from: JsonObject) => JsonObject | null;
};

/** What became of one entry. */
export type ReadEntry = {
  readonly items: readonly RecordItem[];
  readonly faults: readonly RecordFault[];
};

export const nothing: ReadEntry = { items: [], faults: [] };
export const only = (fault: RecordFault): ReadEntry => ({ items: [], faults: [fault] });
