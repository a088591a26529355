import { own, phq4Source } from '../citations.ts';
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
