import { own } from '#evidence';
import { defineInstrument } from '../define-instrument.ts';
import { ratingOptions } from '../options.ts';
import { allOf, choices, en, itemsFrom, missingRule, noCodes, shipped } from './wording.ts';

const notValidated = shipped('A', 'Own wording, Apache-2.0 with the product. Not validated.');

const careItems = itemsFrom(
  'prem',
  [
    'My team believes me when I talk about my pain.',
    'The people who treat me work well as a team.',
    'All of them tell me the same thing about my care.',
    'I know whom to ask when I need help.',
  ],
  choices(['Not true', 'A bit true', 'Half true', 'Mostly true', 'Fully true']),
  { concepts: ['care.believed', 'care.coordination', 'care.told-the-same', 'care.whom-to-ask'] },
);

/** How care feels, in our own short words. Says what it is: not validated. */
export const prem = defineInstrument({
  id: 'prem',
  version: 1,
  name: 'Care experience (own)',
  title: en('How your care feels to you'),
  instruction: en('Think of the last three months. There is no right answer.'),
  items: careItems,
  scores: {
    believed: { sum: ['prem_1'] },
    coordination: { sum: ['prem_2'] },
    told_the_same: { sum: ['prem_3'] },
    whom_to_ask: { sum: ['prem_4'] },
    mean: { mean: careItems.map(({ id }) => id) },
  },
  main: { score: 'mean', min: 0, max: 4 },
  better: 'higher',
  bands: {},
  alarms: [],
  missing: missingRule('The mean needs all 4 answers; each answer stands for itself.'),
  change: null,
  recallDays: 90,
  minutes: 0.7,
  languages: ['en'],
  loinc: noCodes,
  licence: notValidated,
  inactive: null,
  evidence: [own],
});

const sessionItems = itemsFrom(
  'session_check',
  [
    'Today I felt heard.',
    'We worked on what matters to me.',
    'What we planned today fits my life.',
  ],
  ratingOptions('Not at all', 'Fully'),
);

export const sessionCheck = defineInstrument({
  id: 'session_check',
  version: 1,
  name: 'Session check-in (own)',
  title: en('How this meeting was for you'),
  instruction: null,
  items: sessionItems,
  scores: { mean: { mean: sessionItems.map(({ id }) => id) } },
  main: { score: 'mean', min: 0, max: 10 },
  better: 'higher',
  bands: {},
  alarms: [],
  missing: allOf(3),
  change: null,
  recallDays: 1,
  minutes: 0.4,
  languages: ['en'],
  loinc: noCodes,
  licence: notValidated,
  inactive: null,
  evidence: [own],
});
