import { agnoli, knart, ng225, own, pcs } from '../citations.ts';
import { columbia, columbiaTriage } from '../citations-safety.ts';
import { safetyPlanning } from '../citations-safety-plan.ts';
import { isiMorin } from '../citations-sleep.ts';
import { defineChoice, defineParameter } from '../parameter.ts';

/** Whether somebody of the site is on duty at every hour: the administrator says so, nobody assumes it. */
export const roundTheClock = defineChoice({
  id: 'safety.roundTheClockCover',
  default: 'not-said',
  choices: ['not-said', 'yes', 'no'],
  scopes: ['site'],
  source: own,
  says: { en: 'Whether somebody of this clinic watches safety answers round the clock' },
});
export const secondScreen = defineChoice({
  id: 'safety.secondScreen',
  default: 'asq',
  choices: ['asq', 'cssrs', 'none'],
  scopes: ['country', 'site'],
  source: columbia,
  says: {
    en: 'Second screen after item 9: ASQ, C-SSRS where the clinic holds the licence and its own wording, or under UK-NG225 no form: a person assesses',
  },
});
export const freshnessCssrs = defineParameter({
  id: 'freshness.cssrs',
  default: 30,
  unit: 'days',
  limits: { min: 7, max: 180 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Days for which C-SSRS answers speak for today' },
});
export const sameDayDays = defineParameter({
  id: 'safety.csreDueDays',
  default: 0,
  unit: 'days',
  limits: { min: 0, max: 1 },
  whole: true,
  scopes: ['country', 'site'],
  source: knart,
  says: { en: 'Days within which the comprehensive risk evaluation is done (0: the same day)' },
});
export const moderateHours = defineParameter({
  id: 'safety.moderateDueHours',
  default: 24,
  unit: 'hours',
  limits: { min: 1, max: 24 },
  whole: true,
  scopes: ['country', 'site'],
  source: columbiaTriage,
  says: { en: 'Hours within which a clinician speaks with the person after SAF-04' },
});
export const moderateFollowUpDays = defineParameter({
  id: 'safety.moderateFollowUpDays',
  default: 7,
  unit: 'days',
  limits: { min: 1, max: 7 },
  whole: true,
  scopes: ['country', 'site'],
  source: columbiaTriage,
  says: { en: 'Days within which somebody follows up after SAF-04' },
});
export const lowDays = defineParameter({
  id: 'safety.lowDueDays',
  default: 7,
  unit: 'days',
  limits: { min: 1, max: 14 },
  whole: true,
  scopes: ['country', 'site'],
  source: columbiaTriage,
  says: { en: 'Days within which the referral after SAF-05 is made' },
});
export const assessmentHours = defineParameter({
  id: 'safety.assessmentHours',
  default: 24,
  unit: 'hours',
  limits: { min: 1, max: 24 },
  whole: true,
  scopes: ['country', 'site'],
  source: ng225,
  says: { en: 'Hours within which a psychosocial assessment is asked for (UK-NG225)' },
});
export const urgentMinutes = defineParameter({
  id: 'safety.urgentMinutes',
  default: 10,
  unit: 'minutes',
  limits: { min: 5, max: 60 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: {
    en: 'Minutes within which a person takes over an alert that asks for human contact at once',
  },
});
export const followUpHours = defineParameter({
  id: 'safety.followUpHours',
  default: 72,
  unit: 'hours',
  limits: { min: 12, max: 72 },
  whole: true,
  scopes: ['site'],
  source: safetyPlanning,
  says: { en: 'Hours within which the person is contacted after an alarm or a discharge' },
});
export const followUpDays = defineParameter({
  id: 'safety.followUpDays',
  default: 7,
  unit: 'days',
  limits: { min: 1, max: 7 },
  whole: true,
  scopes: ['site'],
  source: safetyPlanning,
  says: { en: 'Days between contacts after the first, until the person is engaged in care' },
});
export const postCrisisVisitDays = defineParameter({
  id: 'safety.postCrisisVisitDays',
  default: 7,
  unit: 'days',
  limits: { min: 1, max: 7 },
  whole: true,
  scopes: ['site'],
  source: safetyPlanning,
  says: { en: 'Days within which the person is seen after discharge for suicidality' },
});
export const postCrisisWindowDays = defineParameter({
  id: 'safety.postCrisisWindowDays',
  default: 90,
  unit: 'days',
  limits: { min: 14, max: 180 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Days for which a discharge for suicidality calls for contact' },
});
export const severeInsomnia = defineParameter({
  id: 'safety.severeInsomnia',
  default: 22,
  unit: 'points',
  limits: { min: 20, max: 24 },
  whole: true,
  scopes: ['site'],
  source: isiMorin,
  says: { en: 'ISI from which insomnia is severe (SAF-12)' },
});
export const helplessness = defineParameter({
  id: 'safety.helplessness',
  default: 13,
  unit: 'points',
  limits: { min: 10, max: 18 },
  whole: true,
  scopes: ['site'],
  source: pcs,
  says: { en: 'PCS helplessness from which it counts among the amplifiers of SAF-12' },
});
export const recentTaperDays = defineParameter({
  id: 'safety.recentTaperDays',
  default: 90,
  unit: 'days',
  limits: { min: 14, max: 365 },
  whole: true,
  scopes: ['site'],
  source: agnoli,
  says: { en: 'Days for which an opioid taper counts as recent (SAF-12)' },
});
export const stoppedAtHomeDays = defineParameter({
  id: 'safety.stoppedAtHomeDays',
  default: 90,
  unit: 'days',
  limits: { min: 30, max: 365 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Days for which a medicine that was stopped may still be at home (SAF-11)' },
});
