import { eapSource, own, phq4Source } from '../citations.ts';
import { defineParameter } from '../parameter.ts';

const freshness = (instrument: string) =>
  defineParameter({
    id: `freshness.${instrument.toLowerCase().replaceAll('-', '')}`,
    default: 30,
    unit: 'days',
    limits: { min: 7, max: 180 },
    whole: true,
    scopes: ['site'],
    source: own,
    says: { en: `Days for which a ${instrument} score speaks for today` },
  });

export const freshnessPhq = freshness('PHQ');
export const freshnessGad = freshness('GAD');
export const freshnessPeg = freshness('PEG');
export const freshnessIsi = freshness('ISI');
export const freshnessRmdq = freshness('RMDQ');
export const freshnessAsq = freshness('ASQ');

export const freshnessQuestionnaires = defineParameter({
  id: 'freshness.questionnaires',
  default: 90,
  unit: 'days',
  limits: { min: 14, max: 365 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Days for which a slow-moving questionnaire (PCL-5, PCS, TSK) speaks for today' },
});
export const freshnessMedicines = defineParameter({
  id: 'freshness.medicines',
  default: 90,
  unit: 'days',
  limits: { min: 14, max: 365 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Days for which a medicine list counts as current' },
});

export const phq2Positive = defineParameter({
  id: 'phq2.positive',
  default: 3,
  unit: 'points',
  limits: { min: 2, max: 3 },
  whole: true,
  scopes: ['country', 'site'],
  source: phq4Source,
  says: { en: 'PHQ-2 from which the remaining PHQ-9 questions are asked' },
});
export const gad2Positive = defineParameter({
  id: 'gad2.positive',
  default: 3,
  unit: 'points',
  limits: { min: 2, max: 3 },
  whole: true,
  scopes: ['country', 'site'],
  source: phq4Source,
  says: { en: 'GAD-2 from which the remaining GAD-7 questions are asked' },
});
/** Answers older than this are asked again, whatever the recall window of the two questionnaires. */
export const reuseAnswersDays = defineParameter({
  id: 'measures.reuseDays',
  default: 2,
  unit: 'days',
  limits: { min: 0, max: 7 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Days for which an answer may be reused in another questionnaire' },
});

const adaptive = (
  name: string,
  rest: {
    readonly default: number;
    readonly unit: string;
    readonly limits: { readonly min: number; readonly max: number };
    readonly whole: boolean;
    readonly says: string;
  },
) =>
  defineParameter({
    ...rest,
    id: `adaptive.${name}`,
    scopes: ['site'],
    source: eapSource,
    says: { en: rest.says },
  });

export const adaptiveFewestItems = adaptive('fewestItems', {
  default: 4,
  unit: 'questions',
  limits: { min: 1, max: 8 },
  whole: true,
  says: 'Questions an adaptive test asks at least',
});
export const adaptiveMostItems = adaptive('mostItems', {
  default: 12,
  unit: 'questions',
  limits: { min: 4, max: 20 },
  whole: true,
  says: 'Questions an adaptive test asks at most',
});
export const adaptiveError = adaptive('error', {
  default: 0.3,
  unit: 'standard deviations',
  limits: { min: 0.2, max: 0.5 },
  whole: false,
  says: 'Error below which an adaptive test is precise enough (0.3 is 3 points of T)',
});
export const adaptiveLeastGain = adaptive('leastGain', {
  default: 0.01,
  unit: 'standard deviations',
  limits: { min: 0, max: 0.05 },
  whole: false,
  says: 'Gain in precision below which an adaptive test stops asking',
});
