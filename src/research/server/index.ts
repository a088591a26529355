export { type ConsentRow, consentReader, holdWords, wordOf, wordsOf } from './consent-store.ts';
export { type ResearchDeps, researchOperations } from './phone.ts';
export { researchRoutes, type StudyDeps } from './routes.ts';
export { type Study, studyReader } from './study-store.ts';
export type { StudyId } from './tables.ts';
