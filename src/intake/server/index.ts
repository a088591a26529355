export { answerReader, type SaidAnswer } from './answer-store.ts';
export type { IntakeDeps, IntakeEvent } from './flow.ts';
export { type Intake, intakeReader } from './intake-store.ts';
export { linkReader } from './link-store.ts';
export { intakeRoutes } from './routes.ts';
