export { listedMedicines, type MedicineLine, medicineLine } from './line.ts';
export * as medicinePersonFacts from './person-facts.ts';
