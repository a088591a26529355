import { gad7Source, nhsTalkingTherapies, phq4Source } from '#evidence';
import { defineInstrument } from '../define-instrument.ts';
import {
  allNeeded,
  gadItems,
  idsOf,
  overTwoWeeks,
  pfizerLanguages,
  pfizerLicence,
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
  alarms: [],
} as const;

const two = gadItems('gad2', 2);
export const gad2 = defineInstrument({
  ...shared,
  id: 'gad2',
  name: 'GAD-2',
  title: {
    en: 'Worry over the last two weeks, in short',
    es: 'La preocupación en las últimas dos semanas, en breve',
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
  missing: allNeeded(2),
  change: null,
  minutes: 0.5,
  loinc: { panel: null, score: null },
  evidence: [phq4Source, pfizerSpanish],
});

const seven = gadItems('gad7', 7);
export const gad7 = defineInstrument({
  ...shared,
  id: 'gad7',
  name: 'GAD-7',
  title: { en: 'Worry over the last two weeks', es: 'La preocupación en las últimas dos semanas' },
  items: seven,
  scores: { total: { sum: idsOf(seven) } },
  main: { score: 'total', min: 0, max: 21 },
  bands: {
    severity: {
      of: 'total',
      steps: [
        { from: 0, name: 'minimal', label: { en: 'minimal' } },
        { from: 5, name: 'mild', label: { en: 'mild' } },
        { from: 10, name: 'moderate', label: { en: 'moderate' } },
        { from: 15, name: 'severe', label: { en: 'severe' } },
      ],
    },
  },
  missing: {
    prorateUpTo: 2,
    neverProrated: [],
    says: 'Up to 2 answers may be left out: the mean of the others stands in (to verify).',
  },
  change: {
    minimalImportant: 4,
    reliable: 4,
    relative: null,
    method: 'Toussaint 2020 (MCID 4); NHS Talking Therapies reliable change (4)',
    toVerify: true,
  },
  minutes: 2,
  loinc: { panel: '69737-5', score: '70274-6' },
  evidence: [gad7Source, nhsTalkingTherapies, pfizerSpanish],
});
