export {
  type Alert,
  type AlertClocks,
  type AlertFault,
  type AlertOutcome,
  type AlertStep,
  dueOf,
  dueSteps,
  highestLevel,
  nextState,
  openAlert,
} from './alert.ts';
export {
  closeAlertFirst,
  isFollowUp,
  liftHoldFirst,
  noSuchCaller,
  noteContactFirst,
  settleCallsFirst,
} from './close-first.ts';
export * from './contract.ts';
export * from './crisis-contact-contract.ts';
export { type Suggestion, suggestionsAsOf, suggestionsFor } from './crisis-contact-suggestions.ts';
export {
  type CrisisContact,
  dueOn,
  type GoLive,
  isStale,
  mayGoLive,
  standOf,
} from './crisis-contacts.ts';
export { noLevels } from './cssrs-checks.ts';
export {
  alarmFamily,
  clocksFor,
  cssrsRules,
  type Disposition,
  type DispositionCode,
  dispositionOf,
  dispositions,
  isMoreUrgent,
  isUrgent,
  nextWorkingDay,
  rises,
  type SiteClocks,
} from './disposition.ts';
export { emergencyIn } from './emergency.ts';
export {
  bodyWarningSign,
  burdenStatements,
  crisisContactOn,
  crisisDischargeOn,
  cssrsToHear,
  disclosure,
  engagedAgain,
  handsOrWristsSwollen,
  insomniaSevere,
  item9BetweenVisits,
  item9Consent,
  jointsSwollen,
  lawfulEmergency,
  opioidLoweredOn,
  pcsHelplessness,
  roundTheClockCover,
  screenAlarmed,
  stiffMinutes,
  summaryRequested,
  swollenJoints,
  swollenWeeks,
} from './facts.ts';
export { bodySigns, type FlareReport, flareReport } from './flare-report.ts';
export { type Changed, changed, type LineChange, linesMax } from './plan/change.ts';
export * from './plan/contract.ts';
export { changesFrom, type DraftLine, draftOf, namelessIn, withRoom } from './plan/draft.ts';
export {
  contentOf,
  type LineContent,
  type MeansAction,
  type MeansAgreed,
  meansActions,
  type SafetyLine,
  type SafetyStep,
  safetySteps,
} from './plan/line.ts';
export {
  type MeansFound,
  type MeansKind,
  type MedicineSeen,
  meansIn,
  meansKinds,
  type OwnMeans,
} from './plan/means.ts';
export { meansValue, ownMeans } from './plan/means-facts.ts';
export { linesOnPhone } from './plan/on-phone.ts';
export { safetyRules } from './rules.ts';
export * from './screen-contract.ts';
export { type SecondScreen, secondScreenUnder } from './second-screen.ts';
