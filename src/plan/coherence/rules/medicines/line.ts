import { freshnessMedicines } from '#evidence';
import type { LocalDate } from '#kernel';
import type { MedicineEntry } from '#medication';
import { defineFact } from '#reasoning';

/**
 * One medicine as rules about the plan read it: what the list says, and what only the plan says (when
 * it is taken, by whom it is written, what is done with it). What is null was not said.
 */
export type MedicineLine = MedicineEntry & {
  readonly prn: boolean | null;
  /** Clock times at which it is taken; none: not said. */
  readonly times: readonly string[];
  readonly prescriber: string | null;
  /** The last day, and whether that day has come. */
  readonly stopped: LocalDate | null;
  readonly ended: boolean;
  readonly change: 'start' | 'raise' | 'lower' | 'switch' | 'stop' | null;
  /** The day of that change. */
  readonly changeOn: LocalDate | null;
  /** For how many days it is handed out at a time. */
  readonly supplyDays: number | null;
  /** A course of days and not a lasting dose. */
  readonly course: boolean;
};

/** Everything the person takes, as the record or a file lists it; null where there is no list. */
export const listedMedicines = defineFact<readonly MedicineLine[]>({
  name: 'medicines.lines',
  says: { en: 'the medicine list' },
  freshFor: freshnessMedicines,
});
/** The medicines that are parts of the plan. */
export const plannedMedicines = defineFact<readonly MedicineLine[]>({
  name: 'plan.medicineLines',
  says: { en: 'the medicines in the plan' },
});

/** A line of which only this is said. */
export function medicineLine(
  name: string,
  said: Partial<Omit<MedicineLine, 'name'>> = {},
): MedicineLine {
  return {
    at: name,
    name,
    class: null,
    dosePerAdmin: null,
    unit: null,
    perDay: null,
    route: null,
    started: null,
    changed: null,
    changedUp: null,
    indication: null,
    prn: null,
    times: [],
    prescriber: null,
    stopped: null,
    ended: false,
    change: null,
    changeOn: null,
    supplyDays: null,
    course: false,
    ...said,
  };
}
