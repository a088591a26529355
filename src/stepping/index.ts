export * from './course-facts.ts';
export { decideStep, type Mover, type StepProposal } from './decide-step.ts';
export * from './facts.ts';
export { steppingRules } from './rules.ts';
