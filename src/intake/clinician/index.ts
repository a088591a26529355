export { AssistedScreen } from './assisted-screen.tsx';
export { Intake, IntakeScreen } from './intake-screen.tsx';
