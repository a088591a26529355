export { vouchedLanguages } from './language-store.ts';
export { type AdministrationDeps, administrationRoutes, type System } from './routes.ts';
export { noteRun } from './tool-runs.ts';
