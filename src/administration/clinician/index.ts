export { ClinicScreen } from './clinic-screen.tsx';
export { DeadLettersScreen } from './dead-letters.tsx';
export { ParametersScreen } from './parameters-screen.tsx';
export { RulebookScreen } from './rulebook-screen.tsx';
export { SystemScreen } from './system-screen.tsx';
