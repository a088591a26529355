export { decidedAt } from './decided-at.ts';
export { decisionReader, decisionWriter } from './decision-store.ts';
export {
  type FindingToKeep,
  findingReader,
  findingWriter,
  type Settled,
  type Settling,
  setFindingDue,
} from './finding-store.ts';
export { findingViewOf, noNotes, type RuleNotes } from './finding-view.ts';
export type { KeptDecision, KeptFinding } from './kept.ts';
export { type RuleSignOff, reviewReader, reviewWriter } from './review-store.ts';
export { findingViews, type ReasoningDeps, reasoningRoutes } from './routes.ts';
export { type NamedSetting, settingReader, settingWriter } from './setting-store.ts';
export type { DecisionKind, Proposal } from './tables.ts';
