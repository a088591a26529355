import { freshnessMedicines, freshnessQuestionnaires } from '#evidence';
import { defineFact, type FactType } from '#reasoning';

const yesNo = (name: string, says: string): FactType<boolean> =>
  defineFact({ name, says: { en: says } });
const list = (name: string, says: string): FactType<readonly string[]> =>
  defineFact({ name, says: { en: says }, freshFor: freshnessMedicines });

/** As the record writes it: F, M or X. */
export const sex = defineFact<string>({ name: 'person.sex', says: { en: 'sex' } });
/** Known to other rooms of this floor by the same names. */
export const age = defineFact<number>({ name: 'person.age', says: { en: 'age' }, unit: 'years' });
export const bipolar = yesNo('condition.bipolar', 'bipolar disorder');
export const pregnancy = yesNo('condition.pregnancy', 'pregnancy');
export const painMonths = defineFact<number>({
  name: 'pain.mskMonths',
  says: { en: 'months of musculoskeletal pain' },
  unit: 'months',
});

export const maniaHistory = yesNo('history.mania', 'mania or hypomania in the past');
/** `positive` where the form says so itself; else its three parts. null = not known. */
export type Mdq = {
  readonly positive: boolean | null;
  readonly symptoms: number | null;
  readonly together: boolean | null;
  readonly impairment: boolean | null;
};
/** What the three parts come to, for rules of other rooms. */
export const mdqPositive = defineFact<boolean>({
  name: 'score.mdqPositive',
  says: { en: 'whether MDQ is positive' },
  freshFor: freshnessQuestionnaires,
});
export const mdqResult = defineFact<Mdq>({
  name: 'score.mdq',
  says: { en: 'MDQ: symptoms, at one time, and a problem because of them' },
  freshFor: freshnessQuestionnaires,
});

export const opioidUseDisorder = yesNo('condition.opioidUseDisorder', 'opioid use disorder');
/** 0 where the list of conditions holds it as current. */
export const opioidUseDisorderDaysAgo = defineFact<number>({
  name: 'condition.opioidUseDisorderDaysAgo',
  says: { en: 'days since opioid use disorder was last diagnosed' },
  unit: 'days',
});
export const oudMedicines = list(
  'medicines.opioidUseDisorderTreatment',
  'buprenorphine or methadone taken',
);

export const planningPregnancy = yesNo('pregnancy.planning', 'whether a pregnancy is planned');
export const contraception = yesNo('pregnancy.contraception', 'whether contraception is used');
export const teratogens = list('medicines.teratogens', 'medicines that can harm an unborn child');

export const symptomMonths = defineFact<number>({
  name: 'fibromyalgia.months',
  says: { en: 'months the symptoms have lasted' },
  unit: 'months',
});

/** A clinician's word on the criteria, where no counts are written down. */
export const fibromyalgiaStated = defineFact<boolean>({
  name: 'fibromyalgia.criteriaStated',
  says: { en: 'fibromyalgia criteria, called met or not met' },
});

/** The four steps of grading, each as a clinician entered it; nothing else may set them. */
export const nociplasticSteps = {
  regional: yesNo(
    'nociplastic.regional',
    'step 1: regional pain over 3 months that tissue or nerve damage does not explain',
  ),
  history: yesNo('nociplastic.history', 'step 2: a history of hypersensitivity'),
  comorbidity: yesNo(
    'nociplastic.comorbidity',
    'step 3: sensitivity to light, sound or smell, poor sleep, fatigue or trouble thinking',
  ),
  evoked: yesNo('nociplastic.evoked', 'step 4: hypersensitivity evoked on examination'),
} as const;

export const rheumatoidArthritis = yesNo('condition.rheumatoidArthritis', 'rheumatoid arthritis');
/** A figure, or the laboratory's own word where no figure is given. */
export type Crp = number | 'normal' | 'raised';
export const crp = defineFact<Crp>({
  name: 'lab.crp',
  says: { en: 'CRP' },
  unit: 'mg/l',
  freshFor: freshnessQuestionnaires,
});

/** Ingredients that can harm an unborn child, by the names of the ingredient table. */
export const teratogenNames: readonly string[] = [
  'methotrexate',
  'leflunomide',
  'teriflunomide',
  'mycophenolate',
  'valproate',
  'topiramate',
  'carbamazepine',
  'phenytoin',
  'cyclophosphamide',
  'thalidomide',
  'lenalidomide',
  'isotretinoin',
  'acitretin',
  'warfarin',
];
export const oudMedicineNames: readonly string[] = ['buprenorphine', 'methadone'];
