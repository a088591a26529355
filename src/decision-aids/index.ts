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
export * from './facts.ts';
export { decisionAidRules } from './rules.ts';
