import type { LinkRule } from './link-rule.ts';
import { calmedExposure } from './rules/medicines/coh-01.ts';
import { hypnoticWithSleepWindow } from './rules/medicines/coh-02.ts';
import { opioidWithBenzodiazepine } from './rules/medicines/coh-03.ts';
import { opioidWithGabapentinoid } from './rules/medicines/coh-04.ts';
import { sedativeWithApnoea } from './rules/medicines/coh-05.ts';
import { medicineAsGate } from './rules/medicines/coh-06.ts';
import { twoUpsettingChanges } from './rules/medicines/coh-16.ts';
import { twoBrainChanges } from './rules/medicines/coh-17.ts';
import { activatingLate } from './rules/medicines/coh-19.ts';
import { nsaidWithAntidepressant } from './rules/medicines/coh-22.ts';
import { nsaidWithAnticoagulant } from './rules/medicines/coh-23.ts';
import { nsaidWithWeakKidneys } from './rules/medicines/coh-24.ts';
import { methotrexateRaised } from './rules/medicines/coh-25.ts';
import { serotonergicStack } from './rules/medicines/coh-27.ts';
import { blockedPainkiller } from './rules/medicines/coh-28.ts';
import { manyBrainMedicines } from './rules/medicines/coh-29.ts';
import { burdenedLearning } from './rules/medicines/coh-30.ts';
import { dulledLearning } from './rules/medicines/coh-31.ts';
import { steroidBurst } from './rules/medicines/coh-32.ts';
import { moodUnderBodyMedicine } from './rules/medicines/coh-33.ts';
import { qtStack } from './rules/medicines/coh-34.ts';
import { alcoholWithMedicines } from './rules/medicines/coh-35.ts';
import { selfTakenSedation } from './rules/medicines/coh-36.ts';
import { antidepressantWithHeart } from './rules/medicines/coh-37.ts';
import { antidepressantInBipolarity } from './rules/medicines/coh-38.ts';
import { duplicateMonoamine } from './rules/medicines/coh-39.ts';
import { taperInCrisis } from './rules/medicines/coh-40.ts';
import { taperWithTraumaWork } from './rules/medicines/coh-41.ts';
import { severeInfectionInPlan } from './rules/medicines/coh-56.ts';
import { longMuscleRelaxant } from './rules/medicines/coh-57.ts';
import { notInPrimaryPain } from './rules/medicines/coh-58.ts';
import { pregnancyInPlan } from './rules/medicines/coh-59.ts';
import { lethalSupply } from './rules/medicines/coh-60.ts';

/** What medicines do to each other and to the rest of a plan: safety first, then what can wait. */
export const medicineLinkRules: readonly LinkRule[] = [
  opioidWithBenzodiazepine,
  taperInCrisis,
  lethalSupply,
  sedativeWithApnoea,
  opioidWithGabapentinoid,
  nsaidWithAnticoagulant,
  nsaidWithWeakKidneys,
  methotrexateRaised,
  pregnancyInPlan,
  severeInfectionInPlan,
  antidepressantInBipolarity,
  notInPrimaryPain,
  hypnoticWithSleepWindow,
  nsaidWithAntidepressant,
  serotonergicStack,
  blockedPainkiller,
  qtStack,
  manyBrainMedicines,
  burdenedLearning,
  steroidBurst,
  moodUnderBodyMedicine,
  alcoholWithMedicines,
  antidepressantWithHeart,
  duplicateMonoamine,
  twoUpsettingChanges,
  twoBrainChanges,
  taperWithTraumaWork,
  dulledLearning,
  activatingLate,
  calmedExposure,
  selfTakenSedation,
  longMuscleRelaxant,
  medicineAsGate,
];
