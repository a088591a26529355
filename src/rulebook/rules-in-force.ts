import { activityRules } from '#activity';
import { decisionAidRules } from '#decision-aids';
import { insightRules } from '#insight';
import { medicationRules } from '#medication';
import { linkRules } from '#plan';
import { type Rule, type Rulebook, rulebookOf } from '#reasoning';
import { safetyRules } from '#safety';
import { screeningRules } from '#screening';
import { sleepRules } from '#sleep';
import { steppingRules } from '#stepping';

/** The rules asked about a person whenever a fact comes in. Safety first, so that it reads first. */
const personRules: readonly Rule[] = [
  ...safetyRules,
  ...steppingRules,
  ...insightRules,
  ...medicationRules,
  ...sleepRules,
  ...activityRules,
  ...screeningRules,
  ...decisionAidRules,
];

export const personRulebook: Rulebook = rulebookOf(personRules);

/** Every rule of the product, plan coherence included: for replay, for sign-off, for the printed book. */
export const wholeRulebook: Rulebook = rulebookOf([
  ...personRules,
  ...linkRules.map(({ rule }) => rule),
]);
