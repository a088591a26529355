import type { Text } from '#kernel';
import { defineInstrument } from '../define-instrument.ts';
import type { Item } from '../instrument.ts';
import { ratingOptions } from '../options.ts';
import { pgicSource, psfsSource, rulersSource } from './sources.ts';
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
  ownWords,
  shipped,
} from './wording.ts';

const activities = itemsFrom(
  'psfs',
  ['The first activity you named', 'The second activity you named', 'The third activity you named'],
  ratingOptions(
    'Unable to perform activity',
    'Able to perform activity at the same level as before injury or problem',
  ),
);

export const psfs = defineInstrument({
  id: 'psfs',
  version: 1,
  name: 'PSFS',
  aliases: ['PSFS (mean of activities; run through awell PSK)'],
  title: en('Things that matter to you and are hard to do'),
  instruction: en('How well can you do each of the activities you named?'),
  items: activities,
  scores: { mean: { mean: activities.map(({ id }) => id), mayMiss: 2 } },
  main: { score: 'mean', min: 0, max: 10 },
  better: 'higher',
  bands: {},
  alarms: [],
  missing: missingRule('One or two activities may be left out: the mean of the others counts.', 2),
  change: {
    minimalImportant: 2,
    reliable: null,
    relative: null,
    method:
      'Stratford 1995 (2 points of the mean; 3 of one activity); no reliable change is published here',
    toVerify: true,
  },
  recallDays: 1,
  minutes: 1.5,
  languages: ['en'],
  loinc: noCodes,
  licence: shipped('A', 'Free (to verify); the activities are in the words of the patient.', {
    toVerify: 'The licence; the ends of the scale are as printed, the rest is our own wording.',
  }),
  inactive: null,
  evidence: [psfsSource],
});

export const pgic = defineInstrument({
  id: 'pgic',
  version: 1,
  name: 'PGIC',
  title: en('Better or worse since the start'),
  instruction: null,
  items: [
    {
      id: 'pgic_1',
      concept: 'change.since-start',
      text: en('Since the start of this treatment, how are you now?'),
      options: choices(
        [
          'Very much improved',
          'Much improved',
          'Minimally improved',
          'No change',
          'Minimally worse',
          'Much worse',
          'Very much worse',
        ],
        1,
      ),
      loinc: null,
    },
  ],
  scores: { value: { sum: ['pgic_1'] } },
  main: { score: 'value', min: 1, max: 7 },
  better: 'lower',
  bands: {
    response: {
      of: 'value',
      steps: [
        { from: 1, name: 'responder', label: en('clearly better') },
        { from: 3, name: 'little change', label: en('little change') },
        { from: 6, name: 'worse', label: en('clearly worse') },
      ],
    },
  },
  alarms: [],
  missing: allOf(1),
  change: null,
  recallDays: 365,
  minutes: 0.2,
  languages: ['en'],
  loinc: noCodes,
  licence: shipped(
    'A',
    'Generic; the seven steps are in the public domain, the question is our own.',
  ),
  inactive: null,
  evidence: [pgicSource],
});

const ruler = (id: string, asks: Text, low: Text, high: Text): Item => ({
  id: `rulers_${id}`,
  concept: `rulers.${id}`,
  text: asks,
  options: ratingOptions(low, high),
  loinc: null,
});

export const rulers = defineInstrument({
  id: 'rulers',
  version: 1,
  name: 'Importance, confidence and readiness rulers',
  title: both('How you feel about this change', 'Qué piensa de este cambio'),
  instruction: null,
  items: [
    ruler(
      'importance',
      both(
        'How important is this change to you?',
        '¿Qué tan importante es este cambio para usted?',
      ),
      both('Not important', 'Nada importante'),
      both('Very important', 'Muy importante'),
    ),
    ruler(
      'confidence',
      both('How sure are you that you can do it?', '¿Qué tanto confía en que lo puede hacer?'),
      both('Not sure', 'Nada'),
      both('Very sure', 'Mucho'),
    ),
    ruler(
      'readiness',
      both('How ready are you to start?', '¿Es este un buen momento para empezar?'),
      both('Not ready', 'Todavía no'),
      both('Fully ready', 'Ya, del todo'),
    ),
  ],
  scores: {
    importance: { sum: ['rulers_importance'] },
    confidence: { sum: ['rulers_confidence'] },
    readiness: { sum: ['rulers_readiness'] },
  },
  main: { score: 'confidence', min: 0, max: 10 },
  better: 'higher',
  bands: {
    readiness_to_try: {
      of: 'confidence',
      steps: [
        { from: 0, name: 'explore', label: en('worth talking about') },
        { from: 7, name: 'confident', label: en('confident') },
      ],
    },
  },
  alarms: [],
  missing: missingRule('Each answer stands for itself.'),
  change: null,
  recallDays: 1,
  minutes: 0.3,
  languages: englishAndSpanish,
  loinc: noCodes,
  licence: draftInSpanish(ownWords),
  inactive: null,
  evidence: [rulersSource],
});
