import { own } from '#evidence';
import { defineInstrument } from '../define-instrument.ts';
import type { Item } from '../instrument.ts';
import { noYes } from '../options.ts';
import { female, sex } from './record.ts';
import { nosasSource, pavsSource } from './sources.ts';
import { en, missingRule, noCodes, shipped } from './wording.ts';

const anyDays = { item: 'pavs_1', atLeast: 1 } as const;
/** Minutes a week that health bodies advise. */
const advised = 150;

export const pavs = defineInstrument({
  id: 'pavs',
  version: 1,
  name: 'PAVS',
  aliases: ['Exercise vital sign'],
  title: en('How active you are'),
  instruction: null,
  items: [
    {
      id: 'pavs_1',
      concept: 'activity.days-week',
      text: en(
        'On average, how many days per week do you engage in moderate to strenuous exercise (like a brisk walk)?',
      ),
      options: [],
      number: { min: 0, max: 7, step: 1, unit: en('days') },
      loinc: '89555-7',
    },
    {
      id: 'pavs_2',
      concept: 'activity.minutes-day',
      text: en('On average, how many minutes do you engage in exercise at this level?'),
      options: [],
      number: { min: 0, max: 600, step: 1, unit: en('minutes') },
      loinc: '68516-4',
      askedWhen: anyDays,
    },
  ],
  scores: {
    minutes_week: {
      cases: [[{ not: anyDays }, { constant: 0 }]],
      otherwise: { product: [{ sum: ['pavs_1'] }, { sum: ['pavs_2'] }] },
    },
  },
  main: { score: 'minutes_week', min: 0, max: 4200 },
  better: 'higher',
  bands: {
    advice: {
      of: 'minutes_week',
      steps: [
        { from: 0, name: 'below', label: en('below 150 minutes a week') },
        { from: advised, name: 'reached', label: en('150 minutes a week or more') },
      ],
    },
  },
  alarms: [],
  missing: missingRule('Both answers are needed; no days are 0 minutes.'),
  change: null,
  recallDays: 7,
  minutes: 0.3,
  languages: ['en'],
  loinc: noCodes,
  licence: shipped('A', 'Free.', { toVerify: 'LOINC codes 89555-7 and 68516-4.' }),
  inactive: null,
  evidence: [pavsSource],
});

const fact = (
  id: string,
  asks: string,
  number: { min: number; max: number },
  unit: string,
): Item => ({
  id,
  concept: `record.${id}`,
  text: en(asks),
  options: [],
  number: { ...number, step: null, unit: en(unit) },
  loinc: null,
});

/** A formula over two answers and three facts of the record. */
export const nosas = defineInstrument({
  id: 'nosas',
  version: 1,
  name: 'NoSAS',
  title: en('Breathing in sleep'),
  instruction: null,
  items: [
    {
      id: 'nosas_snoring',
      concept: 'sleep.snoring',
      text: en('Do you snore, or has someone told you that you do?'),
      options: noYes,
      loinc: null,
    },
    {
      id: 'nosas_neck',
      concept: 'body.neck-cm',
      text: en('How many centimetres is your neck around?'),
      options: [],
      number: { min: 20, max: 80, step: null, unit: en('cm') },
      loinc: null,
    },
  ],
  inputs: [
    fact('bmi', 'Body mass index', { min: 10, max: 100 }, 'kg/m²'),
    fact('age', 'Age', { min: 0, max: 120 }, 'years'),
    sex,
  ],
  keys: { snore: 'nosas_snoring', neckCm: 'nosas_neck' },
  scores: {
    total: {
      add: [
        {
          steps: { sum: ['nosas_neck'], mayMiss: 0 },
          strict: true,
          rows: [
            [0, 0],
            [40, 4],
          ],
        },
        {
          steps: { sum: ['bmi'], mayMiss: 0 },
          rows: [
            [0, 0],
            [25, 3],
            [30, 5],
          ],
        },
        { linear: { sum: ['nosas_snoring'], mayMiss: 0 }, times: 2 },
        {
          steps: { sum: ['age'], mayMiss: 0 },
          strict: true,
          rows: [
            [-1, 0],
            [55, 4],
          ],
        },
        {
          steps: { sum: ['sex'], mayMiss: 0 },
          rows: [
            [0, 2],
            [female, 0],
          ],
        },
      ],
    },
  },
  main: { score: 'total', min: 0, max: 17 },
  better: 'lower',
  bands: {
    risk: {
      of: 'total',
      steps: [
        { from: 0, name: 'lower', label: en('lower risk of sleep apnoea') },
        { from: 8, name: 'high', label: en('high risk of sleep apnoea') },
      ],
    },
  },
  alarms: [],
  missing: missingRule('Both answers and weight, height, age and sex of the record are needed.'),
  change: null,
  recallDays: 365,
  minutes: 0.3,
  languages: ['en'],
  loinc: noCodes,
  licence: shipped('A', 'A formula without wording of its own; own words.'),
  inactive: null,
  evidence: [nosasSource, own],
});
