export * from './adaptive-contract.ts';
export { faultsOfAdaptive } from './adaptive-faults.ts';
export * from './assisted-contract.ts';
export type { Battery, BatteryPart, Trigger } from './battery.ts';
export { batteryById, batteryFor, shippedTitle, triggersOf, type What } from './battery-library.ts';
export { type Load, mondayOf, type Week, weeksOf, weeksOver, withinBudget } from './budget.ts';
export * from './contract.ts';
export { batteries } from './data/batteries.ts';
export { triggers } from './data/triggers.ts';
export {
  type Coming,
  type Course,
  comingOf,
  type KeptOccurrence,
  type Look,
  lookAheadDays,
  lookAt,
  type OccurrenceState,
  type ScheduleVersion,
} from './due.ts';
export {
  type Allowed,
  type AskingSettings,
  allowedOf,
  askedInPlaceOf,
  type LeftOut,
  type Library,
  notAtHome,
  type Part,
  type Refusal,
} from './gate.ts';
export { notHeard } from './heard.ts';
export * from './phone-contract.ts';
export {
  type Draft,
  type Obstacle,
  type Person,
  type PersonPreview,
  previewFor,
} from './preview.ts';
export {
  type AskedForm,
  type AskedQuestion,
  type Asking,
  alarmedItems,
  chunkOf,
  isAnswer,
  isAskedAtOnce,
  minutesFor,
  nextQuestion,
  questionsIn,
  type Values,
  valuesIn,
} from './question.ts';
export {
  type Channel,
  fateOf,
  type Intended,
  intendedFor,
  type LedgerRow,
  ledgerCsv,
  type NotSent,
  type ReminderLine,
} from './reminder.ts';
export { sameItems } from './same-items.ts';
export { keptSchedule } from './schedule-schema.ts';
export { singleAlarms } from './single-alarms.ts';
export * from './site-contract.ts';
export {
  type Attested,
  type MeasureVersion,
  type StudyLicence,
  type StudyMeasure,
  type StudyStop,
  shutOut,
  toAttest,
} from './study.ts';
export * from './study-contract.ts';
export {
  type StudyAnswerRow,
  type StudyReminderRow,
  type StudyRoundRow,
  studyAnswersCsv,
  studyDictionaryCsv,
  studyRemindersCsv,
  studyRoundsCsv,
  studyTakenBackCsv,
  type TakenBackRow,
} from './study-export.ts';
