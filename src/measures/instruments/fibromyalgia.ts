import { defineInstrument } from '../define-instrument.ts';
import type { Condition, Formula } from '../formula.ts';
import type { Item } from '../instrument.ts';
import { noYes } from '../options.ts';
import { oneIf } from './formulas.ts';
import { acr2016Source } from './sources.ts';
import { choices, en, itemsFrom, missingRule, noCodes, shipped } from './wording.ts';

/** Areas by region of the body; jaw, chest and abdomen count in no region (2016 criteria). */
const areasOf = {
  leftUpper: ['Shoulder girdle, left', 'Upper arm, left', 'Lower arm, left'],
  rightUpper: ['Shoulder girdle, right', 'Upper arm, right', 'Lower arm, right'],
  leftLower: ['Hip (buttock), left', 'Upper leg, left', 'Lower leg, left'],
  rightLower: ['Hip (buttock), right', 'Upper leg, right', 'Lower leg, right'],
  axial: ['Neck', 'Upper back', 'Lower back'],
  none: ['Jaw, left', 'Jaw, right', 'Chest', 'Abdomen'],
} as const;

const areas = itemsFrom('wpi_sss', Object.values(areasOf).flat(), noYes);
const severity = itemsFrom(
  'wpi_sss',
  ['Fatigue', 'Waking unrefreshed', 'Cognitive symptoms'],
  choices([
    'No problem',
    'Slight or mild problems; generally mild or intermittent',
    'Moderate; considerable problems; often present and/or at a moderate level',
    'Severe: pervasive, continuous, life-disturbing problems',
  ]),
  { firstNumber: 20, lead: 'Over the past week:' },
);
const symptoms = itemsFrom(
  'wpi_sss',
  ['Headaches', 'Pain or cramps in lower abdomen', 'Depression'],
  noYes,
  { firstNumber: 23, lead: 'In the past 6 months:' },
);
const idsOf = (items: readonly Item[]): readonly string[] => items.map(({ id }) => id);

const regions: readonly Condition[] = Object.entries(areasOf)
  .filter(([region]) => region !== 'none')
  .map(([, names]) => ({
    any: areas
      .filter(({ text }) => names.some((name) => name === text?.en))
      .map(({ id }) => ({ item: id, atLeast: 1 })),
  }));

/** Of the 2016 criteria: widespread and severe enough, in 4 of 5 regions, for three months. */
const meets = (parts: { readonly regions: Condition; readonly months: Condition }): Formula => ({
  holds: {
    all: [
      {
        any: [
          {
            all: [
              { score: 'wpi', atLeast: 7 },
              { score: 'sss', atLeast: 5 },
            ],
          },
          {
            all: [
              { score: 'wpi', atLeast: 4 },
              { not: { score: 'wpi', atLeast: 7 } },
              { score: 'sss', atLeast: 9 },
            ],
          },
        ],
      },
      parts.regions,
      parts.months,
    ],
  },
});
const severityScale: Formula = { add: [{ score: 'wpi' }, { score: 'sss' }] };

const shared = {
  version: 1,
  main: { score: 'psd', min: 0, max: 31 },
  better: 'lower',
  bands: {
    distress: {
      of: 'psd',
      steps: [
        { from: 0, name: 'below 12', label: en('below 12') },
        { from: 12, name: '12 or more', label: en('12 or more (to verify)') },
      ],
    },
  },
  alarms: [],
  change: null,
  languages: ['en'],
  loinc: noCodes,
  inactive: null,
  evidence: [acr2016Source],
} as const;

const months: Item = {
  id: 'months',
  concept: 'pain.months',
  text: en('Months the symptoms have been there'),
  options: [],
  number: { min: 0, max: 1200, step: null, unit: en('months') },
  loinc: null,
};

export const wpiSss = defineInstrument({
  ...shared,
  id: 'wpi_sss',
  name: 'WPI + SSS (ACR 2016)',
  title: en('Where it hurts, and how much else there is'),
  instruction: en('Where have you had pain or tenderness over the past week?'),
  items: [...areas, ...severity, ...symptoms],
  inputs: [months],
  scores: {
    wpi: { sum: idsOf(areas) },
    sss: { sum: [...idsOf(severity), ...idsOf(symptoms)] },
    psd: severityScale,
    regions: { add: regions.map(oneIf) },
    meets: meets({ regions: { atLeast: 4, of: regions }, months: { item: 'months', atLeast: 3 } }),
  },
  missing: missingRule(
    'All 19 areas and 6 symptom answers are needed; the body map answers every area. How long it has lasted comes from the record.',
  ),
  recallDays: 7,
  minutes: 2,
  licence: shipped(
    'A*',
    'Criteria published in journals (Wolfe 2016); names of areas, symptoms and severity as printed; the words that lead to them are our own.',
    {
      toVerify: 'Ask the ACR; punctuation of the severity steps differs between copies.',
      credit: '2016 fibromyalgia criteria: Wolfe F et al., Semin Arthritis Rheum 2016;46:319-329.',
    },
  ),
});

const count = (id: string, asks: string, max: number): Item => ({
  id: `acr_2016_${id}`,
  concept: `acr_2016.${id}`,
  text: en(asks),
  options: [],
  number: { min: 0, max, step: 1, unit: null },
  loinc: null,
});

/** The rule alone, over counts a clinician or the body map brings. */
export const acr2016 = defineInstrument({
  ...shared,
  id: 'acr_2016',
  name: 'ACR-2016 fibromyalgia',
  title: en('Fibromyalgia criteria of 2016'),
  instruction: null,
  items: [
    count('wpi', 'Widespread pain index', 19),
    count('sss', 'Symptom severity score', 12),
    count('regions', 'Regions with pain, of 5', 5),
    { ...months, id: 'acr_2016_months', concept: 'acr_2016.months' },
  ],
  keys: {
    wpi: 'acr_2016_wpi',
    sss: 'acr_2016_sss',
    painRegionsOf5: 'acr_2016_regions',
    months: 'acr_2016_months',
  },
  scores: {
    wpi: { sum: ['acr_2016_wpi'] },
    sss: { sum: ['acr_2016_sss'] },
    psd: severityScale,
    meets: meets({
      regions: { item: 'acr_2016_regions', atLeast: 4 },
      months: { item: 'acr_2016_months', atLeast: 3 },
    }),
  },
  missing: missingRule('A "no" decides; otherwise all 4 values are needed.'),
  recallDays: 90,
  minutes: 0.5,
  licence: shipped('A', 'A published rule over counts; own words.'),
});
