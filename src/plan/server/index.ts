export {
  answerOf,
  type PlanChanged,
  type PlanDeps,
  planRechecked,
  settled,
} from './changed.ts';
export { draft, draftMore } from './drafting.ts';
export { type PlanOperationDeps, planOperations, type Responded } from './operations.ts';
export { type Heard, type PlanPerson, planPersonOf } from './person.ts';
export { type By, planReader } from './plan-store.ts';
export { planRoutes } from './routes.ts';
export { type CareStep, stepReader, stepWriter } from './step-store.ts';
