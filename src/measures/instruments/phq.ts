import { lowe, nhsTalkingTherapies, phq4Source, phq8Source, phq9Source } from '#evidence';
import { defineInstrument } from '../define-instrument.ts';
import type { Band, ChangeThresholds } from '../instrument.ts';
import {
  allNeeded,
  gadItems,
  idsOf,
  overTwoWeeks,
  pfizerLanguages,
  pfizerLicence,
  phqItems,
} from './pfizer.ts';
import { pfizerSpanish } from './sources-spanish.ts';

const shared = {
  version: 1,
  instruction: overTwoWeeks,
  better: 'lower',
  recallDays: 14,
  languages: pfizerLanguages,
  licence: pfizerLicence,
  inactive: null,
} as const;

const severity: readonly Band[] = [
  { from: 0, name: 'minimal', label: { en: 'minimal' } },
  { from: 5, name: 'mild', label: { en: 'mild' } },
  { from: 10, name: 'moderate', label: { en: 'moderate' } },
  { from: 15, name: 'moderately severe', label: { en: 'moderately severe' } },
  { from: 20, name: 'severe', label: { en: 'severe' } },
];

const change: ChangeThresholds = {
  minimalImportant: 5,
  reliable: 6,
  relative: 0.5,
  method: 'Löwe 2004 (5 points); NHS Talking Therapies reliable change (6); 50 % fall = response',
  toVerify: true,
};

const two = phqItems('phq2', 2);
export const phq2 = defineInstrument({
  ...shared,
  id: 'phq2',
  name: 'PHQ-2',
  title: {
    en: 'Mood over the last two weeks, in short',
    es: 'El ánimo en las últimas dos semanas, en breve',
  },
  items: two,
  scores: { total: { sum: idsOf(two) } },
  main: { score: 'total', min: 0, max: 6 },
  bands: {
    screen: {
      of: 'total',
      steps: [
        { from: 0, name: 'negative', label: { en: 'below the cut-off' } },
        { from: 3, name: 'positive', label: { en: 'at or above the cut-off of 3' } },
      ],
    },
  },
  alarms: [],
  missing: allNeeded(2),
  change: null,
  minutes: 0.5,
  loinc: { panel: '55757-9', score: '55758-7' },
  evidence: [phq4Source, pfizerSpanish],
});

const four = [...gadItems('phq4', 2), ...phqItems('phq4', 2, 3)];
export const phq4 = defineInstrument({
  ...shared,
  id: 'phq4',
  name: 'PHQ-4',
  title: {
    en: 'Mood and worry over the last two weeks',
    es: 'El ánimo y la preocupación en las últimas dos semanas',
  },
  items: four,
  scores: {
    total: { sum: idsOf(four) },
    anxiety: { sum: ['phq4_1', 'phq4_2'] },
    depression: { sum: ['phq4_3', 'phq4_4'] },
  },
  main: { score: 'total', min: 0, max: 12 },
  bands: {
    severity: {
      of: 'total',
      steps: [
        { from: 0, name: 'none', label: { en: 'none' } },
        { from: 3, name: 'mild', label: { en: 'mild' } },
        { from: 6, name: 'moderate', label: { en: 'moderate' } },
        { from: 9, name: 'severe', label: { en: 'severe' } },
      ],
    },
  },
  alarms: [],
  missing: allNeeded(4),
  change: null,
  minutes: 1,
  loinc: { panel: '69724-3', score: '70272-0' },
  evidence: [phq4Source, pfizerSpanish],
});

const eight = phqItems('phq8', 8);
export const phq8 = defineInstrument({
  ...shared,
  id: 'phq8',
  name: 'PHQ-8',
  title: { en: 'Mood over the last two weeks', es: 'El ánimo en las últimas dos semanas' },
  items: eight,
  scores: { total: { sum: idsOf(eight) } },
  main: { score: 'total', min: 0, max: 24 },
  bands: { severity: { of: 'total', steps: severity } },
  alarms: [],
  missing: {
    prorateUpTo: 2,
    neverProrated: [],
    says: 'Up to 2 answers may be left out: the mean of the others stands in (to verify).',
  },
  change,
  minutes: 2,
  loinc: { panel: null, score: null },
  evidence: [phq8Source, lowe, pfizerSpanish],
});

const nine = phqItems('phq9', 9);
const moreThanHalfTheDays = 2;
/** Symptoms as the algorithm counts them: on more than half the days, item 9 if at all. */
const symptoms = nine.map(({ id, concept }) => ({
  item: id,
  atLeast: concept === 'phq.self-harm' ? 1 : moreThanHalfTheDays,
}));
const coreSymptom = { any: symptoms.slice(0, 2) };

export const phq9 = defineInstrument({
  ...shared,
  id: 'phq9',
  name: 'PHQ-9',
  title: { en: 'Mood over the last two weeks', es: 'El ánimo en las últimas dos semanas' },
  items: nine,
  scores: {
    total: { sum: idsOf(nine) },
    algorithm_major: { holds: { all: [coreSymptom, { atLeast: 5, of: symptoms }] } },
    algorithm_other: {
      holds: {
        all: [coreSymptom, { atLeast: 2, atMost: 4, of: symptoms }],
      },
    },
  },
  main: { score: 'total', min: 0, max: 27 },
  bands: { severity: { of: 'total', steps: severity } },
  alarms: [{ item: 'phq9_9', atLeast: 1, raises: 'self-harm-thoughts' }],
  missing: {
    prorateUpTo: 2,
    neverProrated: ['phq9_9'],
    says: 'Up to 2 of items 1 to 8 may be left out: the mean of the others stands in (to verify). Item 9 is asked again, never stood in for.',
  },
  change,
  minutes: 2.5,
  loinc: { panel: '44249-1', score: '44261-6' },
  evidence: [phq9Source, lowe, nhsTalkingTherapies, pfizerSpanish],
});
