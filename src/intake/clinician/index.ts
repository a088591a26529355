export { Intake, IntakeScreen } from './intake-screen.tsx';
