import { defineFact, type FactType } from '#reasoning';

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
  regularCannabis: condition('regularCannabis', 'cannabis is used regularly'),
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
  severeInfection: condition('severeInfection', 'an infection that needs a drip or the hospital'),
  urinaryRetention: condition('urinaryRetention', 'trouble emptying the bladder'),
} as const;
