export { type AdaptiveDeps, adaptiveRoutes } from './adaptive-routes.ts';
export { assign, stop as stopAsking } from './assigning.ts';
export { assistedRoutes } from './assisted.ts';
export type { Message, Sender } from './channels.ts';
export { lookAtEverybody, questionnaireClock } from './clock.ts';
export { followStudies } from './follow-studies.ts';
export { bringUpToDate } from './look.ts';
export { type Occurrence, occurrenceReader } from './occurrence-store.ts';
export {
  type AssignmentDeps,
  assignmentOperations,
  type HandedIn,
} from './operations.ts';
export { assignmentRoutes } from './routes.ts';
export { runningWith } from './running-with.ts';
export { studyChanged } from './study-people.ts';
