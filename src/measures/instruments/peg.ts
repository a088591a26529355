import { immpact, pegSource } from '#evidence';
import { defineInstrument } from '../define-instrument.ts';
import type { Item } from '../instrument.ts';
import { ratingOptions } from '../options.ts';

const interference = ratingOptions('Does not interfere', 'Completely interferes');
const items: readonly Item[] = [
  {
    id: 'peg_1',
    concept: 'pain.average-week',
    text: { en: 'What number best describes your pain on average in the past week?' },
    options: ratingOptions('No pain', 'Pain as bad as you can imagine'),
    loinc: '75893-8',
  },
  {
    id: 'peg_2',
    concept: 'pain.enjoyment-week',
    text: {
      en: 'What number best describes how, during the past week, pain has interfered with your enjoyment of life?',
    },
    options: interference,
    loinc: '91145-3',
  },
  {
    id: 'peg_3',
    concept: 'pain.activity-week',
    text: {
      en: 'What number best describes how, during the past week, pain has interfered with your general activity?',
    },
    options: interference,
    loinc: '91146-1',
  },
];

/** The mean is kept unrounded; screens show one decimal. A public CQL rounds to integers: not copied. */
export const peg = defineInstrument({
  id: 'peg',
  version: 1,
  name: 'PEG',
  title: { en: 'Pain and what it keeps you from, over the last week' },
  instruction: null,
  items,
  scores: { mean: { mean: items.map(({ id }) => id) } },
  main: { score: 'mean', min: 0, max: 10 },
  better: 'lower',
  bands: {
    severity: {
      of: 'mean',
      steps: [
        { from: 0, name: 'mild', label: { en: 'mild' } },
        { from: 4, name: 'moderate', label: { en: 'moderate' } },
        { from: 7, name: 'severe', label: { en: 'severe' } },
      ],
    },
  },
  alarms: [],
  missing: {
    prorateUpTo: 1,
    neverProrated: [],
    says: 'One of the 3 answers may be left out: the mean of the other two, flagged.',
  },
  change: {
    minimalImportant: 1,
    reliable: 2,
    relative: 0.3,
    method: 'Reed 2024 (1 point; 0.6 to 1.75 across methods); IMMPACT (30 %; 50 % substantial)',
    toVerify: false,
  },
  recallDays: 7,
  minutes: 0.7,
  languages: ['en'],
  loinc: { panel: '91148-7', score: '91147-9' },
  licence: {
    tier: 'A*',
    words: 'shipped',
    says: 'Items printed in the open-access article (J Gen Intern Med 2009); unmodified.',
    toVerify:
      'Derived from the BPI, whose owner claims all derivatives: ask once, keep the letter.',
    attestation: null,
    credit: null,
  },
  inactive: null,
  evidence: [pegSource, immpact],
});
