export { type Citation, defineCitation, type Grade } from './citation.ts';
export * from './citations.ts';
export * from './citations-activity.ts';
export * from './citations-antidepressants.ts';
export * from './citations-coherence.ts';
export * from './citations-coherence-medicines.ts';
export * from './citations-course.ts';
export * from './citations-decision-aids.ts';
export * from './citations-safety.ts';
export * from './citations-safety-plan.ts';
export * from './citations-screening.ts';
export * from './citations-sleep.ts';
export * from './citations-stepping.ts';
export { countryDefaults } from './country-defaults.ts';
export {
  type ChoiceParameter,
  defineChoice,
  defineParameter,
  type NumberParameter,
  type OverridingScope,
  type Parameter,
  type ParameterValue,
  type ScopeKind,
  scopes,
  type ValueOf,
} from './parameter.ts';
export * from './parameters/activity.ts';
export * from './parameters/assignment.ts';
export * from './parameters/caseload.ts';
export * from './parameters/coherence.ts';
export * from './parameters/coherence-medicines.ts';
export * from './parameters/contact-cadence.ts';
export * from './parameters/crisis-contacts.ts';
export * from './parameters/dmard-bloods.ts';
export * from './parameters/early-warning.ts';
export * from './parameters/insight.ts';
export * from './parameters/intake.ts';
export * from './parameters/live-facts.ts';
export * from './parameters/measures.ts';
export * from './parameters/mechanism.ts';
export * from './parameters/medicine-tapers.ts';
export * from './parameters/medicine-watch.ts';
export * from './parameters/medicines.ts';
export * from './parameters/safety.ts';
export * from './parameters/safety-flow.ts';
export * from './parameters/screening.ts';
export * from './parameters/sleep.ts';
export * from './parameters/sleep-window.ts';
export * from './parameters/step-course.ts';
export * from './parameters/stepped-care.ts';
export { parameterOf, parameters } from './parameters.ts';
export { type ClinicalReview, type Reviewed, reviewOf, type SignOff } from './review.ts';
export {
  type Bearer,
  checkSetting,
  type InForce,
  inForce,
  nobodyInParticular,
  type Setting,
  type SettingFault,
} from './setting.ts';
