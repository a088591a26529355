import { freshnessPassing, freshnessQuestionnaires, freshnessSubstances } from '#evidence';
import { defineFact, type FactType } from '#reasoning';

/** What is measured, counted or judged about a person and changes by itself, so that it ages. */
const figure = (name: string, says: string, unit: string): FactType<number> =>
  defineFact({ name, says: { en: says }, unit, freshFor: freshnessQuestionnaires });

export const systolic = figure('person.systolic', 'upper blood pressure', 'mmHg');
export const diastolic = figure('person.diastolic', 'lower blood pressure', 'mmHg');
/** Counted on from the day on which it was written down. */
export const gestationWeeks = defineFact<number>({
  name: 'person.gestationWeeks',
  says: { en: 'week of pregnancy' },
  unit: 'weeks',
});
export const monthsSinceInfarction = defineFact<number>({
  name: 'condition.monthsSinceInfarction',
  says: { en: 'months since a heart attack' },
  unit: 'months',
});
/** Over in days or weeks: one that nobody spoke of since is not known any more. */
export const severeInfection = defineFact<boolean>({
  name: 'condition.severeInfection',
  says: { en: 'an infection that needs a drip or the hospital' },
  freshFor: freshnessPassing,
});
export const regularCannabis = defineFact<boolean>({
  name: 'condition.regularCannabis',
  says: { en: 'cannabis is used regularly' },
  freshFor: freshnessSubstances,
});
