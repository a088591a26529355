import {
  asamBenzodiazepine,
  calmBeforeBedMinutes,
  craske,
  firstLookDays,
  lightAdvice,
  lightAfterRisingMinutes,
  own,
} from '#evidence';
import { daysBetween } from '#kernel';
import { isHypnotic } from '#medication';
import { atMost, defineRule } from '#reasoning';
import { addHoursTo, hoursFrom } from '../../../clock.ts';
import type { PlanItem } from '../../../item.ts';
import { about, firstPart, namesOf, secondPart } from '../../facts.ts';
import {
  isInsomniaTherapy,
  isMedicineOf,
  isOfKind,
  isSessionOf,
  isSleepWindow,
} from '../../kinds.ts';
import { type LinkRule, noResolutions } from '../../link-rule.ts';
import { daysApart, minutesAfter } from '../../part-facts.ts';
import { helping, isWeekly, startsInOrder } from './helping.ts';

const names = { first: firstPart, second: secondPart };
const two = { first: 'One', second: 'Other' };
const isExposure = isOfKind('exposure-step');
const isCalm = isOfKind('relaxation');

const lightAfterRising = defineRule({
  id: 'COH-85',
  version: 1,
  title: { en: 'Light soon after the fixed time to get up' },
  needs: { ...names, after: minutesAfter },
  parameters: { most: lightAfterRisingMinutes },
  checks: [
    {
      says: { en: 'The light begins at most {most} minutes after getting up' },
      holds: ({ after }, { most }) => atMost(after, most),
    },
  ],
  proposes: { en: '{first} right after getting up makes {second} hold.' },
  severity: 'info',
  owners: ['psychology'],
  due: null,
  evidence: [lightAdvice],
  examples: {
    met: { known: { ...two, after: 60 } },
    justNotMet: { known: { ...two, after: 61 } },
    unknown: { known: two },
  },
});

const calmBeforeBed = defineRule({
  id: 'COH-86',
  version: 1,
  title: { en: 'Calming down before the sleep window' },
  needs: { ...names, before: minutesAfter },
  parameters: { most: calmBeforeBedMinutes },
  checks: [
    {
      says: { en: 'It ends at most {most} minutes before lights out' },
      holds: ({ before }, { most }) => atMost(before, most),
    },
  ],
  proposes: { en: '{first} leads into {second}.' },
  severity: 'info',
  owners: ['psychology'],
  due: null,
  evidence: [own],
  examples: {
    met: { known: { ...two, before: 90 } },
    justNotMet: { known: { ...two, before: 91 } },
    unknown: { known: two },
  },
});

const firstLook = defineRule({
  id: 'COH-87',
  version: 1,
  title: { en: 'A first look soon after a new medicine' },
  needs: { ...names, apart: daysApart },
  parameters: { most: firstLookDays },
  checks: [
    {
      says: { en: 'The visit is at most {most} days after the start' },
      holds: ({ apart }, { most }) => atMost(apart === null || apart >= 0 ? apart : null, most),
    },
  ],
  proposes: { en: '{second} catches early what {first} does, and what it does not.' },
  severity: 'info',
  owners: ['pcp', 'care-manager'],
  due: null,
  evidence: [own],
  examples: {
    met: { known: { ...two, apart: 14 } },
    justNotMet: { known: { ...two, apart: 15 } },
    unknown: { known: two },
  },
});

/** What carries nights, courage and changes of medicine. */
export const mindAndNightHelped: readonly LinkRule[] = [
  {
    rule: lightAfterRising,
    effect: 'reinforces',
    why: { en: 'Morning light tells the body when the day begins.' },
    reach: {
      of: 'pair',
      first: isOfKind('light-therapy'),
      second: isSleepWindow,
      facts: (light, window) => [
        ...namesOf(light, window),
        about(light, minutesAfter, minutesFrom(window.dose.until, light.dose.at)),
      ],
    },
    resolutions: noResolutions,
  },
  {
    rule: calmBeforeBed,
    effect: 'reinforces',
    why: { en: 'A body that has calmed down falls asleep.' },
    reach: {
      of: 'pair',
      first: isCalm,
      second: isSleepWindow,
      facts: (calm, window) => [
        ...namesOf(calm, window),
        about(calm, minutesAfter, minutesFrom(endOf(calm), window.dose.from)),
      ],
    },
    resolutions: noResolutions,
  },
  {
    rule: firstLook,
    effect: 'reinforces',
    why: { en: 'Most trouble with a new medicine shows in the first two weeks.' },
    reach: {
      of: 'pair',
      first: ({ kind, aspects }) => kind === 'medicine' && aspects?.change === 'start',
      second: isOfKind('visit'),
      facts: (medicine, visit) => [
        ...namesOf(medicine, visit),
        about(visit, daysApart, daysFrom(medicine, visit)),
      ],
    },
    resolutions: noResolutions,
  },
  helping({
    id: 'COH-88',
    fact: 'windowInDiary',
    title: 'The sleep diary shows how the window works',
    says: 'The diary is filled in at least once a week',
    proposes: '{first} decides about {second}: bring it to each session.',
    why: 'The window grows by what the diary says.',
    owners: ['psychology'],
    evidence: [own],
    first: ({ kind, aspects }) => kind === 'tracking' && aspects?.construct === 'sleep',
    second: isInsomniaTherapy,
    holds: isWeekly,
  }),
  helping({
    id: 'COH-89',
    fact: 'exposureReviewed',
    title: 'Exposure steps are looked at in the session',
    says: 'The session is at least once a week',
    proposes: '{first} plans {second} and looks at what was feared and what came.',
    why: 'What was expected and what came is learnt by saying it.',
    owners: ['psychology', 'pt'],
    evidence: [craske],
    first: isSessionOf('cbt'),
    second: isExposure,
    holds: isWeekly,
  }),
  helping({
    id: 'COH-90',
    fact: 'sleepBeforeTaper',
    title: 'Sleep is worked on before a sleeping tablet goes down',
    says: 'Work on sleep starts no later than the taper',
    proposes: '{first} carries {second}: steps down go on while nights are steady.',
    why: 'With a skill for the night the tablet is missed less.',
    owners: ['psychology', 'prescriber'],
    evidence: [asamBenzodiazepine],
    first: isInsomniaTherapy,
    second: ({ dose: { medicine }, aspects }) =>
      medicine !== undefined && isHypnotic(medicine) && aspects?.change === 'lower',
    holds: startsInOrder,
  }),
  helping({
    id: 'COH-91',
    fact: 'calmBeforeTaper',
    title: 'Calming skills are there before an opioid goes down',
    says: 'The skill is taught no later than the taper starts',
    proposes: '{first} is there for the hard hours of {second}.',
    why: 'A taper is easier with something else to reach for.',
    owners: ['psychology', 'prescriber'],
    evidence: [own],
    first: isCalm,
    second: (item) => isMedicineOf('opioid')(item) && item.aspects?.change === 'lower',
    holds: startsInOrder,
  }),
  helping({
    id: 'COH-92',
    fact: 'groundingBesideTrauma',
    title: 'Grounding is there for work on trauma',
    says: 'It does not come up by itself during exposure',
    proposes: '{first} is for the hours after {second}, not to get out of it.',
    why: 'Who can come back to the room can look at the past.',
    owners: ['psychology'],
    evidence: [own],
    first: isCalm,
    second: isSessionOf('trauma-focused'),
    holds: ({ aspects }) => aspects?.promptedInExposure !== true,
  }),
  helping({
    id: 'COH-93',
    fact: 'goalOfDoing',
    title: 'Acceptance and a goal of doing point the same way',
    says: 'The goal counts what the person does, not pain',
    proposes: '{first} makes room for pain on the way to {second}.',
    why: 'Values give the reason to move with pain.',
    owners: ['psychology', 'patient'],
    evidence: [own],
    first: isSessionOf('act'),
    second: isOfKind('goal'),
    holds: (_, { aspects }) => (aspects?.measure === undefined ? null : aspects.measure !== 'pain'),
  }),
];

function minutesFrom(earlier: string | undefined, later: string | undefined): number | null {
  return earlier === undefined || later === undefined ? null : hoursFrom(earlier, later) * 60;
}

const endOf = ({ dose: { at, minutes } }: PlanItem): string | undefined =>
  at === undefined || minutes === undefined ? undefined : addHoursTo(at, minutes / 60);

/** Negative where the visit lies before the start: that is no look at it. */
function daysFrom({ startDay: start }: PlanItem, { startDay: visit }: PlanItem): number | null {
  return start === null || visit === null ? null : daysBetween(start, visit);
}
