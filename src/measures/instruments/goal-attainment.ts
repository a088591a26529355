import { defineInstrument } from '../define-instrument.ts';
import type { Formula } from '../formula.ts';
import type { Item } from '../instrument.ts';
import { isAnswered } from './formulas.ts';
import { gasSource } from './sources.ts';
import { en, missingRule, noCodes, ownWords } from './wording.ts';

/** Goals one review may rate. */
const goals = [1, 2, 3, 4, 5] as const;
const goalId = (goal: number): string => `gas_${goal}`;
const weightId = (goal: number): string => `gas_weight_${goal}`;
const heaviest = 10;

const steps = [
  { value: -2, label: en('Much less than we hoped for'), code: null },
  { value: -1, label: en('Less than we hoped for'), code: null },
  { value: 0, label: en('Just what we hoped for'), code: null },
  { value: 1, label: en('More than we hoped for'), code: null },
  { value: 2, label: en('Much more than we hoped for'), code: null },
];

const items: readonly Item[] = goals.map((goal) => ({
  id: goalId(goal),
  concept: goalId(goal),
  text: en(`How far did you get with goal ${goal}?`),
  options: steps,
  loinc: null,
}));

/** How much each goal counts, agreed when it was set; 1 where nothing was agreed. */
const weights: readonly Item[] = goals.map((goal) => ({
  id: weightId(goal),
  concept: weightId(goal),
  text: en(`Weight of goal ${goal}`),
  options: [],
  number: { min: 0, max: heaviest, step: 1, unit: null },
  loinc: null,
}));

/** The weight of a rated goal; a goal that was not rated weighs nothing. */
const weightOf = (goal: number): Formula => ({
  cases: [
    [{ not: isAnswered(goalId(goal)) }, { constant: 0 }],
    [isAnswered(weightId(goal)), { sum: [weightId(goal)], mayMiss: 0 }],
  ],
  otherwise: { constant: 1 },
});
const ratingOf = (goal: number): Formula => ({
  cases: [[isAnswered(goalId(goal)), { sum: [goalId(goal)], mayMiss: 0 }]],
  otherwise: { constant: 0 },
});
const square = (of: Formula): Formula => ({ product: [of, of] });

/** 0.7 of the sum of squares and 0.3 of the square of the sum, which is whole when counted in tenths. */
const ofSquares = 0.7;
const ofSquaredSum = 0.3;
const tenths = 10;
const most = goals.length * heaviest * heaviest * (7 + 3 * goals.length);
/** The root as a table: the algebra knows none. 0 has none here, for it is divided by. */
const roots = Array.from(
  { length: most },
  (_, at) => [at + 1, Math.sqrt((at + 1) / tenths)] as const,
);

export const gas = defineInstrument({
  id: 'gas',
  version: 1,
  name: 'GAS T-score',
  aliases: ['Goal attainment scaling', 'GAS'],
  title: en('How far you got with your goals'),
  instruction: null,
  items,
  inputs: weights,
  keys: { scores: goals.map(goalId), weights: goals.map(weightId) },
  scores: {
    weighted: { add: goals.map((goal) => ({ product: [weightOf(goal), ratingOf(goal)] })) },
    spread: {
      table: {
        rounded: {
          linear: {
            add: [
              { linear: { add: goals.map((goal) => square(weightOf(goal))) }, times: ofSquares },
              { linear: square({ add: goals.map(weightOf) }), times: ofSquaredSum },
            ],
          },
          times: tenths,
        },
        decimals: 0,
      },
      rows: roots,
    },
    T: {
      linear: { quotient: [{ score: 'weighted' }, { score: 'spread' }] },
      times: 10,
      plus: 50,
    },
  },
  main: { score: 'T', min: 10, max: 90 },
  better: 'higher',
  bands: {
    attainment: {
      of: 'T',
      steps: [
        { from: 0, name: 'below', label: en('less than expected') },
        { from: 50, name: 'expected', label: en('as expected or better') },
      ],
    },
  },
  alarms: [],
  missing: {
    ...missingRule('At least one goal has to be rated; goals that were not rated do not count.'),
    optional: goals.map(goalId),
  },
  change: {
    minimalImportant: 10,
    reliable: null,
    relative: null,
    method: 'Range of 5 to 10 points, the cautious end; no reliable change is published here',
    toVerify: true,
  },
  recallDays: 365,
  minutes: 3,
  languages: ['en'],
  loinc: noCodes,
  licence: ownWords,
  inactive: null,
  evidence: [gasSource],
});
