export { adequateDoseSources, adequateDoses, isAdequate, moodMedicineIn } from './adequate-dose.ts';
export {
  type BloodPressure,
  bloodPressure,
  isPressure,
  possiblePressure,
  pressureFault,
} from './blood-pressure.ts';
export * from './body-facts.ts';
export type { Change } from './changes.ts';
export { checkList, type ListChecked, newlyFiring, type OpenQuestion } from './check-list.ts';
export * from './contract.ts';
export {
  alt,
  ast,
  benzodiazepineCut,
  cognitionT,
  conditionFacts,
  creatinineRiseShare,
  diaryFog,
  dmardBloodsOn,
  egfr,
  groupFacts,
  leukocytes,
  medicineChanges,
  mmeTotal,
  neutrophils,
  opioidCut,
  opioidReviewedOn,
  type PlannedCut,
  pdmpLookedOn,
  personAge,
  platelets,
  urineTestedOn,
} from './facts.ts';
export { medicationFacts, medicineFigures, type Occasion } from './facts-from-list.ts';
export { belongsTo, membersOf } from './group.ts';
export { type GroupName, groups } from './groups.ts';
export {
  type ActName,
  actNames,
  type ConditionName,
  conditionFactsFrom,
  conditionNames,
  type HealthKind,
  type HealthName,
  type HealthRecord,
  healthFacts,
  healthKinds,
  healthNames,
  healthSays,
  isAct,
  isCondition,
  kindOfHealth,
  windowOfHealth,
} from './health.ts';
export * from './health-contract.ts';
export {
  type Ingredient,
  type IngredientClass,
  ingredientClasses,
  type Product,
  row,
} from './ingredient.ts';
export { type IngredientTable, ingredientTable, shippedTable } from './ingredient-table.ts';
export { inFirstUnit, isLab, type LabName, labNames, labs } from './labs.ts';
export {
  answersToReview,
  doseUnits,
  type ListedMedicine,
  type MedicineBody,
  type MedicineReview,
  medicineBody,
  type ReviewAnswer,
  routesTaken,
  stopReasons,
} from './listed.ts';
export { type Load, loadOf, type MmeLine, type MmeReason } from './load.ts';
export {
  isHypnotic,
  isSedating,
  type Medicine,
  type MedicineClass,
  medicineClasses,
} from './medicine-class.ts';
export * from './medicines-view.ts';
export * from './my-contract.ts';
export {
  hidesShipped,
  isShippedIngredient,
  type SiteName,
  type SiteNameBody,
  shippedIngredientNames,
  tableOf,
} from './names.ts';
export * from './names-contract.ts';
export { recognise } from './recognise.ts';
export { routeOf } from './route.ts';
export { medicationRules } from './rules.ts';
export { type MedicineEntry, notSure, type Taken, takenFrom } from './taken.ts';
export {
  draftSteps,
  preferences,
  slowingRules,
  steepestCut,
  stepFaults,
  stoppingRules,
  type Taper,
  type TaperBody,
  type TaperPace,
  type TaperStep,
  taperBody,
  taperClass,
} from './taper.ts';
export { cutFacts, tooFast } from './taper-check.ts';
export * from './taper-contract.ts';
export {
  type ListNow,
  type ListStanding,
  listFacts,
  listNow,
  nothingElseOf,
  perDayOf,
  standingOf,
  type TheList,
  takenForSums,
  takenOf,
} from './the-list.ts';
export { milligramsOf } from './totals.ts';
export {
  adequateTrialsIn,
  type DoseVersion,
  type MoodMedicine,
  moodMedicine,
  weeksAtAdequateDose,
} from './trials.ts';
export { unitOf } from './unit.ts';
export {
  begunLately,
  concerns,
  type WatchItem,
  watchFor,
  watchFromDay,
  watchItems,
} from './watch.ts';
export {
  compareWithPlan,
  draftsFrom,
  isSameMedicine,
  type PlannedMedicine,
  saidByPlan,
  type WithPlan,
} from './with-plan.ts';
