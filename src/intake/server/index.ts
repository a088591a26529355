export type { IntakeDeps, IntakeEvent } from './flow.ts';
export { type Intake, intakeReader } from './intake-store.ts';
export { intakeRoutes } from './routes.ts';
