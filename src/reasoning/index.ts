export * from './acknowledge-contract.ts';
export {
  type Acknowledgement,
  type AcknowledgementKind,
  type AcknowledgementStep,
  acknowledgementsIn,
  isAcknowledgedByAll,
  missingIn,
  type NamedOwner,
  type OwnWord,
  ownersMoved,
  ownOf,
  ownWordIn,
  ownWords,
} from './acknowledging.ts';
export {
  anyFires,
  atLeast,
  atMost,
  holdsTrue,
  isOneOf,
  lessThan,
  moreThan,
  noneFires,
  someFires,
} from './comparison.ts';
export { conclude, keyOf, verdictUnder } from './conclude.ts';
export * from './contract.ts';
export {
  type Choice,
  type ChoiceFault,
  choiceFault,
  type Decision,
  type DeclineReason,
  restsAt,
  sameGrounds,
} from './decision.ts';
export { appliesIn, type Circumstances, evaluate, triOf } from './evaluate.ts';
export { exampleFaults } from './example.ts';
export { defineFact, type Fact, type FactType, factOf } from './fact.ts';
export { type FactBook, factBook, freshnessOf, latestOf, readingsOf } from './fact-book.ts';
export type {
  CheckOutcome,
  Due,
  FactUsed,
  Finding,
  Freshness,
  LeafOutcome,
  Moment,
  ParameterUsed,
  Request,
  Status,
  TaskProposed,
} from './finding.ts';
export { canonical, fingerprint, type Json } from './fingerprint.ts';
export type { Evidence } from './known.ts';
export {
  dayOfAsking,
  type Known,
  type Needs,
  type Presence,
  presenceOf,
  type Reading,
  seriesOf,
  verdictsOf,
} from './need.ts';
export { notKnown } from './not-known.ts';
export { concludedToday, type ReplayFault, replay, saysTheSame } from './replay.ts';
export {
  type Check,
  type Domain,
  defineRule,
  domains,
  type Example,
  type Leaf,
  type Owner,
  type Rule,
  type RuleDefinition,
  type Severity,
  severities,
  type Values,
  type Within,
} from './rule.ts';
export {
  type ExampleInWords,
  parametersReadBy,
  type RuleInWords,
  type RuleParameter,
  ruleInWords,
  type ValueOf,
} from './rule-in-words.ts';
export {
  alwaysSpeaks,
  everythingSpeaks,
  type ModeSet,
  mayBeCritical,
  modeOf,
  type RuleMode,
  type RuleModes,
  ruleModes,
  silentAt,
} from './rule-mode.ts';
export {
  factKindsOf,
  factNamesOf,
  type Rulebook,
  rulebookOf,
  rulesReadBy,
  rulesTouchedBy,
} from './rulebook.ts';
export { rulesByParameter } from './rules-reading.ts';
export { type Counted, codeInWords, valueInWords } from './value-in-words.ts';
export * from './why-contract.ts';
export { filled, placeholdersIn } from './wording.ts';
