import { gad7Source, lowe, nhsTalkingTherapies, own } from '../citations.ts';
import { impactTrial, reliableChangeSource } from '../citations-course.ts';
import { isiYang } from '../citations-sleep.ts';
import { defineParameter } from '../parameter.ts';

const site = ['country', 'site'] as const;

export const signalFreshDays = defineParameter({
  id: 'ew.freshDays',
  default: 30,
  unit: 'days',
  limits: { min: 14, max: 60 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Days for which the last reading can be an early sign' },
});
export const moodRisePhq = defineParameter({
  id: 'ew02.phqRise',
  default: 5,
  unit: 'points',
  limits: { min: 5, max: 6 },
  whole: true,
  scopes: site,
  source: lowe,
  says: { en: 'Rise of PHQ-9 that is an early sign (5, or 6 where reliable change is used)' },
});
export const moodLeastPhq = defineParameter({
  id: 'ew02.phqLeast',
  default: 10,
  unit: 'points',
  limits: { min: 5, max: 15 },
  whole: true,
  scopes: site,
  source: lowe,
  says: { en: 'PHQ-9 that has to be reached by the rise' },
});
export const moodRiseGad = defineParameter({
  id: 'ew02.gadRise',
  default: 4,
  unit: 'points',
  limits: { min: 3, max: 6 },
  whole: true,
  scopes: site,
  source: gad7Source,
  says: { en: 'Rise of GAD-7 that is an early sign' },
});
export const reliablePhq = defineParameter({
  id: 'change.reliablePhq',
  default: 6,
  unit: 'points',
  limits: { min: 5, max: 7 },
  whole: true,
  scopes: site,
  source: nhsTalkingTherapies,
  says: { en: 'Change of PHQ-9 that is more than error' },
});
export const reliableIndex = defineParameter({
  id: 'change.reliableIndex',
  default: 1.96,
  unit: 'standard errors',
  limits: { min: 1.64, max: 2.58 },
  scopes: [],
  source: reliableChangeSource,
  says: { en: 'Reliable change index beyond which a change is more than error' },
});
export const sleepRiseIsi = defineParameter({
  id: 'ew03.isiRise',
  default: 6,
  unit: 'points',
  limits: { min: 4, max: 9 },
  whole: true,
  scopes: site,
  source: isiYang,
  says: { en: 'Rise of ISI that is an early sign' },
});
const course = (
  id: string,
  value: number,
  unit: string,
  limits: { readonly min: number; readonly max: number },
  says: string,
) =>
  defineParameter({
    id,
    default: value,
    unit,
    limits,
    whole: Number.isInteger(value),
    scopes: ['site'],
    source: own,
    says: { en: says },
  });

export const efficiencyFall = course(
  'ew03.efficiencyFall',
  10,
  '% points',
  { min: 5, max: 20 },
  'Fall of weekly sleep efficiency that is an early sign',
);
export const efficiencyLow = course(
  'ew03.efficiencyLow',
  80,
  '%',
  { min: 75, max: 85 },
  'Weekly sleep efficiency it has to fall below',
);
export const worseSleepWeeks = course(
  'ew03.weeks',
  2,
  'weeks',
  { min: 1, max: 4 },
  'Weeks in a row of such a fall',
);
export const regularityFall = course(
  'ew03.regularityFall',
  10,
  'points',
  { min: 5, max: 30 },
  'Fall of the Sleep Regularity Index that is an early sign',
);
export const rescueRise = course(
  'ew04.rise',
  0.5,
  'share',
  { min: 0.25, max: 1 },
  'Rise of medicines taken as needed that is an early sign',
);
export const rescueFromNothing = course(
  'ew04.fromNothing',
  2,
  'doses in 14 days',
  { min: 1, max: 7 },
  'Doses that are a rise where none was taken before',
);
export const quotaCollapse = course(
  'ew05.quotaMet',
  0.5,
  'share',
  { min: 0.2, max: 0.8 },
  'Share of sessions with the quota met, below which activity has collapsed',
);
export const quotaCollapseWeeks = course(
  'ew05.weeks',
  2,
  'weeks',
  { min: 1, max: 4 },
  'Weeks in a row of it',
);
export const stepsFall = course(
  'ew05.stepsFall',
  0.3,
  'share',
  { min: 0.2, max: 0.6 },
  'Fall of steps over 14 days that is an early sign (a placeholder)',
);
export const signalsTogether = course(
  'ew07.signals',
  2,
  'signals',
  { min: 2, max: 4 },
  'Early signs that call for a call',
);
export const signalsWithinDays = course(
  'ew07.withinDays',
  14,
  'days',
  { min: 7, max: 28 },
  'Days within which early signs count together',
);
export const callWithinDays = course(
  'ew07.callDays',
  3,
  'days',
  { min: 1, max: 7 },
  'Days within which the person is called',
);
export const relapsePlanDays = course(
  'ew08.days',
  14,
  'days',
  { min: 7, max: 28 },
  'Days within which the relapse plan is written and signed',
);
export const vulnerableContactDays = defineParameter({
  id: 'ew09.contactDays',
  default: 30,
  unit: 'days',
  limits: { min: 14, max: 42 },
  whole: true,
  scopes: ['site'],
  source: impactTrial,
  says: { en: 'Days between contacts where a relapse is more likely' },
});
export const residualPhqLow = course(
  'ew09.residualLow',
  5,
  'points',
  { min: 3, max: 7 },
  'PHQ-9 from which symptoms are left over after remission',
);
export const residualPhqHigh = course(
  'ew09.residualHigh',
  9,
  'points',
  { min: 7, max: 9 },
  'PHQ-9 up to which it still counts as remission with symptoms left over',
);
export const earlierEpisodes = course(
  'ew09.episodes',
  2,
  'episodes',
  { min: 1, max: 4 },
  'Earlier episodes from which a relapse is more likely',
);
export const valuesStepDays = course(
  'decision.valuesDays',
  14,
  'days',
  { min: 1, max: 28 },
  'Days within which the person ranks what matters in a decision',
);
