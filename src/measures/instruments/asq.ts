import { asqSource } from '#evidence';
import { defineInstrument } from '../define-instrument.ts';
import type { Condition } from '../formula.ts';
import type { Item } from '../instrument.ts';
import { noYesRefused } from '../options.ts';
import { asqWords } from './sources.ts';
import { asqSpanish } from './sources-spanish.ts';

/** In item order, word for word as in the toolkit. */
const questions = [
  [
    'wished-dead',
    'In the past few weeks, have you wished you were dead?',
    'En las últimas semanas, ¿ha deseado estar muerto?',
  ],
  [
    'better-off-dead',
    'In the past few weeks, have you felt that you or your family would be better off if you were dead?',
    'En las últimas semanas, ¿ha sentido que usted o su familia estarían mejor si estuviera muerto?',
  ],
  [
    'thoughts-week',
    'In the past week, have you been having thoughts about killing yourself?',
    'En la última semana, ¿ha estado pensando en suicidarse?',
  ],
  ['ever-tried', 'Have you ever tried to kill yourself?', '¿Alguna vez ha intentado suicidarse?'],
  [
    'thoughts-now',
    'Are you having thoughts of killing yourself right now?',
    '¿Está pensando en suicidarse en este momento?',
  ],
] as const;

const firstFour = ['asq_1', 'asq_2', 'asq_3', 'asq_4'];

const atLeastOneAnswered: Condition = { any: firstFour.map((item) => ({ item, atLeast: 0 })) };
/** Yes, "I would rather not say" and a question passed over count alike: all lead to a person. */
const anyYesOrSkipped: Condition = {
  any: firstFour.map((item) => ({ item, atLeast: 1, unanswered: 'counts' })),
};
/** On a finished page silence counts as a refusal; an empty page is not a finished one. */
const anyYesOrSilence: Condition = {
  all: [atLeastOneAnswered, anyYesOrSkipped],
};

const items: readonly Item[] = questions.map(([concept, en, es], at) => ({
  id: `asq_${at + 1}`,
  concept: `asq.${concept}`,
  text: { en, es },
  options: noYesRefused,
  loinc: null,
  ...(concept === 'thoughts-now' ? { askedWhen: anyYesOrSkipped } : {}),
}));

export const asq = defineInstrument({
  id: 'asq',
  version: 1,
  name: 'ASQ',
  title: {
    en: 'Some questions about how safe you feel',
    es: 'Unas preguntas sobre qué tan a salvo se siente',
  },
  instruction: null,
  items,
  scores: {
    positive: { holds: anyYesOrSilence },
    acute: { holds: { all: [anyYesOrSilence, { item: 'asq_5', atLeast: 1 }] } },
  },
  main: { score: 'positive', min: 0, max: 1 },
  better: 'lower',
  bands: {
    result: {
      of: 'positive',
      steps: [
        { from: 0, name: 'negative', label: { en: 'no concern said' } },
        { from: 1, name: 'positive', label: { en: 'a person looks at this now' } },
      ],
    },
  },
  alarms: [
    ...firstFour.map((item) => ({ item, atLeast: 1, raises: 'suicide-screen-positive' }) as const),
    { score: 'positive', raises: 'suicide-screen-positive' },
    { item: 'asq_5', atLeast: 1, raises: 'suicidal-thoughts-now' },
  ],
  missing: {
    prorateUpTo: 0,
    neverProrated: [],
    says: 'An answer left out counts as a refusal, and a refusal as positive (to verify).',
  },
  change: null,
  recallDays: 21,
  minutes: 0.5,
  languages: ['en', 'es'],
  loinc: { panel: null, score: null },
  licence: {
    tier: 'A',
    words: 'shipped',
    says: 'NIMH Ask Suicide-Screening Questions toolkit: US Government work, free resource.',
    toVerify:
      'Silence counted as a refusal; the toolkit adds "how" and "when" to question 4 and "please describe" to question 5, which a person asks.',
    attestation: null,
    credit: null,
  },
  inactive: null,
  evidence: [asqSource, asqWords, asqSpanish],
});
