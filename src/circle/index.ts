export * from './contract.ts';
export { type FamilyView, familyViewOf, isPast } from './family.ts';
export { endOf, explained, type Share, shareable, sharedOn } from './sharing.ts';
export { topicWords } from './topic-words.ts';
