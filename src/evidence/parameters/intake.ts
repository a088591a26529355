import { own } from '../citations.ts';
import { defineChoice, defineParameter } from '../parameter.ts';

const days = {
  unit: 'days',
  whole: true,
  scopes: ['country', 'site'],
  source: own,
} as const;

export const referralDecideDays = defineParameter({
  ...days,
  id: 'intake.referralDecideDays',
  default: 3,
  limits: { min: 1, max: 14 },
  says: { en: 'Days within which a referral is accepted or declined' },
});
export const referralTellDays = defineParameter({
  ...days,
  id: 'intake.referralTellDays',
  default: 2,
  limits: { min: 1, max: 14 },
  says: { en: 'Days within which whoever referred is told what was decided' },
});
export const intakeReplyDays = defineParameter({
  ...days,
  id: 'intake.replyDays',
  default: 7,
  limits: { min: 1, max: 28 },
  says: { en: 'Days within which the team answers whoever handed in an intake' },
});

/** One questionnaire of the intake that a site may leave out, or ask for beside the usual ones. */
const asks = (name: string, rest: { readonly default: 'on' | 'off'; readonly says: string }) =>
  defineChoice({
    id: `intake.${name}`,
    default: rest.default,
    choices: ['on', 'off'],
    scopes: ['country', 'site'],
    source: own,
    says: { en: `In the intake: ${rest.says}` },
  });

export const asksSymptoms = asks('asksSymptoms', {
  default: 'on',
  says: 'fatigue, sleep and other symptoms beside pain (SSS)',
});
export const asksGradedPain = asks('asksGradedPain', {
  default: 'on',
  says: 'how much pain limits life (GCPS-R)',
});
export const asksFatigue = asks('asksFatigue', {
  default: 'on',
  says: 'fatigue and concentration, 0 to 10',
});
export const asksPainThoughts = asks('asksPainThoughts', {
  default: 'on',
  says: 'worry about pain (UW-CAP)',
});
export const asksConfidence = asks('asksConfidence', {
  default: 'on',
  says: 'confidence with pain (UW-PRSE)',
});
export const asksSnoring = asks('asksSnoring', {
  // It brings questions for height and weight with it, and wants a neck measured: a site decides.
  default: 'off',
  says: 'breathing at night (NoSAS), with height and weight',
});
export const asksSleepInDetail = asks('asksSleepInDetail', {
  default: 'off',
  says: 'sleep in detail where the sleep gate is open (MOS Sleep)',
});
export const asksExercise = asks('asksExercise', {
  default: 'on',
  says: 'physical activity (PAVS)',
});
export const asksActivities = asks('asksActivities', {
  default: 'on',
  says: 'activities that matter (PSFS)',
});
export const asksDailyNeeds = asks('asksDailyNeeds', {
  default: 'on',
  says: 'housing, food, transport, bills (HRSN)',
});
export const asksSupport = asks('asksSupport', { default: 'on', says: 'support (OSSS-3)' });
export const asksLoneliness = asks('asksLoneliness', {
  default: 'on',
  says: 'loneliness (UCLA-3)',
});
export const asksReadingHelp = asks('asksReadingHelp', {
  default: 'on',
  says: 'help with reading health papers (SILS)',
});
export const asksAlcohol = asks('asksAlcohol', { default: 'on', says: 'alcohol (AUDIT-C)' });
export const asksSubstances = asks('asksSubstances', {
  default: 'on',
  says: 'tobacco, alcohol, medicines, drugs (TAPS-1)',
});
export const asksTraumaScreen = asks('asksTraumaScreen', {
  default: 'on',
  says: 'five questions about hard times where the gate is answered yes (PC-PTSD-5)',
});
export const asksReadiness = asks('asksReadiness', {
  default: 'on',
  says: 'importance, confidence and readiness',
});
