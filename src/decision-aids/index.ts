export {
  type AidField,
  certifying,
  certifyingScreening,
  type Numbers,
  neededToPublish,
  qualifying,
  type ValueAtStake,
  valuesAtStake,
} from './aid.ts';
export { type AidOption, type DecisionAid, fitsFor } from './content.ts';
export * from './contract.ts';
export * from './facts.ts';
export { type Decision, factsOfAid, fieldsHeld } from './facts-of-aid.ts';
export { decisionAidRules } from './rules.ts';
export { decisionAidOf, decisionAids } from './shipped.ts';
