import { defineInstrument } from '../define-instrument.ts';
import type { Condition, Formula } from '../formula.ts';
import type { Item } from '../instrument.ts';
import { noYes } from '../options.ts';
import { ahcSource } from './sources.ts';
import { choices, en, itemsFrom, missingRule, shipped } from './wording.ts';

const item = (id: string, asks: string, options: Item['options']): Item => ({
  id: `ahc_${id}`,
  concept: `ahc.${id}`,
  text: en(asks),
  options,
  loinc: null,
});

const place = item(
  'living',
  'What is your living situation today?',
  choices([
    'I have a steady place to live',
    'I have a place to live today, but I am worried about losing it in the future',
    'I do not have a steady place to live (I am temporarily staying with others, in a hotel, in a shelter, living outside on the street, on a beach, in a car, abandoned building, bus or train station, or in a park)',
  ]),
);

/** "Choose all that apply" asked one by one; "none of the above" is seven times no. */
const problems = itemsFrom(
  'ahc_problem',
  [
    'Pests such as bugs, ants, or mice',
    'Mold',
    'Lead paint or pipes',
    'Lack of heat',
    'Oven or stove not working',
    'Smoke detectors missing or not working',
    'Water leaks',
  ],
  noYes,
  { lead: 'Think about the place you live. Do you have problems with any of the following?' },
);

const howTrue = choices(['Never true', 'Sometimes true', 'Often true']);
const food = [
  item(
    'food_worry',
    'Within the past 12 months, you worried that your food would run out before you got money to buy more.',
    howTrue,
  ),
  item(
    'food_last',
    "Within the past 12 months, the food you bought just didn't last and you didn't have money to get more.",
    howTrue,
  ),
];
const transport = item(
  'transport',
  'In the past 12 months, has lack of reliable transportation kept you from medical appointments, meetings, work or from getting things needed for daily living?',
  noYes,
);
const utilities = item(
  'utilities',
  'In the past 12 months has the electric, gas, oil, or water company threatened to shut off services in your home?',
  [...noYes, { value: 2, label: en('Already shut off'), code: null }],
);

const anyOf = (items: readonly Item[]): Formula => ({
  holds: { any: items.map(({ id }): Condition => ({ item: id, atLeast: 1 })) },
});
const domains = ['housing', 'food', 'transport', 'utilities'] as const;

/** The core without the four safety questions, which belong to another owner. */
export const ahc = defineInstrument({
  id: 'ahc',
  version: 1,
  name: 'AHC-HRSN core without HITS',
  aliases: ['AHC-HRSN', 'HRSN'],
  title: en('Home, food, getting around and bills'),
  instruction: null,
  items: [place, ...problems, ...food, transport, utilities],
  scores: {
    housing: anyOf([place, ...problems]),
    food: anyOf(food),
    transport: anyOf([transport]),
    utilities: anyOf([utilities]),
    needs: { add: domains.map((score) => ({ score })) },
  },
  main: { score: 'needs', min: 0, max: 4 },
  better: 'lower',
  bands: {
    any_need: {
      of: 'needs',
      steps: [
        { from: 0, name: 'none', label: en('no need said') },
        { from: 1, name: 'some', label: en('a need to talk about') },
      ],
    },
  },
  alarms: [],
  missing: missingRule(
    'A need is known as soon as one answer says it; that there is none needs every answer of the area.',
  ),
  change: null,
  recallDays: 365,
  minutes: 2,
  languages: ['en'],
  loinc: { panel: '96777-8', score: null },
  licence: shipped('A*', "CMS tool; the food questions belong to Children's HealthWatch.", {
    toVerify: "LOINC panel 96777-8; the clause of Children's HealthWatch.",
    credit:
      "AHC Health-Related Social Needs Screening Tool, Centers for Medicare & Medicaid Services; food: Hunger Vital Sign, Children's HealthWatch.",
  }),
  inactive: null,
  evidence: [ahcSource],
});
