export { listedMedicines, type MedicineLine, medicineLine } from './line.ts';
export { listedFact } from './lines-of-list.ts';
export * as medicinePersonFacts from './person-facts.ts';
