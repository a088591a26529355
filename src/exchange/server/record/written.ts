import type { Id, LocalDate } from '#kernel';
import type { MedicineBody } from '#medication';

/** What taking a line over wrote, and what stood there before: enough to take it back where it stands. */
export type Written =
  | { readonly kind: 'health'; readonly recordId: Id<'HealthRecordId'> }
  /** An entry that was added to a list of the record. */
  | {
      readonly kind: 'entry';
      readonly fact: 'conditions' | 'reported-allergies';
      readonly entry: string;
    }
  /** A value of the record that was put in place of another; `null`: none was known. */
  | {
      readonly kind: 'fact';
      readonly fact: 'height-cm' | 'weight-kg';
      readonly value: number;
      readonly before: number | null;
      /** The day of that one. */
      readonly beforeDay?: LocalDate | null;
    }
  | {
      readonly kind: 'medicine';
      readonly medicineId: Id<'MedicineId'>;
      readonly version: number;
      /** How it stood in the list; `null`: it was not there. */
      readonly before: MedicineBody | null;
    };
