export { PlanScreen, PlanShown } from './plan-screen.tsx';
export { StepTag } from './step-tag.tsx';
