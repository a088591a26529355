export * from './facts.ts';
export { csiBand, nociplasticGrade } from './readings.ts';
export { screeningRules } from './rules.ts';
