import { insomniaCriteria, own } from '#evidence';
import { defineInstrument } from '../define-instrument.ts';
import type { Item, Licence } from '../instrument.ts';
import { noYes, ratingOptions } from '../options.ts';

const ownWords: Licence = {
  tier: 'A',
  words: 'shipped',
  says: 'Own wording, Apache-2.0 with the product.',
  toVerify: null,
  attestation: null,
  credit: null,
  drafts: ['es'],
};

const gateItems: readonly Item[] = [
  {
    id: 'sleep_gate_1',
    concept: 'sleep.trouble-nights',
    text: {
      en: 'Do you have trouble sleeping on 3 or more nights a week?',
      es: '¿Duerme mal 3 o más noches por semana?',
    },
    options: noYes,
    loinc: null,
  },
  {
    id: 'sleep_gate_2',
    concept: 'sleep.trouble-months',
    text: {
      en: 'Has this gone on for 3 months or longer?',
      es: '¿Le pasa esto desde hace 3 meses o más?',
    },
    options: noYes,
    loinc: null,
    askedWhen: { item: 'sleep_gate_1', atLeast: 1 },
  },
  {
    id: 'sleep_gate_3',
    concept: 'sleep.daytime-effect',
    text: {
      en: 'Does poor sleep make your days harder? Think of mood, focus and energy.',
      es: '¿Dormir mal hace más difíciles sus días? Piense en su ánimo, su atención y su energía.',
    },
    options: noYes,
    loinc: null,
    askedWhen: { item: 'sleep_gate_1', atLeast: 1 },
  },
];

/** A gate, not a diagnosis: three times yes leads to a closer look at sleep. */
export const sleepGate = defineInstrument({
  id: 'sleep_gate',
  version: 1,
  name: 'Sleep gate',
  title: { en: 'Sleep', es: 'El sueño' },
  instruction: null,
  items: gateItems,
  scores: {
    positive: { holds: { all: gateItems.map(({ id }) => ({ item: id, atLeast: 1 })) } },
  },
  main: { score: 'positive', min: 0, max: 1 },
  better: 'lower',
  bands: {
    result: {
      of: 'positive',
      steps: [
        { from: 0, name: 'negative', label: { en: 'no long-lasting sleep trouble' } },
        { from: 1, name: 'positive', label: { en: 'long-lasting sleep trouble' } },
      ],
    },
  },
  alarms: [],
  missing: {
    prorateUpTo: 0,
    neverProrated: [],
    says: 'One "no" decides; otherwise all 3 answers are needed.',
  },
  change: null,
  recallDays: 90,
  minutes: 0.4,
  languages: ['en', 'es'],
  loinc: { panel: null, score: null },
  licence: ownWords,
  inactive: null,
  evidence: [insomniaCriteria, own],
});

export const sleepQuality = defineInstrument({
  id: 'sleep_quality',
  version: 1,
  name: 'Sleep quality',
  title: { en: 'Sleep over the last week', es: 'El sueño en la última semana' },
  instruction: null,
  items: [
    {
      id: 'sleep_quality_1',
      concept: 'sleep.quality-week',
      text: {
        en: 'How well did you sleep over the past week?',
        es: '¿Qué tan bien durmió en la última semana?',
      },
      options: ratingOptions(
        { en: 'Very badly', es: 'Muy mal' },
        { en: 'Very well', es: 'Muy bien' },
      ),
      loinc: null,
    },
  ],
  scores: { total: { sum: ['sleep_quality_1'] } },
  main: { score: 'total', min: 0, max: 10 },
  better: 'higher',
  bands: {},
  alarms: [],
  missing: { prorateUpTo: 0, neverProrated: [], says: 'The answer is needed.' },
  change: {
    minimalImportant: 2,
    reliable: null,
    relative: null,
    method: 'Composite: taken over from the 0 to 10 pain rating, not validated for sleep',
    toVerify: true,
  },
  recallDays: 7,
  minutes: 0.2,
  languages: ['en', 'es'],
  loinc: { panel: null, score: null },
  licence: ownWords,
  inactive: null,
  evidence: [own],
});
