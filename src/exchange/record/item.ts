import type { LocalDate } from '#kernel';
import type { MedicineBody } from '#medication';
import type { ConditionKey } from './condition-table.ts';
import type { MeasureName } from './measure-table.ts';

/** One thing another record says, as we understood it; nobody has decided on it yet. */
export type RecordItem = {
  /** The same thing of the same record has the same key: "condition:kidney-disease". */
  readonly key: string;
  readonly path: string;
  /** As the other record says it. */
  readonly says: string;
  /** The day it speaks of; null: it does not say. */
  readonly day: LocalDate | null;
  /** What the team should know before they decide, in words. */
  readonly cautions: readonly string[];
  readonly content: ItemContent;
};

export type ItemContent =
  | { readonly kind: 'condition'; readonly condition: ConditionKey }
  | {
      readonly kind: 'medicine';
      readonly medicine: MedicineBody;
      /** An ingredient of ours; false: the name stays as it is and is unknown to the product. */
      readonly known: boolean;
      /** How it is to be taken, in the words of the other record. */
      readonly doseWords: string | null;
    }
  | { readonly kind: 'value'; readonly name: MeasureName; readonly value: number }
  | { readonly kind: 'pressure'; readonly systolic: number; readonly diastolic: number }
  | { readonly kind: 'allergy'; readonly words: string };

export type ItemKind = ItemContent['kind'];
export type OfKind<Kind extends ItemKind> = Extract<ItemContent, { readonly kind: Kind }>;
