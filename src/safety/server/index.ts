export { isAlertOpen } from './alert-open.ts';
export { type AlertDeps, alertRoutes } from './alert-routes.ts';
export {
  alertReader,
  alertWriter,
  closedSince,
  type KeptAlert,
} from './alert-store.ts';
export type { AnswersBehind } from './alert-view.ts';
export { type CallsSettled, callsReader, callsWriter } from './calls-store.ts';
export { crisisContactRoutes } from './crisis-contact-routes.ts';
export {
  type CrisisContact,
  crisisContactReader,
  crisisContactWriter,
} from './crisis-contact-store.ts';
export { type AfterEscalation, escalateOverdue } from './escalation.ts';
export { type FlareDeps, flareOperation } from './flare-operation.ts';
export { followUpReader } from './follow-up-store.ts';
export { type Alarm, raiseAlert } from './raise-alerts.ts';
export { safetyPlanOperation } from './safety-plan-operation.ts';
export { type OwnMedicines, type SafetyPlanDeps, safetyPlanRoutes } from './safety-plan-routes.ts';
export type { ScreenDeps, ScreenToKeep } from './screen-routes.ts';
export { type KeptScreen, keepScreen, screenReader } from './screen-store.ts';
export { setupRoutes } from './setup-routes.ts';
export { isWarningSignOpen } from './warning-signs.ts';
