import {
  freshnessIsi,
  freshnessJudgement,
  freshnessMedicines,
  freshnessQuestionnaires,
  type NumberParameter,
} from '#evidence';
import { defineFact, type FactType } from '#reasoning';
import { regularCannabis, severeInfection } from './body-facts.ts';

const yesNo = (name: string, says: string): FactType<boolean> =>
  defineFact({ name, says: { en: says } });
const condition = (name: string, says: string): FactType<boolean> =>
  yesNo(`condition.${name}`, says);

/**
 * Conditions that rules of other rooms ask about, each by the name those rooms have for it: one list to
 * say yes, no or not known in. A test beside the rules holds the names together.
 */
export const otherConditions = {
  epilepsy: condition('epilepsy', 'epilepsy'),
  psychosis: condition('psychosis', 'psychosis'),
  maniaHistory: yesNo('history.mania', 'mania or hypomania in the past'),
  pregnancy: condition('pregnancy', 'pregnancy'),
  dementia: condition('dementia', 'dementia or mild cognitive impairment'),
  insomnia: condition('insomnia', 'insomnia as a diagnosis'),
  untreatedSleepApnoea: condition('untreatedSleepApnoea', 'untreated sleep apnoea'),
  parasomnia: condition('parasomnia', 'parasomnia or another untreated sleep disorder'),
  opioidUseDisorder: condition('opioidUseDisorder', 'opioid use disorder'),
  regularCannabis,
  inflammatoryArthritis: condition(
    'inflammatoryArthritis',
    'inflammatory arthritis (RA, PsA, axSpA)',
  ),
  rheumatoidArthritis: condition('rheumatoidArthritis', 'rheumatoid arthritis'),
  meCfs: condition('meCfs', 'ME/CFS'),
  migraine: condition('migraine', 'migraine'),
  retinalDisease: condition('retinalDisease', 'disease of the retina'),
  glaucoma: condition('glaucoma', 'glaucoma'),
  arrhythmia: condition('arrhythmia', 'a disturbed heart rhythm'),
  recentInfarction: condition('recentInfarction', 'a heart attack not long ago'),
  uncontrolledBloodPressure: condition(
    'uncontrolledBloodPressure',
    'blood pressure that is not under control',
  ),
  severeInfection,
  urinaryRetention: condition('urinaryRetention', 'trouble emptying the bladder'),
  acutePsychosisOrMania: condition('psychosisOrMania', 'acute psychosis or mania'),
  severeWithdrawal: condition('severeWithdrawal', 'severe withdrawal'),
  postExertionalMalaise: yesNo(
    'activity.postExertionalMalaise',
    'feeling much worse for days after an effort',
  ),
  lightSensitiser: yesNo(
    'medicines.lightSensitiser',
    'a medicine that makes skin or eyes sensitive to light',
  ),
} as const;

const judged = (
  name: string,
  says: string,
  freshFor: NumberParameter = freshnessJudgement,
): FactType<boolean> => defineFact({ name, says: { en: says }, freshFor });

/** What a clinician judges, or heard from the person, and no form asks: it ages. */
export const judgements = {
  arthritisFlare: judged(
    'rheumatology.flareNoted',
    'a flare of the arthritis',
    freshnessQuestionnaires,
  ),
  traumaImpairment: judged('trauma.impairment', 'impairment by trauma symptoms'),
  residualSymptoms: judged('depression.residualSymptoms', 'symptoms that remain after remission'),
  stepTwoFailed: judged('step.twoFailed', 'step 2 was tried without enough effect'),
  highMedicationRisk: judged('medicines.highRisk', 'high risk from medicines', freshnessMedicines),
  complexPolypharmacy: judged(
    'medicines.complexPolypharmacy',
    'complex polypharmacy',
    freshnessMedicines,
  ),
  sleepDistress: judged('sleep.distress', 'suffering from poor sleep'),
  insomniaSevere: judged('sleep.insomniaSevere', 'insomnia, called severe', freshnessIsi),
  nearMissDriving: judged('sleep.nearMissDriving', 'a near miss while driving'),
  burdenStatements: judged(
    'safety.burdenStatements',
    'the person spoke of being a burden',
    freshnessQuestionnaires,
  ),
  suicideConcern: judged('safety.suicideConcern', 'a raised concern about suicide'),
} as const;

/** Known only while they hold: that such a state is over says no more than that nobody wrote it down. */
export const onlyWhileSo: ReadonlySet<string> = new Set([
  'acutePsychosisOrMania',
  'severeWithdrawal',
]);
