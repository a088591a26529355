export { vouchedLanguages } from './language-store.ts';
export type { PreviewDeps } from './preview-routes.ts';
export { type AdministrationDeps, administrationRoutes, type System } from './routes.ts';
export { siteSays } from './rulebook-routes.ts';
export { noteRun } from './tool-runs.ts';
