import { defineInstrument } from '../define-instrument.ts';
import type { Item, Option } from '../instrument.ts';
import { peg } from './peg.ts';
import { gcpsSource } from './sources.ts';
import { en, missingRule, noCodes, slot } from './wording.ts';

/** The neutral key of the four steps; the words a patient sees are the clinic's to bring. */
const howManyDays: readonly Option[] = ['never', 'some days', 'most days', 'every day'].map(
  (code, value) => ({ value, label: null, code }),
);
const mostDays = 2;
const pegSumOfBothersome = 12;

const items: readonly Item[] = [
  {
    id: 'gcps_r_1',
    concept: 'pain.days-three-months',
    text: null,
    options: howManyDays,
    loinc: null,
  },
  {
    id: 'gcps_r_2',
    concept: 'pain.limited-three-months',
    text: null,
    options: howManyDays,
    loinc: null,
    askedWhen: { item: 'gcps_r_1', atLeast: 1 },
  },
  ...peg.items.map(({ concept, options }, at) => ({
    id: `gcps_r_${at + 3}`,
    concept,
    text: null,
    options: options.map(({ value, code }) => ({ value, label: null, code })),
    loinc: null,
    askedWhen: { item: 'gcps_r_1', atLeast: 1 },
  })),
];

export const gcpsR = defineInstrument({
  id: 'gcps_r',
  version: 1,
  name: 'GCPS-R',
  aliases: ['Graded Chronic Pain Scale Revised'],
  title: en('How much pain limits your life'),
  instruction: null,
  items,
  keys: {
    painDays: 'gcps_r_1',
    limited: 'gcps_r_2',
    peg: ['gcps_r_3', 'gcps_r_4', 'gcps_r_5'],
  },
  scores: {
    peg_sum: { sum: ['gcps_r_3', 'gcps_r_4', 'gcps_r_5'] },
    grade: {
      cases: [
        [{ not: { item: 'gcps_r_1', atLeast: mostDays } }, { constant: 0 }],
        [
          { item: 'gcps_r_2', atLeast: mostDays },
          // Grade 3 whatever PEG says, but PEG has to be there: the rule asks for every answer.
          { linear: { score: 'peg_sum' }, times: 0, plus: 3 },
        ],
        [{ score: 'peg_sum', atLeast: pegSumOfBothersome }, { constant: 2 }],
      ],
      otherwise: { constant: 1 },
    },
  },
  main: { score: 'grade', min: 0, max: 3 },
  better: 'lower',
  bands: {
    impact: {
      of: 'grade',
      steps: [
        { from: 0, name: 'no chronic pain', label: en('no long-lasting pain') },
        { from: 1, name: 'mild', label: en('mild long-lasting pain') },
        { from: 2, name: 'bothersome', label: en('bothersome long-lasting pain') },
        { from: 3, name: 'high impact', label: en('long-lasting pain with high impact') },
      ],
    },
  },
  alarms: [],
  missing: missingRule(
    'Both frequency questions and the three PEG answers are needed; after "never" and "some days" the grade is 0.',
  ),
  change: {
    minimalImportant: 1,
    reliable: null,
    relative: null,
    method: 'A change of grade; no reliable change is published here',
    toVerify: true,
  },
  /** Of the three PEG questions; the two of three months share no concept with another questionnaire. */
  recallDays: 7,
  minutes: 1,
  languages: [],
  loinc: noCodes,
  licence: slot('A*', 'NIH-funded author manuscript PMC7097879; no licence text found.', {
    toVerify: 'The wording of both frequency questions and whether it may be reproduced.',
  }),
  inactive:
    'The wording of the two frequency questions was found in no public source, and no licence text was found. Scoring is known and tested.',
  evidence: [gcpsSource],
});
