export {
  cutsAgainstRestriction,
  needsAgainstRestriction,
  reasonsAgainstRestriction,
} from './against-restriction.ts';
export {
  age,
  diaryNights,
  diaryWeek,
  epworthTotal,
  exclusions,
  isiAtStart,
  meanTotalSleep,
  nearMissDriving,
  painAtRestrictionStart,
  painUnderRestriction,
  phqAtRestrictionStart,
  restrictionPlanned,
  restrictionSuits,
  sedatingMedicine,
  sleepDistress,
  sleepEfficiency,
  sleepElements,
  sleepRegularity,
  sleepWindow,
  stopBangTotal,
  stopBangTwoAndRisk,
} from './facts.ts';
export { type IsiBand, isiAnswer, isiBand } from './isi-band.ts';
export { type Night, type NightMeasures, nightMeasures, plausible } from './night.ts';
export { epochsOf, type Regularity, regularityOf } from './regularity.ts';
export { sleepRules } from './rules.ts';
export { efficiencyOf, type SleepWeek, sleepWeek } from './week.ts';
export {
  firstWindow,
  nextWindow,
  type Titration,
  type WindowSettings,
  type WindowStep,
} from './window.ts';
