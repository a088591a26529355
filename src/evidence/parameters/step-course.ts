import { bao, escape, immpact, ng222, own } from '../citations.ts';
import { caseReview, cg91, macarthur, rehabilitation, schueller } from '../citations-stepping.ts';
import { defineParameter } from '../parameter.ts';

const site = ['country', 'site'] as const;
const points = { unit: 'points', whole: true, scopes: site } as const;
const weeks = { unit: 'weeks', whole: true, scopes: site } as const;
const days = { unit: 'days', whole: true, scopes: site } as const;
const share = { unit: 'share', scopes: site } as const;

export const caseReviewFromWeek = defineParameter({
  ...weeks,
  id: 'cocm.reviewFromWeek',
  default: 8,
  limits: { min: 4, max: 12 },
  source: bao,
  says: { en: 'Week of care from which somebody who has not improved is reviewed' },
});
export const caseReviewByWeek = defineParameter({
  ...weeks,
  id: 'cocm.reviewByWeek',
  default: 12,
  limits: { min: 8, max: 16 },
  source: caseReview,
  says: { en: 'Week of care by which that review has taken place' },
});
export const phqAdequate = defineParameter({
  ...points,
  id: 'phq.adequate',
  default: 5,
  limits: { min: 3, max: 10 },
  source: macarthur,
  says: { en: 'Fall in PHQ-9 that is an adequate answer to an antidepressant' },
});
export const phqBorderline = defineParameter({
  ...points,
  id: 'phq.borderline',
  default: 2,
  limits: { min: 1, max: 4 },
  source: macarthur,
  says: {
    en: 'Fall in PHQ-9 from which the answer is possibly inadequate, and no longer inadequate',
  },
});
export const trialWeeksMin = defineParameter({
  ...weeks,
  id: 'phq.trialWeeksMin',
  default: 4,
  limits: { min: 2, max: 6 },
  source: macarthur,
  says: { en: 'Weeks at an adequate dose from which an antidepressant is judged' },
});
export const trialWeeksMax = defineParameter({
  ...weeks,
  id: 'phq.trialWeeksMax',
  default: 6,
  limits: { min: 6, max: 12 },
  source: macarthur,
  says: { en: 'Weeks at an adequate dose up to which this table judges an antidepressant' },
});
export const phqResponse = defineParameter({
  ...share,
  id: 'phq.response',
  default: 0.5,
  limits: { min: 0.3, max: 0.7 },
  source: bao,
  says: { en: 'Fall in PHQ-9, as a share, that counts as a response' },
});
export const phqRemission = defineParameter({
  ...points,
  id: 'phq.remission',
  default: 5,
  limits: { min: 3, max: 6 },
  source: macarthur,
  says: { en: 'PHQ-9 below which depression is in remission' },
});

const cbt = (week: number, cut: number) => ({
  week: defineParameter({
    ...weeks,
    id: `cbt.week${week}`,
    default: week,
    limits: { min: Math.max(1, week - 2), max: week + 2 },
    source: schueller,
    says: { en: `Week of CBT from which the cut of week ${week} is read` },
  }),
  cut: defineParameter({
    ...points,
    id: `cbt.phqWeek${week}`,
    default: cut,
    limits: { min: cut - 3, max: cut + 3 },
    source: schueller,
    says: { en: `PHQ-9 from which, in week ${week} of CBT, no response is predicted` },
  }),
});
const [early, middle, late] = [cbt(4, 17), cbt(9, 13), cbt(14, 9)];
export const cbtEarlyWeek = early.week;
export const cbtEarlyPhq = early.cut;
export const cbtMiddleWeek = middle.week;
export const cbtMiddlePhq = middle.cut;
export const cbtLateWeek = late.week;
export const cbtLatePhq = late.cut;

export const painResponse = defineParameter({
  ...share,
  id: 'pain.response',
  default: 0.3,
  limits: { min: 0.2, max: 0.5 },
  source: escape,
  says: { en: 'Fall in RMDQ or interference, as a share, that counts as a response to step 2' },
});
export const antidepressantReviewDays = defineParameter({
  ...days,
  id: 'antidepressant.reviewDays',
  default: 14,
  limits: { min: 7, max: 28 },
  source: ng222,
  says: {
    en: 'Days after a start or increase by which an antidepressant is reviewed (2 to 4 weeks)',
  },
});
export const antidepressantEarlyDays = defineParameter({
  ...days,
  id: 'antidepressant.earlyReviewDays',
  default: 7,
  limits: { min: 3, max: 7 },
  source: ng222,
  says: { en: 'The same for young adults and where suicide is a concern' },
});
export const antidepressantLatestDays = defineParameter({
  ...days,
  id: 'antidepressant.latestReviewDays',
  default: 28,
  limits: { min: 14, max: 28 },
  source: ng222,
  says: {
    en: 'Days after a start or increase during which a review is asked for, and by which it is repeated',
  },
});
export const antidepressantYoungMin = defineParameter({
  id: 'antidepressant.youngFrom',
  default: 18,
  unit: 'years',
  limits: { min: 12, max: 18 },
  whole: true,
  scopes: site,
  source: ng222,
  says: { en: 'Youngest age for which the review comes after one week' },
});
export const antidepressantYoungMax = defineParameter({
  id: 'antidepressant.youngTo',
  default: 25,
  unit: 'years',
  limits: { min: 24, max: 30 },
  whole: true,
  scopes: site,
  source: ng222,
  says: { en: 'Oldest age for which the review comes after one week' },
});
export const severityFrom = defineParameter({
  ...points,
  id: 'severity.from',
  default: 10,
  limits: { min: 10, max: 10 },
  source: macarthur,
  says: { en: 'PHQ-9 from which countries name the severity differently' },
});
export const severityTo = defineParameter({
  ...points,
  id: 'severity.to',
  default: 15,
  limits: { min: 15, max: 15 },
  source: ng222,
  says: { en: 'PHQ-9 up to which countries name the severity differently' },
});
export const moderatelySevere = defineParameter({
  ...points,
  id: 'severity.usModeratelySevere',
  default: 15,
  limits: { min: 15, max: 15 },
  source: macarthur,
  says: { en: 'PHQ-9 from which depression is called moderately severe in the US' },
});
export const moreSevere = defineParameter({
  ...points,
  id: 'severity.ukMoreSevere',
  default: 16,
  limits: { min: 16, max: 16 },
  source: ng222,
  says: { en: 'PHQ-9 from which depression is called more severe in the UK' },
});
export const step4Weeks = defineParameter({
  ...weeks,
  id: 'step4.weeks',
  default: 12,
  limits: { min: 12, max: 16 },
  source: rehabilitation,
  says: { en: 'Weeks in step 3 before its effect is judged' },
});
export const step4Gain = defineParameter({
  ...share,
  id: 'step4.gain',
  default: 0.3,
  limits: { min: 0.2, max: 0.5 },
  source: immpact,
  says: { en: 'Fall in interference, as a share, that counts as an answer to step 3' },
});
export const stepDownGapDays = defineParameter({
  ...days,
  id: 'stepdown.gapDays',
  default: 28,
  limits: { min: 14, max: 84 },
  source: own,
  says: { en: 'Days between the two good reviews that a step down asks for' },
});
export const stepDownInterference = defineParameter({
  ...share,
  id: 'stepdown.interference',
  default: 0.3,
  limits: { min: 0.2, max: 0.5 },
  source: immpact,
  says: { en: 'Fall in interference, as a share, that a step down asks for' },
});
export const continuationDays = defineParameter({
  ...days,
  id: 'continuation.days',
  default: 182,
  limits: { min: 182, max: 730 },
  source: cg91,
  says: { en: 'Days for which an antidepressant goes on after remission, at least' },
});
export const continuationEpisodes = defineParameter({
  id: 'continuation.episodes',
  default: 2,
  unit: 'episodes',
  limits: { min: 1, max: 3 },
  whole: true,
  scopes: site,
  source: ng222,
  says: { en: 'Earlier episodes from which it goes on for longer' },
});
