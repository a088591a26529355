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
export { closeAlertFirst, liftHoldFirst } from './close-first.ts';
export * from './contract.ts';
export { type CrisisContact, type GoLive, isStale, mayGoLive } from './crisis-contacts.ts';
export { emergencyIn } from './emergency.ts';
export {
  bodyWarningSign,
  handsOrWristsSwollen,
  item9BetweenVisits,
  jointsSwollen,
  roundTheClockCover,
  stiffMinutes,
  swollenJoints,
  swollenWeeks,
} from './facts.ts';
export { bodySigns, type FlareReport, flareReport } from './flare-report.ts';
export {
  type MeansFound,
  type MeansKind,
  type MedicineSeen,
  meansIn,
  meansKinds,
  type OwnMeans,
} from './plan/means.ts';
export { meansValue, ownMeans } from './plan/means-facts.ts';
export { safetyRules } from './rules.ts';
