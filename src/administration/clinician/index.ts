export { ClinicScreen } from './clinic-screen.tsx';
export { DeadLettersScreen } from './dead-letters.tsx';
export { ParametersScreen, PersonParametersScreen } from './parameters-screen.tsx';
export { RulesScreen } from './rules-screen.tsx';
export { SystemScreen } from './system-screen.tsx';
