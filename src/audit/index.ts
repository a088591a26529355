export { actions, otherAction, roleWords } from './actions.ts';
export { readWhoLooked, whoLookedView } from './contract.ts';
export type { AuditEvent, SystemActor } from './event.ts';
export { type Looked, roleForPeople, whoLooked } from './who-looked.ts';
