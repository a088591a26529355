import { own } from '#evidence';
import { defineInstrument } from '../define-instrument.ts';
import { ratingOptions } from '../options.ts';
import {
  allOf,
  both,
  choices,
  draftInSpanish,
  en,
  englishAndSpanish,
  itemsFrom,
  missingRule,
  noCodes,
  shipped,
} from './wording.ts';

const notValidated = shipped('A', 'Own wording, Apache-2.0 with the product. Not validated.');

const shared = {
  version: 1,
  alarms: [],
  languages: englishAndSpanish,
  loinc: noCodes,
  licence: draftInSpanish(notValidated),
  inactive: null,
  evidence: [own],
} as const;

/** For those who keep no diary, which asks the same every day. */
export const nrsMood = defineInstrument({
  ...shared,
  id: 'nrs_mood',
  name: 'Mood NRS',
  title: both('Mood over the last week', 'El ánimo en la última semana'),
  instruction: null,
  items: [
    {
      id: 'nrs_mood_1',
      concept: 'mood.week',
      text: both(
        'How was your mood on average over the past week?',
        '¿Cómo estuvo su ánimo, en promedio, en la última semana?',
      ),
      options: ratingOptions(both('Very low', 'Muy bajo'), both('Very good', 'Muy bueno')),
      loinc: null,
    },
  ],
  scores: { value: { sum: ['nrs_mood_1'] } },
  main: { score: 'value', min: 0, max: 10 },
  better: 'higher',
  bands: {},
  missing: allOf(1),
  change: null,
  recallDays: 7,
  minutes: 0.2,
});

const effects = itemsFrom(
  'side_effects',
  [
    both('Has a medicine made your mood lower?', '¿Alguna medicina le bajó el ánimo?'),
    both(
      'Has a medicine made it hard to think or to focus?',
      '¿Alguna medicina le hizo difícil pensar o poner atención?',
    ),
    both('Has a medicine made you sleepy in the day?', '¿Alguna medicina le dio sueño de día?'),
  ],
  choices([both('No', 'No'), both('A little', 'Un poco'), both('A lot', 'Mucho')]),
  { concepts: ['side-effect.mood', 'side-effect.thinking', 'side-effect.sleepy'] },
);

/** Mood, thinking and drowsiness: what medicines for pain often take. */
export const sideEffects = defineInstrument({
  ...shared,
  id: 'side_effects',
  name: 'Side effects (own)',
  title: both('What your medicines do to you', 'Lo que le hacen sus medicinas'),
  instruction: both('Think of the past four weeks.', 'Piense en las últimas cuatro semanas.'),
  items: effects,
  scores: {
    total: { sum: effects.map(({ id }) => id) },
    any: { holds: { any: effects.map(({ id }) => ({ item: id, atLeast: 1 })) } },
  },
  main: { score: 'total', min: 0, max: 6 },
  better: 'lower',
  bands: {
    side_effects: {
      of: 'total',
      steps: [
        { from: 0, name: 'none', label: en('no side effects said') },
        { from: 1, name: 'some', label: en('side effects to talk about') },
      ],
    },
  },
  missing: missingRule('All 3 answers are needed for the sum; one yes is known at once.'),
  change: null,
  recallDays: 28,
  minutes: 0.4,
});
