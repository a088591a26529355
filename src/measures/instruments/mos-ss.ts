import { defineInstrument } from '../define-instrument.ts';
import type { Formula } from '../formula.ts';
import { mosSocialSource } from './sources.ts';
import { allOf, choices, en, itemsFrom, noCodes, randLicence } from './wording.ts';

/** The nineteen questions that are scored; the count of close friends and relatives is not. */
const words = [
  'Someone you can count on to listen to you when you need to talk',
  'Someone to give you information to help you understand a situation',
  'Someone to give you advice about a crisis',
  'Someone to help you if you were confined to bed',
  'Someone who shows you love and affection',
  'Someone to have a good time with',
  'Someone to confide in or talk to about yourself or your problems',
  'Someone whose advice you really want',
  'Someone to take you to the doctor if you needed it',
  'Someone to prepare your meals if you were unable to do it yourself',
  'Someone to love and make you feel wanted',
  'Someone to share your most private worries and fears with',
  'Someone to turn to for suggestions about how to deal with a personal problem',
  'Someone who hugs you',
  'Someone to help with daily chores if you were sick',
  'Someone to do things with to help you get your mind off things',
  'Someone who understands your problems',
  'Someone to get together with for relaxation',
  'Someone to do something enjoyable with',
];

const items = itemsFrom(
  'mos_ss',
  words,
  choices(
    [
      'None of the time',
      'A little of the time',
      'Some of the time',
      'Most of the time',
      'All of the time',
    ],
    1,
  ),
);

const percent = (ids: readonly string[]): Formula => ({
  linear: { mean: ids },
  times: 25,
  plus: -25,
});
const numbered = (...numbers: readonly number[]): Formula =>
  percent(numbers.map((number) => `mos_ss_${number}`));

export const mosSs = defineInstrument({
  id: 'mos_ss',
  version: 1,
  name: 'MOS-SS',
  title: en('Support from other people'),
  instruction: en(
    'How often is each of the following kinds of support available to you if you need it?',
  ),
  items,
  scores: {
    emotional_info: numbered(1, 2, 3, 7, 8, 12, 13, 17),
    tangible: numbered(4, 9, 10, 15),
    affectionate: numbered(5, 11, 14),
    positive_interaction: numbered(6, 18, 19),
    overall: percent(items.map(({ id }) => id)),
  },
  main: { score: 'overall', min: 0, max: 100 },
  better: 'higher',
  bands: {},
  alarms: [],
  missing: allOf(19),
  change: null,
  recallDays: 30,
  minutes: 3,
  languages: ['en'],
  loinc: noCodes,
  licence: randLicence(null),
  inactive: null,
  evidence: [mosSocialSource],
});
