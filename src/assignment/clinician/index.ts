export { AdaptiveScreen } from './adaptive-place.tsx';
export { AssignMany, type Chosen } from './assign-many.tsx';
export { AssignmentsScreen } from './assignments-screen.tsx';
export { AssistedRound } from './assisted-round.tsx';
export { SchedulesScreen } from './schedules-screen.tsx';
export { StudyMeasures } from './study-measures.tsx';
