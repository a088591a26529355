export type { EntryFollows } from './enter.ts';
export { paperFormReader } from './paper-store.ts';
export { type EntryDeps, entryRoutes } from './routes.ts';
export { weighWaiting } from './to-weigh.ts';
