import {
  freshnessJudgement,
  freshnessMedicines,
  freshnessQuestionnaires,
  freshnessSleepDiary,
} from '#evidence';
import { defineFact, type FactType, type Json } from '#reasoning';
import type { Regularity } from './regularity.ts';
import type { SleepWeek } from './week.ts';

const yesNo = (name: string, says: string): FactType<boolean> =>
  defineFact({ name, says: { en: says } });
const diary = <Value extends Json>(name: string, says: string, unit: string): FactType<Value> =>
  defineFact({ name, says: { en: says }, unit, freshFor: freshnessSleepDiary });
const score = (name: string, says: string): FactType<number> =>
  defineFact({ name, says: { en: says }, unit: 'points', freshFor: freshnessQuestionnaires });

/** The week of the sleep diary that was last closed. */
export const diaryNights = diary<number>(
  'sleep.nights',
  'valid nights in the sleep diary',
  'nights',
);
export const diaryWeek = diary<SleepWeek>('sleep.week', 'means of the sleep diary', 'min');
export const meanTotalSleep = diary<number>('sleep.totalSleep', 'mean total sleep time', 'min');
export const sleepEfficiency = diary<number>('sleep.efficiency', 'sleep efficiency', '%');
export const sleepRegularity = diary<Regularity>(
  'sleep.regularity',
  'times of sleep over several days',
  'index',
);
/** The agreed time in bed, while sleep is being restricted. */
export const sleepWindow = defineFact<number>({
  name: 'sleep.window',
  says: { en: 'agreed sleep window' },
  unit: 'min',
});
export const sleepDistress = defineFact<boolean>({
  name: 'sleep.distress',
  says: { en: 'whether the person suffers from their sleep' },
  freshFor: freshnessJudgement,
});
export const nearMissDriving = defineFact<boolean>({
  name: 'sleep.nearMissDriving',
  says: { en: 'a near miss while driving' },
  freshFor: freshnessJudgement,
});
export const painAtRestrictionStart = defineFact<number>({
  name: 'sleep.painAtStart',
  says: { en: 'pain when sleep restriction began' },
  unit: 'points',
});
export const painUnderRestriction = diary<number>('sleep.painNow', 'pain now', 'points');
export const phqAtRestrictionStart = defineFact<number>({
  name: 'sleep.phqAtStart',
  says: { en: 'PHQ-9 when sleep restriction began' },
  unit: 'points',
});

export const isiAtStart = defineFact<number>({
  name: 'sleep.isiAtStart',
  says: { en: 'ISI when treatment of sleep began' },
  unit: 'points',
});
export const stopBangTotal = score('score.stopBang', 'STOP-Bang');
export const stopBangTwoAndRisk = yesNo(
  'score.stopBang.twoAndRisk',
  'two STOP answers with male sex, BMI over 35 or a wide neck',
);
export const epworthTotal = score('score.epworth', 'Epworth sleepiness');

/** What the plan holds for sleep: "sleep-hygiene", "cbt-i", "sleep-restriction", ...; [] = nothing. */
export const sleepElements = defineFact<readonly string[]>({
  name: 'plan.sleepElements',
  says: { en: 'what the plan holds for sleep' },
});
/** Said by whoever asks for a first window, where nothing of the person is judged. */
export const restrictionSuits = yesNo(
  'sleep.restrictionSuits',
  'whether somebody says that sleep restriction suits the person',
);
export const restrictionPlanned = yesNo(
  'plan.sleepRestriction',
  'whether sleep restriction is planned',
);

/** Known to other rooms of this floor by the same names. */
export const age = defineFact<number>({ name: 'person.age', says: { en: 'age' }, unit: 'years' });
export const sedatingMedicine = defineFact<boolean>({
  name: 'medicines.opioidOrSedative',
  says: { en: 'whether an opioid or a sedative is taken' },
  freshFor: freshnessMedicines,
});

/** What speaks against restricting sleep, each a question of its own. */
export const exclusions = {
  bipolar: yesNo('condition.bipolar', 'bipolar disorder'),
  psychosis: yesNo('condition.psychosis', 'psychosis'),
  epilepsy: yesNo('condition.epilepsy', 'epilepsy'),
  pregnancy: yesNo('condition.pregnancy', 'pregnancy'),
  dementia: yesNo('condition.dementia', 'dementia or mild cognitive impairment'),
  apnoea: yesNo('condition.untreatedSleepApnoea', 'untreated sleep apnoea'),
  parasomnia: yesNo('condition.parasomnia', 'parasomnia or another untreated sleep disorder'),
  suicidalIntent: yesNo('suicide.intent', 'suicidal intent'),
  suicideAttemptDaysAgo: defineFact<number>({
    name: 'suicide.attemptDaysAgo',
    says: { en: 'days since a suicide attempt' },
    unit: 'days',
  }),
  suicideAttempt: yesNo('suicide.attempt', 'a suicide attempt at any time'),
  safetyCritical: yesNo(
    'work.safetyCritical',
    'driving for work, machinery or night shifts where sleepiness is dangerous',
  ),
} as const;
