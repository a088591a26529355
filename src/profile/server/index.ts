export type { CareDeps, Leaving } from './care-routes.ts';
export { type Csv, type CsvFault, type CsvRow, readCsv } from './csv.ts';
export { derivedId } from './derived-id.ts';
export { factNamed, factReader, factWriter, type ProfileFact } from './fact-store.ts';
export {
  type AfterImported,
  type ImportOptions,
  type ImportReport,
  importPatients,
} from './import-patients.ts';
export { type Known, patientReader } from './patient-store.ts';
export { type AfterRegistered, register } from './register.ts';
export { type ProfileDeps, profileRoutes } from './routes.ts';
export { type Site, siteReader, siteWriter } from './site-store.ts';
