export * from './aspects.ts';
export { type Burden, burdenOf, weeklyMinutesOf } from './burden.ts';
export { addHoursTo, clockTimeAt, hoursFrom, isBetween } from './clock.ts';
export { applied, type ItemChange } from './coherence/change.ts';
export { checkPlan } from './coherence/check.ts';
export {
  type Coherence,
  coherence,
  type Link,
  type Person,
  recheck,
} from './coherence/coherence.ts';
export { type WorkPattern, weeklyMinutesBudget, workPattern } from './coherence/facts.ts';
export {
  askedFirst,
  factsOfRecord,
  isDangerousDrowsy,
  type OfRecord,
} from './coherence/facts-of-record.ts';
export type { LinkRule, PlanFrame, Resolution } from './coherence/link-rule.ts';
export {
  coherenceRulebook,
  linkFactNames,
  linkParameterIds,
  linkRuleOf,
  linkRules,
} from './coherence/link-rules.ts';
export { planLinkRules } from './coherence/link-rules-care.ts';
export { medicineLinkRules } from './coherence/link-rules-medicines.ts';
export {
  type KeptLink,
  linkViewOf,
  newlyCritical,
  notCheckedViews,
  notKept,
  stopsActivation,
} from './coherence/link-view.ts';
export { passiveShare } from './coherence/part-facts.ts';
export * as lifeFacts from './coherence/person-facts.ts';
export { isSettledInPlan } from './coherence/rule-ids.ts';
export * from './coherence/rules/medicines/index.ts';
export { isLightSensitiser } from './coherence/rules/rest-and-sleep/coh-53.ts';
export { isSameConflict } from './coherence/same-conflict.ts';
export * from './contract.ts';
export * from './ending-contract.ts';
export * from './frame-contract.ts';
export { type HowOften, howOften } from './how-often.ts';
export { counts, faultsOf, isNeeded, type PlanItem, tellsWhere } from './item.ts';
export { isMovement, raisesMovement, type WarningSign } from './movement-hold.ts';
export {
  blocks,
  forThePerson,
  itemsMax,
  itemViewOf,
  type KeptItem,
  type Mark,
  type Plan,
  planViewOf,
  type Response,
} from './plan.ts';
export { isHelperAction, ownTopicOf, sharedWith } from './sharing.ts';
export { sameWords } from './templates/same-words.ts';
export {
  draftedItem,
  type PlanTemplate,
  type TeamMember,
  type TemplateItem,
  usualOwner,
  usualRole,
} from './templates/template.ts';
export { planTemplates, templateForStep, templateOf } from './templates/templates.ts';
