export {
  type Attestation,
  type Basis,
  bases,
  endsSoon,
  type Standing,
  standingOf,
  warnDaysBefore,
} from './attestation.ts';
export * from './contract.ts';
export { type Entry, type EntryState, entriesOf, entryOf } from './entries.ts';
export {
  answerKinds,
  type Counting,
  countingOf,
  emptyAnswer,
  withChangedItem,
  withCounting,
  withItem,
  withLanguage,
  withMovedItem,
  withoutItem,
  withoutLanguage,
} from './own/edits.ts';
export { beginning, changed, type History, redone, undone } from './own/history.ts';
export { instrumentFrom } from './own/instrument-from.ts';
export {
  draftSchema,
  emptyQuestionnaire,
  languageTag,
  most,
  type OwnAnswer,
  type OwnItem,
  type OwnQuestionnaire,
  publishable,
  type SideBySide,
} from './own/questionnaire.ts';
export { type Range, rangeOf } from './own/range.ts';
export { type Matched, matchLines, pastedLines } from './pasted.ts';
export { type ReadingHint, readingLimits, readingOf, readsHard } from './reading.ts';
export { type RefusalCode, refusalWords } from './refusal-words.ts';
export {
  emptyRegister,
  type MayNotUse,
  mayUse,
  needsAttestation,
  type OwnState,
  type Register,
  shipsIn,
  type Use,
} from './register.ts';
export { asksAboutSafety } from './safety-words.ts';
export { bankStatement, statementFor } from './statement.ts';
export { type LibraryTopic, libraryTopics, topicOf } from './topics.ts';
export {
  type AttestationView,
  type BankView,
  type EntryView,
  formSchema,
  type LibraryItem,
  type LibraryRow,
  type RegisterPage,
  type WordingView,
} from './views.ts';
export { faultsOfWording, isWhole, longest, type SiteWording } from './wording.ts';
