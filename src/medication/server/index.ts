export type { Event, MedicationDeps, MedicinesChanged, TaperChanged } from './answer.ts';
export { keepHealth } from './health.ts';
export { healthReader, healthWriter } from './health-store.ts';
export { medicineReader, takesAnything } from './medicine-store.ts';
export { type MedicineNoteDeps, medicationOperations, type Noted } from './my-medicines.ts';
export {
  healthFactsOf,
  listOf,
  type MedicinePerson,
  medicinePersonOf,
  moodMedicinesOf,
  takenNow,
  taperFactsOf,
} from './person.ts';
export { medicationRoutes } from './routes.ts';
export { save as keepMedicine, withdraw as withdrawMedicineFrom } from './saving.ts';
