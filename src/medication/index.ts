export type { Change } from './changes.ts';
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
export { medicationFacts, type Occasion } from './facts-from-list.ts';
export { belongsTo, membersOf } from './group.ts';
export { type GroupName, groups } from './groups.ts';
export { type Ingredient, type Product, row } from './ingredient.ts';
export { type IngredientTable, ingredientTable, shippedTable } from './ingredient-table.ts';
export {
  isHypnotic,
  isSedating,
  type Medicine,
  type MedicineClass,
  medicineClasses,
} from './medicine-class.ts';
export { recognise } from './recognise.ts';
export { routeOf } from './route.ts';
export { medicationRules } from './rules.ts';
export { type MedicineEntry, type Taken, takenFrom } from './taken.ts';
export { milligramsOf } from './totals.ts';
export { unitOf } from './unit.ts';
