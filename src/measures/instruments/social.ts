import { defineInstrument } from '../define-instrument.ts';
import type { Formula } from '../formula.ts';
import { mspssSource, osssSource, silsSource, uclaSource } from './sources.ts';
import { allOf, choices, en, itemsFrom, noCodes, shipped } from './wording.ts';

const closePeople = itemsFrom(
  'osss3',
  [
    'How many people are so close to you that you can count on them if you have great personal problems?',
  ],
  choices(['none', '1–2', '3–5', '5+'], 1),
);
const concern = itemsFrom(
  'osss3',
  ['How much interest and concern do people show in what you do?'],
  choices(['none', 'little', 'uncertain', 'some', 'a lot'], 1),
  { firstNumber: 2 },
);
const neighbours = itemsFrom(
  'osss3',
  ['How easy is it to get practical help from neighbors if you should need it?'],
  choices(['very difficult', 'difficult', 'possible', 'easy', 'very easy'], 1),
  { firstNumber: 3 },
);
const osssItems = [...closePeople, ...concern, ...neighbours];

export const osss3 = defineInstrument({
  id: 'osss3',
  version: 1,
  name: 'OSSS-3',
  title: en('People you can count on'),
  instruction: null,
  items: osssItems,
  scores: { total: { sum: osssItems.map(({ id }) => id) } },
  main: { score: 'total', min: 3, max: 14 },
  better: 'higher',
  bands: {
    support: {
      of: 'total',
      steps: [
        { from: 3, name: 'poor', label: en('poor support') },
        { from: 9, name: 'moderate', label: en('moderate support') },
        { from: 12, name: 'strong', label: en('strong support') },
      ],
    },
  },
  alarms: [],
  missing: allOf(3),
  change: null,
  recallDays: 30,
  minutes: 0.5,
  languages: ['en'],
  loinc: noCodes,
  licence: shipped('A*', 'Printed in an open-access article under CC BY 4.0.', {
    toVerify: 'The clause of the authors of the scale itself.',
    credit: 'OSSS-3 as printed in Kocalevent et al., BMC Psychology 2018;6:31 (CC BY 4.0).',
  }),
  inactive: null,
  evidence: [osssSource],
});

const mspssItems = itemsFrom(
  'mspss',
  [
    'There is a special person who is around when I am in need.',
    'There is a special person with whom I can share my joys and sorrows.',
    'My family really tries to help me.',
    'I get the emotional help and support I need from my family.',
    'I have a special person who is a real source of comfort to me.',
    'My friends really try to help me.',
    'I can count on my friends when things go wrong.',
    'I can talk about my problems with my family.',
    'I have friends with whom I can share my joys and sorrows.',
    'There is a special person in my life who cares about my feelings.',
    'My family is willing to help me make decisions.',
    'I can talk about my problems with my friends.',
  ],
  choices(
    [
      'Very Strongly Disagree',
      'Strongly Disagree',
      'Mildly Disagree',
      'Neutral',
      'Mildly Agree',
      'Strongly Agree',
      'Very Strongly Agree',
    ],
    1,
  ),
);
const meanOf = (...numbers: readonly number[]): Formula => ({
  mean: numbers.map((number) => `mspss_${number}`),
});

export const mspss = defineInstrument({
  id: 'mspss',
  version: 1,
  name: 'MSPSS',
  title: en('Support from family, friends and someone special'),
  instruction: null,
  items: mspssItems,
  scores: {
    mean: { mean: mspssItems.map(({ id }) => id) },
    significant_other: meanOf(1, 2, 5, 10),
    family: meanOf(3, 4, 8, 11),
    friends: meanOf(6, 7, 9, 12),
  },
  main: { score: 'mean', min: 1, max: 7 },
  better: 'higher',
  bands: {},
  alarms: [],
  missing: allOf(12),
  change: null,
  recallDays: 30,
  minutes: 3,
  languages: ['en'],
  loinc: noCodes,
  licence: shipped('A', 'Free (to verify).', {
    toVerify: 'Licence; later sheets of the author have "share joys and sorrows".',
    credit: 'MSPSS: Zimet GD, Dahlem NW, Zimet SG, Farley GK (1988).',
  }),
  inactive: null,
  evidence: [mspssSource],
});

const uclaItems = itemsFrom(
  'ucla3',
  [
    'How often do you feel that you lack companionship?',
    'How often do you feel left out?',
    'How often do you feel isolated from others?',
  ],
  choices(['Hardly ever', 'Some of the time', 'Often'], 1),
);

export const ucla3 = defineInstrument({
  id: 'ucla3',
  version: 1,
  name: 'UCLA-3',
  title: en('Feeling alone'),
  instruction: null,
  items: uclaItems,
  scores: { total: { sum: uclaItems.map(({ id }) => id) } },
  main: { score: 'total', min: 3, max: 9 },
  better: 'lower',
  bands: {
    loneliness: {
      of: 'total',
      steps: [
        { from: 3, name: 'not lonely', label: en('not lonely') },
        { from: 6, name: 'lonely', label: en('lonely') },
      ],
    },
  },
  alarms: [],
  missing: allOf(3),
  change: null,
  recallDays: 30,
  minutes: 0.5,
  languages: ['en'],
  loinc: noCodes,
  licence: shipped('A*', 'Published in Hughes 2004 (author manuscript in PMC), free.', {
    toVerify: 'Licence; the telephone form reads an introduction first.',
  }),
  inactive: null,
  evidence: [uclaSource],
});

export const sils = defineInstrument({
  id: 'sils',
  version: 1,
  name: 'SILS',
  title: en('Reading about health'),
  instruction: null,
  items: itemsFrom(
    'sils',
    [
      'How often do you need to have someone help you when you read instructions, pamphlets, or other written material from your doctor or pharmacy?',
    ],
    choices(['Never', 'Rarely', 'Sometimes', 'Often', 'Always'], 1, [
      'LA6270-8',
      'LA10066-1',
      'LA10082-8',
      'LA10044-8',
      'LA9933-8',
    ]),
    { loinc: ['93157-6'] },
  ),
  scores: { value: { sum: ['sils_1'] } },
  main: { score: 'value', min: 1, max: 5 },
  better: 'lower',
  bands: {
    literacy: {
      of: 'value',
      steps: [
        { from: 1, name: 'adequate', label: en('reads without help') },
        { from: 3, name: 'limited', label: en('may need help with reading') },
      ],
    },
  },
  alarms: [],
  missing: allOf(1),
  change: null,
  recallDays: 365,
  minutes: 0.2,
  languages: ['en'],
  loinc: noCodes,
  licence: shipped('A*', 'Printed in an open-access article under a Creative Commons licence.', {
    toVerify: 'Version of the licence.',
    credit: 'Single Item Literacy Screener: Morris NS et al., BMC Family Practice 2006;7:21.',
  }),
  inactive: null,
  evidence: [silsSource],
});
