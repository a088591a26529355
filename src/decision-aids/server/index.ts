export { type AidUseToKeep, aidUseReader, aidUseWriter } from './use-store.ts';
