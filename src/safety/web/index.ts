export { SafetyPlanVersions } from './safety-plan-versions.tsx';
