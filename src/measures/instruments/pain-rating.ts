import { immpact, own } from '#evidence';
import { defineInstrument } from '../define-instrument.ts';
import type { Banding, ChangeThresholds, Item } from '../instrument.ts';
import { ratingOptions } from '../options.ts';
import { nrsSource } from './sources.ts';
import { allOf, en, noCodes, ownWords } from './wording.ts';

const painOptions = ratingOptions('No pain', 'Pain as bad as you can imagine');

const change: ChangeThresholds = {
  minimalImportant: 2,
  reliable: null,
  relative: 0.3,
  method: 'IMMPACT (2 points or 30 %; 50 % substantial); no reliable change is published here',
  toVerify: true,
};
const severity = (of: string): Banding => ({
  of,
  steps: [
    { from: 0, name: 'mild', label: en('mild') },
    { from: 4, name: 'moderate', label: en('moderate') },
    { from: 7, name: 'severe', label: en('severe') },
  ],
});

const rating = (words: {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly asks: string;
  readonly concept: string;
  readonly recallDays: number;
  readonly loinc: string | null;
}) => {
  const { id, name, title, asks, concept, recallDays, loinc } = words;
  return defineInstrument({
    id,
    version: 1,
    name,
    title: en(title),
    instruction: null,
    items: [{ id: `${id}_1`, concept, text: en(asks), options: painOptions, loinc }],
    scores: { value: { sum: [`${id}_1`] } },
    main: { score: 'value', min: 0, max: 10 },
    better: 'lower',
    bands: { severity: severity('value') },
    alarms: [],
    missing: allOf(1),
    change,
    recallDays,
    minutes: 0.2,
    languages: ['en'],
    loinc: { panel: null, score: loinc },
    licence: ownWords,
    inactive: null,
    evidence: [nrsSource, immpact],
  });
};

/** Asked in the same words over the same week as the first PEG question, so that it is asked once. */
export const nrs = rating({
  id: 'nrs',
  name: 'Pain NRS',
  title: 'Pain over the last week',
  asks: 'How strong was your pain on average over the past week?',
  concept: 'pain.average-week',
  recallDays: 7,
  loinc: '72514-3',
});
export const nrsNow = rating({
  id: 'nrs_now',
  name: 'Pain NRS now',
  title: 'Pain right now',
  asks: 'How strong is your pain right now?',
  concept: 'pain.now',
  recallDays: 1,
  loinc: null,
});
export const nrsWorst = rating({
  id: 'nrs_worst',
  name: 'Pain NRS worst',
  title: 'Worst pain of the last day',
  asks: 'How strong was your pain at its worst in the last 24 hours?',
  concept: 'pain.worst-day',
  recallDays: 1,
  loinc: null,
});

const fatigueItems: readonly Item[] = [
  {
    id: 'nrs_fatigue_1',
    concept: 'fatigue.week',
    text: en('How tired were you on average over the past week?'),
    options: ratingOptions('Not tired at all', 'As tired as you can imagine'),
    loinc: null,
  },
  {
    id: 'nrs_fatigue_2',
    concept: 'concentration.week',
    text: en('How hard was it to remember or to focus over the past week?'),
    options: ratingOptions('Not hard at all', 'As hard as you can imagine'),
    loinc: null,
  },
];

export const nrsFatigue = defineInstrument({
  id: 'nrs_fatigue',
  version: 1,
  name: 'Fatigue and concentration NRS',
  title: en('Tiredness and focus over the last week'),
  instruction: null,
  items: fatigueItems,
  scores: { fatigue: { sum: ['nrs_fatigue_1'] }, concentration: { sum: ['nrs_fatigue_2'] } },
  main: { score: 'fatigue', min: 0, max: 10 },
  better: 'lower',
  bands: {
    fatigue_severity: severity('fatigue'),
    concentration_severity: severity('concentration'),
  },
  alarms: [],
  missing: { prorateUpTo: 0, neverProrated: [], says: 'Each answer stands for itself.' },
  change: {
    minimalImportant: 2,
    reliable: null,
    relative: null,
    method: 'Composite: taken over from the 0 to 10 pain rating, not validated here',
    toVerify: true,
  },
  recallDays: 7,
  minutes: 0.3,
  languages: ['en'],
  loinc: noCodes,
  licence: ownWords,
  inactive: null,
  evidence: [own],
});
