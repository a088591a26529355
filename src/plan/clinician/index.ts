export { PlanScreen, PlanShown } from './plan-screen.tsx';
