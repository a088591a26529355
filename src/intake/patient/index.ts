export { Intake } from './intake.tsx';
