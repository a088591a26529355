import {
  kyle2014,
  own,
  restrictionMoodDrop,
  restrictionPainTimes,
  sleepinessTooHigh,
  windowRelief,
} from '#evidence';
import { ask } from '#kernel';
import { phqTotal } from '#measures';
import { atLeast, defineRule, holdsTrue } from '#reasoning';
import {
  epworthTotal,
  nearMissDriving,
  painAtRestrictionStart,
  painUnderRestriction,
  phqAtRestrictionStart,
  restrictionPlanned,
  sleepWindow,
} from '../facts.ts';
import { isTimesMore, rise } from '../readings.ts';

export const slp08 = defineRule({
  id: 'SLP-08',
  version: 2,
  title: { en: 'Sleep restriction does harm' },
  needs: {
    window: sleepWindow,
    planned: restrictionPlanned,
    sleepiness: epworthTotal,
    nearMiss: nearMissDriving,
    pain: painUnderRestriction,
    painBefore: painAtRestrictionStart,
    phq: phqTotal,
    phqBefore: phqAtRestrictionStart,
  },
  parameters: {
    tooSleepy: sleepinessTooHigh,
    times: restrictionPainTimes,
    drop: restrictionMoodDrop,
    relief: windowRelief,
  },
  checks: [
    {
      says: { en: 'Sleep is being restricted' },
      anyOf: [
        {
          says: { en: 'A sleep window is agreed' },
          holds: ({ window }) => ask(window, (known) => known > 0),
        },
        {
          says: { en: 'Sleep restriction is part of the plan' },
          holds: ({ planned }) => holdsTrue(planned),
        },
      ],
    },
    {
      says: { en: 'One sign of harm is there' },
      anyOf: [
        {
          says: { en: 'Epworth score has come to {tooSleepy} or more' },
          holds: ({ sleepiness }, { tooSleepy }) => atLeast(sleepiness, tooSleepy),
        },
        { says: { en: 'A near miss while driving' }, holds: ({ nearMiss }) => holdsTrue(nearMiss) },
        {
          says: { en: 'Pain is more than {times} times what it was at the start' },
          holds: ({ pain, painBefore }, { times }) => isTimesMore(pain, painBefore, times),
        },
        {
          says: { en: 'PHQ-9 is {drop} or more above the start' },
          holds: ({ phq, phqBefore }, { drop }) => atLeast(rise(phqBefore, phq), drop),
        },
      ],
    },
  ],
  proposes: {
    en: 'Hold the window, or widen it by {relief} min, and call the person.',
  },
  severity: 'warning',
  owners: ['psychology'],
  due: { days: 1 },
  evidence: [kyle2014, own],
  examples: {
    met: { known: { window: 360, phq: 15, phqBefore: 10 } },
    justNotMet: {
      known: {
        window: 360,
        sleepiness: 15,
        nearMiss: false,
        pain: 6,
        painBefore: 3,
        phq: 14,
        phqBefore: 10,
      },
    },
    unknown: { known: { window: 360, sleepiness: 15, nearMiss: false } },
  },
});
