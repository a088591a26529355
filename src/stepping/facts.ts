import { freshnessJudgement, freshnessMedicines, freshnessPeg } from '#evidence';
import type { LocalDate } from '#kernel';
import { defineFact } from '#reasoning';

export type StepNow = 0 | 1 | 2 | 3 | 4 | 'continuation';

/** How long musculoskeletal pain has lasted, counted on the day of asking. */
export const mskPainMonths = defineFact<number>({
  name: 'pain.mskMonths',
  says: { en: 'months of musculoskeletal pain' },
  unit: 'months',
});
export const currentStep = defineFact<StepNow>({
  name: 'step.current',
  says: { en: 'current step' },
});
/** A day and not a count: a rule that looks again tomorrow then looks at the same fact. */
export const stepSince = defineFact<LocalDate>({
  name: 'step.since',
  says: { en: 'since when the person is in the current step' },
});
/** Interference (PEG or BPI, the same form at both times) when the step began, and now. */
export const interferenceAtStepStart = defineFact<number>({
  name: 'interference.atStepStart',
  says: { en: 'interference when the step began' },
  unit: 'points',
});
export const interferenceNow = defineFact<number>({
  name: 'interference.now',
  says: { en: 'interference now' },
  unit: 'points',
  freshFor: freshnessPeg,
});
export const adequateTrials = defineFact<number>({
  name: 'depression.adequateTrials',
  says: { en: 'adequate treatment trials so far' },
  unit: 'trials',
});
export const traumaImpairment = defineFact<boolean>({
  name: 'trauma.impairment',
  says: { en: 'impairment by trauma symptoms' },
  freshFor: freshnessJudgement,
});
export const stepTwoFailed = defineFact<boolean>({
  name: 'step.twoFailed',
  says: { en: 'step 2 was tried without enough effect' },
  freshFor: freshnessJudgement,
});
/** Somebody's judgement, where no score says how far pain limits the person. */
export const highDisability = defineFact<boolean>({
  name: 'function.highDisability',
  says: { en: 'high disability, as judged' },
  freshFor: freshnessJudgement,
});
export const poorFunction = defineFact<boolean>({
  name: 'function.poor',
  says: { en: 'poor function, as judged' },
  freshFor: freshnessJudgement,
});
export const dailyMme = defineFact<number>({
  name: 'medicines.mme',
  says: { en: 'morphine milligram equivalents a day' },
  unit: 'MME a day',
  freshFor: freshnessMedicines,
});
export const complexPolypharmacy = defineFact<boolean>({
  name: 'medicines.complexPolypharmacy',
  says: { en: 'complex polypharmacy, as a clinician judged it' },
  freshFor: freshnessMedicines,
});

/**
 * These facts exist only while they hold: the record of an alert, a red flag, an acute state. Their
 * absence is the product's own knowledge, not a question left open.
 */
export const safetyEpisodeOpen = defineFact<true>({
  name: 'safety.episodeOpen',
  says: { en: 'a safety alert is not closed' },
});
/** A person closed an alert, with its outcome in words. One fact per closing; case files have none. */
export const safetyEpisodeClosed = defineFact<true>({
  name: 'safety.episodeClosed',
  says: { en: 'a safety alert was closed with an outcome' },
});
export const redFlagOpen = defineFact<true>({
  name: 'redFlag.open',
  says: { en: 'a warning sign of the body is not cleared' },
});
export const acutePsychosisOrMania = defineFact<true>({
  name: 'condition.psychosisOrMania',
  says: { en: 'acute psychosis or mania' },
});
export const severeWithdrawal = defineFact<true>({
  name: 'condition.severeWithdrawal',
  says: { en: 'severe withdrawal' },
});
