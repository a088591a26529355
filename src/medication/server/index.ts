export type { MedicationDeps } from './answer.ts';
export { medicineReader } from './medicine-store.ts';
export { healthFactsOf, listOf, takenNow } from './person.ts';
export { medicationRoutes } from './routes.ts';
