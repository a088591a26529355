export {
  type Afterwards,
  isOvertaken,
  mayUseAnswer,
  mayUseAnswersOf,
  type Placed,
  type Standing,
  standingOf,
  type TextVersion,
  takenBackUntil,
  versionNeeded,
  type Word,
} from './consent.ts';
export * from './contract.ts';
export { type ResearchUse, researchStatement, researchUseOf } from './licence.ts';
export { type NotAsked, notAskedWords, type StudyState, whyNotAsked } from './not-asked.ts';
export * from './phone-contract.ts';
export { shownCount, smallestShown } from './small-cells.ts';
export {
  hardParts,
  type StudyWords,
  studyWords,
  textFor,
  type WordPart,
  wordParts,
  wordsMost,
} from './study-words.ts';
