export { answerReader, answerWriter } from './answer-store.ts';
export type { IntakeDeps, IntakeEvent } from './flow.ts';
export { type Intake, intakeReader } from './intake-store.ts';
export { linkReader } from './link-store.ts';
export { type ReferralDeps, type ReferralEvent, referralRoutes } from './referrals.ts';
export { intakeRoutes } from './routes.ts';
export { type SaidAnswer, saidReader } from './said-store.ts';
export type { AnswerRow } from './tables.ts';
