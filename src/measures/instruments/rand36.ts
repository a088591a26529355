import { defineInstrument } from '../define-instrument.ts';
import type { Formula } from '../formula.ts';
import type { Item } from '../instrument.ts';
import { halfScale, percentOf } from './formulas.ts';
import { physicalFunction, physicalFunctionConcepts } from './pf10.ts';
import { noYesCodes, times } from './rand36-options.ts';
import { rand36Source } from './sources.ts';
import { choices, en, itemsFrom, missingRule, noCodes, randLicence } from './wording.ts';

type Words = readonly [text: string, options: readonly string[]];
const single = (number: number, [text, options]: Words): Item => ({
  id: `rand36_${number}`,
  concept: `rand36.${number}`,
  text: en(text),
  options: choices(options, 1),
  loinc: null,
});

const inGeneral = [
  single(1, [
    'In general, would you say your health is:',
    ['Excellent', 'Very good', 'Good', 'Fair', 'Poor'],
  ]),
  single(2, [
    'Compared to one year ago, how would you rate your health in general now?',
    [
      'Much better now than one year ago',
      'Somewhat better now than one year ago',
      'About the same as one year ago',
      'Somewhat worse now than one year ago',
      'Much worse now than one year ago',
    ],
  ]),
];

const limits = physicalFunction('rand36', 3);

const roles = [
  ...itemsFrom(
    'rand36',
    [
      'Cut down the amount of time you spent on work or other activities',
      'Accomplished less than you would like',
      'Were limited in the kind of work or other activities',
      'Had difficulty performing the work or other activities (for example, it took extra effort)',
    ],
    noYesCodes,
    {
      firstNumber: 13,
      lead: 'During the past 4 weeks, have you had any of the following problems with your work or other regular daily activities as a result of your physical health?',
    },
  ),
  ...itemsFrom(
    'rand36',
    [
      'Cut down the amount of time you spent on work or other activities',
      'Accomplished less than you would like',
      "Didn't do work or other activities as carefully as usual",
    ],
    noYesCodes,
    {
      firstNumber: 17,
      lead: 'During the past 4 weeks, have you had any of the following problems with your work or other regular daily activities as a result of any emotional problems (such as feeling depressed or anxious)?',
    },
  ),
];

const painAndPeople = [
  single(20, [
    'During the past 4 weeks, to what extent has your physical health or emotional problems interfered with your normal social activities with family, friends, neighbors, or groups?',
    ['Not at all', 'Slightly', 'Moderately', 'Quite a bit', 'Extremely'],
  ]),
  single(21, [
    'How much bodily pain have you had during the last 4 weeks?',
    ['None', 'Very mild', 'Mild', 'Moderate', 'Severe', 'Very severe'],
  ]),
  single(22, [
    'During the past 4 weeks, how much did pain interfere with your normal work (including both work outside the home and housework)?',
    ['Not at all', 'A little bit', 'Moderately', 'Quite a bit', 'Extremely'],
  ]),
];

const feelings = itemsFrom(
  'rand36',
  [
    'did you feel full of pep?',
    'have you been a very nervous person?',
    'have you felt so down in the dumps that nothing could cheer you up?',
    'have you felt calm and peaceful?',
    'did you have a lot of energy?',
    'have you felt downhearted and blue?',
    'did you feel worn out?',
    'have you been a happy person?',
    'did you feel tired?',
  ],
  times,
  { firstNumber: 23, lead: 'How much of the time during the past 4 weeks' },
);

const peopleAgain = single(32, [
  'During the past 4 weeks, how much of the time has your physical health or emotional problems interfered with your social activities (like visiting with friends, relatives, etc.)?',
  [
    'All of the time',
    'Most of the time',
    'Some of the time',
    'A little of the time',
    'None of the time',
  ],
]);

const trueOrFalse = itemsFrom(
  'rand36',
  [
    'I seem to get sick a little easier than other people',
    'I am as healthy as anybody I know',
    'I expect my health to get worse',
    'My health is excellent',
  ],
  choices(['Definitely true', 'Mostly true', "Don't know", 'Mostly false', 'Definitely false'], 1),
  { firstNumber: 33, lead: 'How TRUE or FALSE is each of the following statements for you?' },
);

/** RAND's recoding to 0 to 100, 100 = best: by how many answers there are and which end is good. */
const firstBest = (steps: number, ...numbers: readonly number[]): readonly Formula[] =>
  numbers.map((number) => percentOf(`rand36_${number}`, steps, 1));
const lastBest = (steps: number, ...numbers: readonly number[]): readonly Formula[] =>
  numbers.map((number) => percentOf(`rand36_${number}`, 1, steps));

export const rand36 = defineInstrument({
  id: 'rand36',
  version: 1,
  name: 'RAND-36',
  title: en('Your health'),
  instruction: en(
    'This survey asks for your views about your health. This information will help track how you feel and how well you are able to do your usual activities. Answer every question by selecting the answer that best describes you. If you are unsure about how to answer a question, please give the best answer you can.',
  ),
  items: [
    ...inGeneral,
    ...limits,
    ...roles,
    ...painAndPeople,
    ...feelings,
    peopleAgain,
    ...trueOrFalse,
  ],
  scores: {
    physical_functioning: halfScale(lastBest(3, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)),
    role_physical: halfScale(lastBest(2, 13, 14, 15, 16)),
    role_emotional: halfScale(lastBest(2, 17, 18, 19)),
    energy: halfScale([...firstBest(6, 23, 27), ...lastBest(6, 29, 31)]),
    emotional_wellbeing: halfScale([...lastBest(6, 24, 25, 28), ...firstBest(6, 26, 30)]),
    social_functioning: halfScale([...firstBest(5, 20), ...lastBest(5, 32)]),
    pain: halfScale([...firstBest(6, 21), ...firstBest(5, 22)]),
    general_health: halfScale([...firstBest(5, 1, 34, 36), ...lastBest(5, 33, 35)]),
    health_change: halfScale(firstBest(5, 2)),
  },
  main: { score: 'physical_functioning', min: 0, max: 100 },
  better: 'higher',
  bands: {},
  alarms: [],
  missing: missingRule('At least half of the answers of a scale are needed: their mean counts.'),
  change: {
    minimalImportant: 10,
    reliable: null,
    relative: null,
    method:
      'Range of 5 to 10 points in the literature, the cautious end; no reliable change is published here',
    toVerify: true,
  },
  recallDays: 28,
  minutes: 8,
  languages: ['en'],
  loinc: noCodes,
  licence: randLicence(null),
  inactive: null,
  evidence: [rand36Source],
});

export const pf10 = defineInstrument({
  id: 'pf10',
  version: 1,
  name: 'RAND PF-10',
  aliases: ['PF-10'],
  title: en('What your health lets you do'),
  instruction: null,
  items: physicalFunction('pf10', 1),
  scores: {
    physical_functioning: halfScale(
      physicalFunctionConcepts.map((_, at) => percentOf(`pf10_${at + 1}`, 1, 3)),
    ),
  },
  main: { score: 'physical_functioning', min: 0, max: 100 },
  better: 'higher',
  bands: {},
  alarms: [],
  missing: missingRule('At least 5 of the 10 answers are needed: their mean counts.'),
  change: {
    minimalImportant: 10,
    reliable: null,
    relative: null,
    method:
      'Range of 5 to 10 points in the literature, the cautious end; no reliable change is published here',
    toVerify: true,
  },
  recallDays: 28,
  minutes: 2,
  languages: ['en'],
  loinc: noCodes,
  licence: randLicence(null),
  inactive: null,
  evidence: [rand36Source],
});
