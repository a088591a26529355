import { defineInstrument } from '../define-instrument.ts';
import type { Item } from '../instrument.ts';
import { isOpen } from './formulas.ts';
import { female, sex } from './record.ts';
import { auditSource, tapsSource } from './sources.ts';
import {
  bareChoices,
  bareItems,
  choices,
  en,
  missingRule,
  noCodes,
  shipped,
  slot,
} from './wording.ts';

const everDrinks = { item: 'audit_c_1', atLeast: 1 } as const;

const auditItems: readonly Item[] = [
  {
    id: 'audit_c_1',
    concept: 'audit.1',
    text: en('How often do you have a drink containing alcohol?'),
    options: choices([
      'Never',
      'Monthly or less',
      '2 to 4 times a month',
      '2 to 3 times a week',
      '4 or more times a week',
    ]),
    loinc: '68518-0',
  },
  {
    id: 'audit_c_2',
    concept: 'audit.2',
    text: en(
      'How many standard drinks containing alcohol do you have on a typical day when you are drinking?',
    ),
    options: choices(['1 or 2', '3 or 4', '5 or 6', '7 to 9', '10 or more']),
    loinc: '68519-8',
    askedWhen: everDrinks,
  },
  {
    id: 'audit_c_3',
    concept: 'audit.3',
    text: en('How often do you have 6 or more drinks on one occasion?'),
    options: choices(['Never', 'Less than monthly', 'Monthly', 'Weekly', 'Daily or almost daily']),
    loinc: '68520-6',
    askedWhen: everDrinks,
  },
];

const cutForWomen = 3;
const cutForAll = 4;

export const auditC = defineInstrument({
  id: 'audit_c',
  version: 1,
  name: 'AUDIT-C',
  title: en('Alcohol over the past year'),
  instruction: en(
    'Please answer the following questions about your alcohol use over the past year.',
  ),
  items: auditItems,
  inputs: [sex],
  scores: {
    total: {
      cases: [[{ all: [{ not: everDrinks }, isOpen('audit_c_2')] }, { constant: 0 }]],
      otherwise: { sum: auditItems.map(({ id }) => id) },
    },
    positive: {
      holds: {
        any: [
          { score: 'total', atLeast: cutForAll },
          {
            all: [
              { score: 'total', atLeast: cutForWomen },
              { item: 'sex', atLeast: female },
            ],
          },
        ],
      },
    },
  },
  main: { score: 'total', min: 0, max: 12 },
  better: 'lower',
  bands: {
    cutoff: {
      of: 'total',
      steps: [
        { from: 0, name: 'below', label: en('below the cut-offs') },
        { from: cutForWomen, name: 'positive for women', label: en('at the cut-off for women') },
        { from: cutForAll, name: 'positive', label: en('at the cut-off for all') },
      ],
    },
  },
  alarms: [],
  missing: missingRule(
    'All 3 answers are needed; after "never" the score is 0 and no more is asked.',
  ),
  change: null,
  recallDays: 365,
  minutes: 1,
  languages: ['en'],
  loinc: { panel: '72109-2', score: '75626-2' },
  licence: shipped(
    'A',
    'Public domain (SAMHSA note) (read); the full AUDIT is WHO, not for sale.',
    {
      toVerify: 'Question 2 has "when you are drinking" in AUDIT and not in LOINC.',
    },
  ),
  inactive: null,
  evidence: [auditSource],
});

const howOften = choices([
  'Never',
  'Less than monthly',
  'Monthly',
  'Weekly',
  'Daily or almost daily',
]);
const tapsWords = {
  tobacco:
    'In the PAST 12 MONTHS, how often have you used any tobacco product (for example, cigarettes, e-cigarettes, cigars, pipes, or smokeless tobacco)?',
  alcohol:
    'In the PAST 12 MONTHS, how often have you had 5 or more drinks (men)/4 or more drinks (women) containing alcohol in one day?',
  drugs:
    'In the PAST 12 MONTHS, how often have you used any drugs including marijuana, cocaine or crack, heroin, methamphetamine (crystal meth), hallucinogens, ecstasy/MDMA?',
  medicines:
    'In the PAST 12 MONTHS, how often have you used any prescription medications just for the feeling, more than prescribed or that were not prescribed for you?',
} as const;
const tapsItems: readonly Item[] = Object.entries(tapsWords).map(([substance, words], at) => ({
  id: `taps_${at + 1}`,
  concept: `taps.${substance}`,
  text: en(words),
  options: howOften,
  loinc: null,
}));
const tapsSays = 'NIDA-funded, public domain (to verify); PhenX: freely available.';

export const taps = defineInstrument({
  id: 'taps',
  version: 1,
  name: 'TAPS-1',
  title: en('Smoking, drinks and drugs in the past year'),
  instruction: null,
  items: tapsItems,
  scores: { positive: { holds: { any: tapsItems.map(({ id }) => ({ item: id, atLeast: 1 })) } } },
  main: { score: 'positive', min: 0, max: 1 },
  better: 'lower',
  bands: {
    result: {
      of: 'positive',
      steps: [
        { from: 0, name: 'negative', label: en('no use in the past year') },
        { from: 1, name: 'positive', label: en('some use: part 2 is asked') },
      ],
    },
  },
  alarms: [],
  missing: missingRule('Any use decides; otherwise all 4 answers are needed.'),
  change: null,
  recallDays: 365,
  minutes: 0.7,
  languages: ['en'],
  loinc: noCodes,
  licence: shipped('A', tapsSays, {
    toVerify:
      'The wording of the tool itself: questions 1, 3 and 4 agree in two public copies or more, question 2 joins the two forms for men and women as one copy does.',
  }),
  inactive:
    'Public copies of question 2 differ: one question for both sexes or one each. Compare the wording with the original first.',
  evidence: [tapsSource],
});

const parts = {
  tobacco: 3,
  alcohol: 4,
  marijuana: 3,
  stimulants: 3,
  heroin: 3,
  opioid_medicines: 3,
  sedative_medicines: 3,
  adhd_medicines: 3,
} as const;
const taps2Items = bareItems(
  'taps2',
  Object.values(parts).reduce((sum, count) => sum + count, 0),
  bareChoices(2),
);
const starts = Object.values(parts).map((_, at, all) =>
  all.slice(0, at).reduce((sum: number, count) => sum + count, 0),
);

export const taps2 = defineInstrument({
  id: 'taps2',
  version: 1,
  name: 'TAPS-2',
  title: en('Smoking, drinks and drugs in the past three months'),
  instruction: null,
  items: taps2Items,
  scores: Object.fromEntries(
    Object.entries(parts).map(([substance, count], at) => {
      const first = starts[at] ?? 0;
      return [substance, { sum: taps2Items.slice(first, first + count).map(({ id }) => id) }];
    }),
  ),
  main: { score: 'opioid_medicines', min: 0, max: 3 },
  better: 'lower',
  bands: Object.fromEntries(
    Object.keys(parts).map((substance) => [
      `${substance}_risk`,
      {
        of: substance,
        steps: [
          { from: 0, name: 'lower', label: en('lower risk') },
          { from: 2, name: 'higher', label: en('higher risk') },
        ],
      },
    ]),
  ),
  alarms: [],
  missing: missingRule('All answers on a substance are needed for it.'),
  change: null,
  recallDays: 90,
  minutes: 2,
  languages: [],
  loinc: noCodes,
  licence: slot('A', tapsSays, { toVerify: 'The wording of the tool itself.' }),
  inactive:
    'The wording of the tool itself was not obtained; the cut-off of 2 and the counting for alcohol are to be verified.',
  evidence: [tapsSource],
});
