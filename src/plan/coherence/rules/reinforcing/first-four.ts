import { own } from '#evidence';
import { allOf } from '#kernel';
import { atLeast, atMost, defineRule, holdsTrue } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import {
  about,
  firstPart,
  ladderStep,
  namesOf,
  secondPart,
  startsNoLater,
  staysWithinQuota,
  timesPerWeek,
} from '../../facts.ts';
import { isMedicineOf } from '../../kinds.ts';
import { type LinkRule, noResolutions } from '../../link-rule.ts';

const names = { first: firstPart, second: secondPart };
const said = { first: 'One', second: 'Other' };
const firstStep = 1;

const calmBeforeExposure = defineRule({
  id: 'COH-71',
  version: 1,
  title: { en: 'Relaxation is taught before the first exposure step' },
  needs: { ...names, inOrder: startsNoLater, step: ladderStep },
  parameters: {},
  checks: [
    {
      says: { en: 'Relaxation starts no later than the exposure' },
      holds: ({ inOrder }) => holdsTrue(inOrder),
    },
    {
      says: { en: 'The exposure is at its first step' },
      holds: ({ step }) => allOf([atLeast(step, firstStep), atMost(step, firstStep)]),
    },
  ],
  proposes: { en: '{first} comes before {second}: practise it first, then go in without it.' },
  severity: 'info',
  owners: ['psychology', 'pt'],
  due: null,
  evidence: [own],
  contested: { en: 'Inside the exposure itself relaxation can become a safety behaviour.' },
  examples: {
    met: { known: { ...said, inOrder: true, step: 1 } },
    justNotMet: { known: { ...said, inOrder: true, step: 2 } },
    unknown: { known: { ...said, step: 1 } },
  },
});

const sleepBeforeLoad = defineRule({
  id: 'COH-72',
  version: 1,
  title: { en: 'Better sleep comes before more load' },
  needs: { ...names, inOrder: startsNoLater },
  parameters: {},
  checks: [
    {
      says: { en: 'Work on sleep starts no later than the activity quota' },
      holds: ({ inOrder }) => holdsTrue(inOrder),
    },
  ],
  proposes: { en: '{first} helps {second}: raise the quota once nights are steadier.' },
  severity: 'info',
  owners: ['psychology', 'pt'],
  due: null,
  evidence: [own],
  examples: {
    met: { known: { ...said, inOrder: true } },
    justNotMet: { known: { ...said, inOrder: false } },
    unknown: { known: said },
  },
});

const familyWalks = defineRule({
  id: 'COH-73',
  version: 1,
  title: { en: 'The family walk carries the activity quota' },
  needs: { ...names, within: staysWithinQuota },
  parameters: {},
  checks: [
    {
      says: { en: 'The family action asks for no more minutes than the quota' },
      holds: ({ within }) => holdsTrue(within),
    },
  ],
  proposes: { en: '{first} and {second} are one walk: done together it counts for both.' },
  severity: 'info',
  owners: ['pt', 'patient'],
  due: null,
  evidence: [own],
  examples: {
    met: { known: { ...said, within: true } },
    justNotMet: { known: { ...said, within: false } },
    unknown: { known: said },
  },
});

const moodAndAction = defineRule({
  id: 'COH-74',
  version: 1,
  title: { en: 'The antidepressant and behavioural activation work together' },
  needs: { ...names, times: timesPerWeek },
  parameters: {},
  checks: [
    {
      says: { en: 'Behavioural activation happens at least once a week' },
      holds: ({ times }) => atLeast(times, 1),
    },
  ],
  proposes: { en: '{second} gives {first} something to work on: review both on one day.' },
  severity: 'info',
  owners: ['pcp', 'psychology'],
  due: null,
  evidence: [own],
  examples: {
    met: { known: { ...said, times: 1 } },
    justNotMet: { known: { ...said, times: 0.5 } },
    unknown: { known: said },
  },
});

/** Composite rules of the same shape that say what helps what; none of them interrupts anybody. */
export const firstFour: readonly LinkRule[] = [
  {
    rule: calmBeforeExposure,
    effect: 'reinforces',
    why: { en: 'A calm body makes the first step possible.' },
    reach: {
      of: 'pair',
      first: ({ kind }) => kind === 'relaxation',
      second: ({ kind }) => kind === 'exposure-step',
      facts: (calm, exposure) => [
        ...namesOf(calm, exposure),
        about(calm, startsNoLater, startsInOrder(calm, exposure)),
        about(exposure, ladderStep, exposure.dose.level),
      ],
    },
    resolutions: noResolutions,
  },
  {
    rule: sleepBeforeLoad,
    effect: 'reinforces',
    why: { en: 'Rested muscles and a rested mind take more load.' },
    reach: {
      of: 'pair',
      first: ({ kind }) => kind === 'sleep-window',
      second: ({ kind }) => kind === 'activity-quota',
      facts: (sleep, quota) => [
        ...namesOf(sleep, quota),
        about(sleep, startsNoLater, startsInOrder(sleep, quota)),
      ],
    },
    resolutions: noResolutions,
  },
  {
    rule: familyWalks,
    effect: 'reinforces',
    why: { en: 'Company makes it likelier, and it costs no extra time.' },
    reach: {
      of: 'pair',
      first: ({ kind }) => kind === 'family-action',
      second: ({ kind }) => kind === 'activity-quota',
      facts: (walk, quota) => [
        ...namesOf(walk, quota),
        about(walk, staysWithinQuota, fitsQuota(walk, quota)),
      ],
    },
    resolutions: noResolutions,
  },
  {
    rule: moodAndAction,
    effect: 'reinforces',
    why: { en: 'A lift in drive is used best by things worth doing.' },
    reach: {
      of: 'pair',
      first: isMedicineOf('antidepressant'),
      second: ({ kind }) => kind === 'behavioural-activation',
      facts: (medicine, action) => [
        ...namesOf(medicine, action),
        about(action, timesPerWeek, action.dose.timesPerWeek),
      ],
    },
    resolutions: noResolutions,
  },
];

function startsInOrder(
  { startDay: first }: PlanItem,
  { startDay: second }: PlanItem,
): boolean | null {
  return first === null || second === null ? null : first <= second;
}

function fitsQuota({ dose: walk }: PlanItem, { dose: quota }: PlanItem): boolean | null {
  if (walk.minutes === undefined || quota.minutes === undefined) return null;
  return walk.minutes <= quota.minutes;
}
