export { isBoomBust } from './boom-bust.ts';
export { type ExposureItem, isItemDone } from './exposure.ts';
export {
  activityDays,
  baselineTrials,
  dissociation,
  exposureGoingOn,
  exposureItem,
  fabqPhysical,
  meCfs,
  missedWeeks,
  painAfterADay,
  painUsually,
  postExertionalMalaise,
  quotaCeiling,
  quotaNow,
  riskInExposure,
  sessionsMetShare,
  sessionsMissedInARow,
} from './facts.ts';
export { lastsInDiary, usualPain } from './flare.ts';
export { type Baseline, baselineOf, cutQuota, grownQuota } from './quota.ts';
export { activityRules } from './rules.ts';
