export {
  type Acknowledged,
  acknowledgementReader,
  acknowledgementWriter,
} from './acknowledgement-store.ts';
export { decidedAt } from './decided-at.ts';
export { decisionReader, decisionWriter } from './decision-store.ts';
export { findingReader, findingsById } from './finding-store.ts';
export {
  findingViewOf,
  nobodyTakesNote,
  noNotes,
  type RuleNotes,
  type TakingNote,
} from './finding-view.ts';
export { findingViews } from './finding-views.ts';
export {
  type FindingToKeep,
  findingWriter,
  reopenFinding,
  type Settled,
  type Settling,
  setFindingDue,
} from './finding-writer.ts';
export { isAtRest, type KeptDecision, type KeptFinding } from './kept.ts';
export { type ModeToSet, modeReader, modeWriter, type SetBy } from './mode-store.ts';
export { pastDueAt } from './past-due.ts';
export { type RateRow, ratesOf } from './rates-store.ts';
export { restedUntil } from './rested.ts';
export { type RuleSignOff, reviewReader, reviewWriter } from './review-store.ts';
export { type ReasoningDeps, reasoningRoutes } from './routes.ts';
export { ruleNotes } from './rule-notes.ts';
export { type NamedSetting, settingReader, settingWriter } from './setting-store.ts';
export type { DecisionKind, Proposal } from './tables.ts';
