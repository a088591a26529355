export { AlertCard } from './alert-card.tsx';
export { Alerts } from './alerts.tsx';
export { CrisisDischarge } from './crisis-discharge.tsx';
export { SafetyPlanScreen } from './safety-plan-screen.tsx';
export { SafetyScreen } from './safety-screen.tsx';
export { SafetySetupScreen, SafetySetupShown } from './setup-screen.tsx';
