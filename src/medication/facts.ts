import { freshnessBloods, freshnessEgfr, freshnessMedicines } from '#evidence';
import type { LocalDate } from '#kernel';
import { defineFact, type FactType } from '#reasoning';
import type { Change } from './changes.ts';
import type { GroupName } from './groups.ts';

/** The medicines of a group that are taken, by name; [] = known to be none; null = not known. */
const taken = (group: GroupName, says: string): FactType<readonly string[]> =>
  defineFact({ name: `medicines.${group}`, says: { en: says }, freshFor: freshnessMedicines });

export const groupFacts = {
  opioids: taken('opioids', 'opioids taken'),
  benzodiazepines: taken('benzodiazepines', 'benzodiazepines taken'),
  gabapentinoids: taken('gabapentinoids', 'gabapentinoids taken'),
  systemicNsaids: taken('systemicNsaids', 'NSAIDs taken by mouth or injection'),
  topicalNsaids: taken('topicalNsaids', 'NSAIDs used on the skin'),
  warfarin: taken('warfarin', 'warfarin taken'),
  gastroprotection: taken('gastroprotection', 'stomach protection taken (PPI or misoprostol)'),
  steroids: taken('steroids', 'steroids taken'),
  steroidsOrAldosteroneAntagonists: taken(
    'steroidsOrAldosteroneAntagonists',
    'steroids or aldosterone antagonists taken',
  ),
  aspirin: taken('aspirin', 'aspirin taken'),
  ssriOrSnri: taken('ssriOrSnri', 'SSRIs or SNRIs taken'),
  ssriSnriOrTca: taken('ssriSnriOrTca', 'SSRIs, SNRIs or tricyclics taken'),
  antidepressants: taken('antidepressants', 'antidepressants taken'),
  maois: taken('maois', 'MAO inhibitors taken (linezolid included)'),
  serotonergics: taken('serotonergics', 'serotonergic medicines taken'),
  serotonergicOpioids: taken('serotonergicOpioids', 'serotonergic opioids taken'),
  aceInhibitorsOrArbs: taken('aceInhibitorsOrArbs', 'ACE inhibitors or ARBs taken'),
  diuretics: taken('diuretics', 'diuretics taken'),
  duloxetine: taken('duloxetine', 'duloxetine taken'),
  cyp2d6Inhibitors: taken('cyp2d6Inhibitors', 'strong CYP2D6 inhibitors taken'),
  cyp2d6WeakInhibitors: taken('cyp2d6WeakInhibitors', 'weaker CYP2D6 inhibitors taken'),
  cyp2d6Substrates: taken('cyp2d6Substrates', 'medicines taken that depend on CYP2D6'),
  cyp2d6WeakSubstrates: taken(
    'cyp2d6WeakSubstrates',
    'medicines taken that depend a little on CYP2D6',
  ),
  methadone: taken('methadone', 'methadone taken'),
  citalopram: taken('citalopram', 'citalopram taken'),
  methotrexate: taken('methotrexate', 'methotrexate taken'),
  leflunomide: taken('leflunomide', 'leflunomide taken'),
  trimethoprim: taken('trimethoprim', 'trimethoprim taken (co-trimoxazole included)'),
  dmardsNeedingBloods: taken('dmardsNeedingBloods', 'DMARDs taken that need blood tests'),
} as const satisfies Partial<Readonly<Record<GroupName, FactType<readonly string[]>>>>;

const figure = (name: string, says: string, unit: string): FactType<number> =>
  defineFact({ name: `medicines.${name}`, says: { en: says }, unit, freshFor: freshnessMedicines });
const list = (name: string, says: string): FactType<readonly string[]> =>
  defineFact({ name: `medicines.${name}`, says: { en: says }, freshFor: freshnessMedicines });

/** A total, and the part of it that is known: the total is null as soon as anything is missing. */
export const mmeTotal = figure(
  'mmeTotal',
  'dose, unit, times a day and route of every opioid (MME total)',
  'MME a day',
);
export const mmeKnownPart = figure(
  'mmeKnownPart',
  'MME of the opioids whose dose is known',
  'MME a day',
);
export const cnsActiveClassCount = figure(
  'cnsActiveClassCount',
  'number of classes acting on the brain',
  'classes',
);
export const cnsActiveClassesKnown = list(
  'cnsActiveClassesKnown',
  'classes acting on the brain that are known',
);
export const anticholinergicTotal = figure(
  'anticholinergicTotal',
  'anticholinergic burden of all medicines',
  'points',
);
export const anticholinergicKnownPart = figure(
  'anticholinergicKnownPart',
  'anticholinergic burden of the medicines that are known',
  'points',
);
export const qtCount = figure('qtCount', 'number of medicines that lengthen QT', 'medicines');
export const qtMedicinesKnown = list(
  'qtMedicinesKnown',
  'medicines that lengthen QT and are known',
);
export const prednisoneTotal = figure(
  'prednisoneTotal',
  'daily steroid dose as prednisone',
  'mg a day',
);
export const prednisoneKnownPart = figure(
  'prednisoneKnownPart',
  'daily steroid dose as prednisone, as far as known',
  'mg a day',
);
export const citalopramMg = figure('citalopramMg', 'daily dose of citalopram', 'mg a day');
export const nsaidDays = figure('nsaidDays', 'for how many days an NSAID has been taken', 'days');
export const methotrexatePerWeek = figure(
  'methotrexatePerWeek',
  'how often a week methotrexate is taken',
  'times a week',
);

/** Starts and changes of dose that are dated, and those whose day is not known. */
export const medicineChanges = defineFact<readonly Change[]>({
  name: 'medicines.changes',
  says: { en: 'when each medicine was started or last changed' },
  freshFor: freshnessMedicines,
});

export const personAge = defineFact<number>({
  name: 'person.age',
  says: { en: 'age' },
  unit: 'years',
});

const condition = (name: string, says: string): FactType<boolean> =>
  defineFact({ name: `condition.${name}`, says: { en: says } });

export const conditionFacts = {
  cancerSickleOrEndOfLife: condition(
    'cancerSickleOrEndOfLife',
    'cancer, sickle cell disease or end-of-life care',
  ),
  sleepDisorderedBreathing: condition('sleepDisorderedBreathing', 'sleep-disordered breathing'),
  overdoseOrSubstanceUse: condition(
    'overdoseOrSubstanceUse',
    'an overdose or a substance use disorder in the past',
  ),
  kidneyDisease: condition('kidneyDisease', 'kidney disease'),
  kidneyFailure: condition('kidneyFailure', 'kidney failure'),
  liverDisease: condition('liverDisease', 'liver disease'),
  lostTolerance: condition('lostTolerance', 'lost tolerance to opioids'),
  copd: condition('copd', 'COPD'),
  heartFailure: condition('heartFailure', 'heart failure'),
  ulcerOrBleed: condition('ulcerOrBleed', 'an ulcer or a bleed of the stomach in the past'),
  heavyAlcohol: condition('heavyAlcohol', 'heavy alcohol use'),
  narrowAngleGlaucoma: condition('narrowAngleGlaucoma', 'narrow-angle glaucoma'),
  bipolar: condition('bipolar', 'bipolar disorder'),
  chronicPrimaryPain: condition('chronicPrimaryPain', 'chronic primary pain'),
} as const;

export const egfr = defineFact<number>({
  name: 'lab.egfr',
  says: { en: 'eGFR' },
  unit: 'ml/min/1.73 m²',
  freshFor: freshnessEgfr,
});
const blood = (name: string, says: string, unit: string): FactType<number> =>
  defineFact({ name: `lab.${name}`, says: { en: says }, unit, freshFor: freshnessBloods });
export const leukocytes = blood('leukocytes', 'white cells', '10⁹/l');
export const neutrophils = blood('neutrophils', 'neutrophils', '10⁹/l');
export const platelets = blood('platelets', 'platelets', '10⁹/l');
export const alt = blood('alt', 'ALT', 'U/l');
export const ast = blood('ast', 'AST', 'U/l');
export const creatinineRiseShare = blood(
  'creatinineRise',
  'rise of creatinine against its baseline',
  'share',
);
/** Days the rules count from; a later fact of the same name takes their place. */
const day = (name: string, says: string): FactType<LocalDate> =>
  defineFact({ name, says: { en: says } });
export const dmardBloodsOn = day('dmard.bloodsOn', 'day of the last DMARD blood test');
export const dmardStableSince = day(
  'dmard.stableSince',
  'since when the DMARD dose has not changed',
);
export const opioidReviewedOn = day('opioid.reviewedOn', 'day of the last opioid review');
export const pdmpLookedOn = day(
  'opioid.pdmpOn',
  'day of the last look at the prescription monitoring programme',
);
export const urineTestedOn = day('opioid.urineTestOn', 'day of the last urine drug test');

/** A planned cut of dose: its share of the dose, over how many days, and how long it was taken. */
export type PlannedCut = {
  readonly medicine: string;
  readonly share: number;
  readonly overDays: number;
  readonly usedDays: number | null;
};
export const opioidCut = defineFact<PlannedCut>({
  name: 'taper.opioid',
  says: { en: 'the planned cut of the opioid' },
});
export const benzodiazepineCut = defineFact<PlannedCut>({
  name: 'taper.benzodiazepine',
  says: { en: 'the planned cut of the benzodiazepine' },
});
export const cognitionT = defineFact<number>({
  name: 'score.promisCognition',
  says: { en: 'PROMIS cognition' },
  unit: 'T points',
});
export const diaryFog = defineFact<number>({
  name: 'diary.fog',
  says: { en: 'fog in the diary' },
  unit: 'points',
});
