export * from './contract.ts';
export * from './course-facts.ts';
export { decideStep, type Mover, type StepProposal } from './decide-step.ts';
export * from './facts.ts';
export * from './free-places.ts';
export { stepOf } from './ladder.ts';
export { type Move, type StepOffer, stepOffer, type Whereabouts } from './offer.ts';
export {
  isOptionOf,
  kindsWithout,
  optionsOf,
  type StepOption,
  servicesOfCare,
} from './options.ts';
export { steppingRules } from './rules.ts';
