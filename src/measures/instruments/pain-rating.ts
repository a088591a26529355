import { immpact, own } from '#evidence';
import type { Text } from '#kernel';
import { defineInstrument } from '../define-instrument.ts';
import type { Banding, ChangeThresholds, Item } from '../instrument.ts';
import { ratingOptions } from '../options.ts';
import { nrsSource } from './sources.ts';
import {
  allOf,
  both,
  draftInSpanish,
  en,
  englishAndSpanish,
  noCodes,
  ownWords,
} from './wording.ts';

const painOptions = ratingOptions(
  both('No pain', 'Sin dolor'),
  both('Pain as bad as you can imagine', 'El peor dolor que puede imaginar'),
);

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
  readonly title: Text;
  readonly asks: Text;
  readonly concept: string;
  readonly recallDays: number;
  readonly loinc: string | null;
}) => {
  const { id, name, title, asks, concept, recallDays, loinc } = words;
  return defineInstrument({
    id,
    version: 1,
    name,
    title,
    instruction: null,
    items: [{ id: `${id}_1`, concept, text: asks, options: painOptions, loinc }],
    scores: { value: { sum: [`${id}_1`] } },
    main: { score: 'value', min: 0, max: 10 },
    better: 'lower',
    bands: { severity: severity('value') },
    alarms: [],
    missing: allOf(1),
    change,
    recallDays,
    minutes: 0.2,
    languages: englishAndSpanish,
    loinc: { panel: null, score: loinc },
    licence: draftInSpanish(ownWords),
    inactive: null,
    evidence: [nrsSource, immpact],
  });
};

/** Asked in the same words over the same week as the first PEG question, so that it is asked once. */
export const nrs = rating({
  id: 'nrs',
  name: 'Pain NRS',
  title: both('Pain over the last week', 'El dolor en la última semana'),
  asks: both(
    'How strong was your pain on average over the past week?',
    '¿Qué tan fuerte fue su dolor, en promedio, en la última semana?',
  ),
  concept: 'pain.average-week',
  recallDays: 7,
  loinc: '72514-3',
});
export const nrsNow = rating({
  id: 'nrs_now',
  name: 'Pain NRS now',
  title: both('Pain right now', 'El dolor en este momento'),
  asks: both('How strong is your pain right now?', '¿Qué tan fuerte es su dolor en este momento?'),
  concept: 'pain.now',
  recallDays: 1,
  loinc: null,
});
export const nrsWorst = rating({
  id: 'nrs_worst',
  name: 'Pain NRS worst',
  title: both('Worst pain of the last day', 'El peor dolor del último día'),
  asks: both(
    'How strong was your pain at its worst in the last 24 hours?',
    '¿Qué tan fuerte fue su peor dolor en las últimas 24 horas?',
  ),
  concept: 'pain.worst-day',
  recallDays: 1,
  loinc: null,
});

const fatigueItems: readonly Item[] = [
  {
    id: 'nrs_fatigue_1',
    concept: 'fatigue.week',
    text: both(
      'How tired were you on average over the past week?',
      '¿Cuánto cansancio sintió, en promedio, en la última semana?',
    ),
    options: ratingOptions(
      both('Not tired at all', 'Nada de cansancio'),
      both('As tired as you can imagine', 'El mayor cansancio que puede imaginar'),
    ),
    loinc: null,
  },
  {
    id: 'nrs_fatigue_2',
    concept: 'concentration.week',
    text: both(
      'How hard was it to remember or to focus over the past week?',
      '¿Qué tan difícil le fue recordar o poner atención en la última semana?',
    ),
    options: ratingOptions(
      both('Not hard at all', 'Nada difícil'),
      both('As hard as you can imagine', 'Lo más difícil que puede imaginar'),
    ),
    loinc: null,
  },
];

export const nrsFatigue = defineInstrument({
  id: 'nrs_fatigue',
  version: 1,
  name: 'Fatigue and concentration NRS',
  title: both(
    'Tiredness and focus over the last week',
    'El cansancio y la atención en la última semana',
  ),
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
  languages: englishAndSpanish,
  loinc: noCodes,
  licence: draftInSpanish(ownWords),
  inactive: null,
  evidence: [own],
});
