import { own } from '#evidence';
import { defineInstrument } from '../define-instrument.ts';
import { ratingOptions } from '../options.ts';
import {
  allOf,
  both,
  choices,
  draftInSpanish,
  englishAndSpanish,
  itemsFrom,
  missingRule,
  noCodes,
  shipped,
} from './wording.ts';

const notValidated = shipped('A', 'Own wording, Apache-2.0 with the product. Not validated.');

const careItems = itemsFrom(
  'prem',
  [
    both(
      'My team believes me when I talk about my pain.',
      'Mi equipo me cree cuando hablo de mi dolor.',
    ),
    both(
      'The people who treat me work well as a team.',
      'Las personas que me atienden trabajan bien en equipo.',
    ),
    both(
      'All of them tell me the same thing about my care.',
      'Todos me dicen lo mismo sobre mi atención.',
    ),
    both('I know whom to ask when I need help.', 'Sé a quién preguntar cuando necesito ayuda.'),
  ],
  choices([
    both('Not true', 'No es cierto'),
    both('A bit true', 'Un poco cierto'),
    both('Half true', 'Cierto a medias'),
    both('Mostly true', 'Casi todo cierto'),
    both('Fully true', 'Del todo cierto'),
  ]),
  { concepts: ['care.believed', 'care.coordination', 'care.told-the-same', 'care.whom-to-ask'] },
);

/** How care feels, in our own short words. Says what it is: not validated. */
export const prem = defineInstrument({
  id: 'prem',
  version: 1,
  name: 'Care experience (own)',
  title: both('How your care feels to you', 'Cómo siente usted su atención'),
  instruction: both(
    'Think of the last three months. There is no right answer.',
    'Piense en los últimos tres meses. No hay respuesta correcta.',
  ),
  items: careItems,
  scores: {
    believed: { sum: ['prem_1'] },
    coordination: { sum: ['prem_2'] },
    told_the_same: { sum: ['prem_3'] },
    whom_to_ask: { sum: ['prem_4'] },
    mean: { mean: careItems.map(({ id }) => id) },
  },
  main: { score: 'mean', min: 0, max: 4 },
  better: 'higher',
  bands: {},
  alarms: [],
  missing: missingRule('The mean needs all 4 answers; each answer stands for itself.'),
  change: null,
  recallDays: 90,
  minutes: 0.7,
  languages: englishAndSpanish,
  loinc: noCodes,
  licence: draftInSpanish(notValidated),
  inactive: null,
  evidence: [own],
});

const sessionItems = itemsFrom(
  'session_check',
  [
    both('Today I felt heard.', 'Hoy sentí que me escucharon.'),
    both('We worked on what matters to me.', 'Trabajamos en lo que me importa.'),
    both('What we planned today fits my life.', 'Lo que planeamos hoy va bien con mi vida.'),
  ],
  ratingOptions(both('Not at all', 'Nada'), both('Fully', 'Del todo')),
);

export const sessionCheck = defineInstrument({
  id: 'session_check',
  version: 1,
  name: 'Session check-in (own)',
  title: both('How this meeting was for you', 'Cómo fue esta cita para usted'),
  instruction: null,
  items: sessionItems,
  scores: { mean: { mean: sessionItems.map(({ id }) => id) } },
  main: { score: 'mean', min: 0, max: 10 },
  better: 'higher',
  bands: {},
  alarms: [],
  missing: allOf(3),
  change: null,
  recallDays: 1,
  minutes: 0.4,
  languages: englishAndSpanish,
  loinc: noCodes,
  licence: draftInSpanish(notValidated),
  inactive: null,
  evidence: [own],
});
