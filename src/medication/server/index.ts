export type { Event, MedicationDeps, MedicinesChanged, TaperChanged } from './answer.ts';
export { medicineReader, takesAnything } from './medicine-store.ts';
export { type MedicineNoteDeps, medicationOperations, type Noted } from './my-medicines.ts';
export {
  healthFactsOf,
  listOf,
  medicinePersonOf,
  moodMedicinesOf,
  takenNow,
  taperFactsOf,
} from './person.ts';
export { medicationRoutes } from './routes.ts';
