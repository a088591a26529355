import { defineInstrument } from '../define-instrument.ts';
import type { Condition, Formula } from '../formula.ts';
import type { Item } from '../instrument.ts';
import { isAnswered, nothing, saidAtLeast } from './formulas.ts';
import { aidId, aids, type Category, categories, names, ticks } from './haq-aids.ts';
import { haq2Source, haqSource, rapid3Source } from './sources.ts';
import { allOf, bareChoices, bareItems, en, missingRule, noCodes, slot } from './wording.ts';

/** Without any, with some, with much difficulty, unable. */
const difficulty = bareChoices(4);

const itemId = (category: string, number: number): string =>
  `haq_di_${category.toLowerCase()}_${number}`;
const idsOf = (category: Category): readonly string[] =>
  Array.from({ length: categories[category] }, (_, at) => itemId(category, at + 1));

const haqItems: readonly Item[] = names.flatMap(idsOf).map((id) => ({
  id,
  concept: id.replaceAll('haq_di_', 'haq.'),
  text: null,
  options: difficulty,
  loinc: null,
}));

const some = 1;
const much = 2;
const unable = 3;

/** The highest answer of the category, at least 2 where an aid or help is entered. */
const categoryScore = (category: Category): Formula => {
  const ids = idsOf(category);
  const reaches = (atLeast: number): Condition => ({
    any: ids.map((id) => saidAtLeast(id, atLeast)),
  });
  const answered: Condition = { any: ids.map(isAnswered) };
  const helped: Condition = { all: [answered, saidAtLeast(aidId(category), 1)] };
  return {
    cases: [
      [reaches(unable), { constant: unable }],
      [{ any: [reaches(much), helped] }, { constant: much }],
      [reaches(some), { constant: some }],
      [answered, { constant: 0 }],
    ],
    otherwise: nothing,
  };
};

const stanford = 'Stanford: free (to verify).';

export const haqDi = defineInstrument({
  id: 'haq_di',
  version: 1,
  name: 'HAQ-DI',
  aliases: ['HAQ', 'Health Assessment Questionnaire'],
  title: en('What your joints let you do'),
  instruction: null,
  items: haqItems,
  inputs: aids,
  keys: {
    ...Object.fromEntries(
      names.flatMap((category) =>
        idsOf(category).map((id, at) => [`${category}_${at + 1}`, id] as const),
      ),
    ),
    AIDS_OR_DEVICES_PART_1: ticks,
    AIDS_OR_DEVICES_PART_2: ticks,
    NEED_HELP_PART_1: ticks,
    NEED_HELP_PART_2: ticks,
  },
  scores: {
    ...Object.fromEntries(
      names.map((category) => [category.toLowerCase(), categoryScore(category)]),
    ),
    DI: { meanOf: names.map((category) => ({ score: category.toLowerCase() })), mayMiss: 2 },
  },
  main: { score: 'DI', min: 0, max: 3 },
  better: 'lower',
  bands: {
    disability: {
      of: 'DI',
      steps: [
        { from: 0, name: 'mild', label: en('mild') },
        { from: 1, name: 'moderate', label: en('moderate') },
        { from: 2, name: 'severe', label: en('severe') },
      ],
    },
  },
  alarms: [],
  missing: missingRule(
    'At least 6 of the 8 categories are needed (Stanford); a category counts by its highest answer. Aids and help raise it to 2 where they are entered.',
  ),
  change: {
    minimalImportant: 0.22,
    reliable: null,
    relative: null,
    method: 'Literature (0.22); no reliable change is published here',
    toVerify: true,
  },
  recallDays: 7,
  minutes: 5,
  languages: [],
  loinc: noCodes,
  licence: slot('A*', stanford, { toVerify: 'The wording of the US form and the list of aids.' }),
  inactive:
    'Public copies of the form differ (US and UK wording, question on reaching up); the form itself was not obtained. Scoring is known and tested.',
  evidence: [haqSource],
});

const haq2Items = bareItems('haq2', 10, difficulty);
export const haq2 = defineInstrument({
  id: 'haq2',
  version: 1,
  name: 'HAQ-II',
  title: en('What your joints let you do, in short'),
  instruction: null,
  items: haq2Items,
  scores: { mean: { mean: haq2Items.map(({ id }) => id) } },
  main: { score: 'mean', min: 0, max: 3 },
  better: 'lower',
  bands: {},
  alarms: [],
  missing: allOf(10),
  change: {
    minimalImportant: 0.22,
    reliable: null,
    relative: null,
    method: 'Taken over from HAQ-DI (0.22); no reliable change is published here',
    toVerify: true,
  },
  recallDays: 7,
  minutes: 2,
  languages: [],
  loinc: noCodes,
  licence: slot('A*', 'Free (to verify).', { toVerify: 'Wording and licence.' }),
  inactive: 'The wording was found in no public source, and the licence is to be verified.',
  evidence: [haq2Source],
});

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;
const rapidFunction: readonly Item[] = letters.map((letter) => ({
  id: `rapid3_${letter}`,
  concept: `rapid3.${letter}`,
  text: null,
  options: difficulty,
  loinc: null,
}));
const halfPoints = { min: 0, max: 10, step: 0.5, unit: null, ends: { low: null, high: null } };
const line = (id: string): Item => ({
  id: `rapid3_${id}`,
  concept: `rapid3.${id}`,
  text: null,
  options: [],
  number: halfPoints,
  loinc: null,
});

export const rapid3 = defineInstrument({
  id: 'rapid3',
  version: 1,
  name: 'RAPID3',
  title: en('How your arthritis is'),
  instruction: null,
  items: [...rapidFunction, line('pain'), line('global')],
  keys: {
    function_a_j: rapidFunction.map(({ id }) => id),
    pain: 'rapid3_pain',
    global: 'rapid3_global',
  },
  scores: {
    function: {
      rounded: { linear: { sum: rapidFunction.map(({ id }) => id) }, times: 1 / 3 },
      decimals: 1,
    },
    total: {
      rounded: {
        add: [{ score: 'function' }, { sum: ['rapid3_pain'] }, { sum: ['rapid3_global'] }],
      },
      decimals: 1,
    },
  },
  main: { score: 'total', min: 0, max: 30 },
  better: 'lower',
  bands: {
    severity: {
      of: 'total',
      steps: [
        { from: 0, name: 'near_remission', label: en('near remission') },
        { from: 3, exclusive: true, name: 'low_severity', label: en('low severity') },
        { from: 6, exclusive: true, name: 'moderate_severity', label: en('moderate severity') },
        { from: 12, exclusive: true, name: 'high_severity', label: en('high severity') },
      ],
    },
  },
  alarms: [],
  missing: missingRule('All 12 answers are needed.'),
  change: {
    minimalImportant: 3.8,
    reliable: null,
    relative: null,
    method: 'Literature (3.8); no reliable change is published here',
    toVerify: true,
  },
  recallDays: 7,
  minutes: 2,
  languages: [],
  loinc: noCodes,
  licence: slot(
    'C',
    'Pincus / RWS licence; the licensor refused hosting in an open-source product (read).',
    {
      attestation: en(
        'This site holds a licence for RAPID3 that covers use on screens, and brings its wording.',
      ),
    },
  ),
  inactive: null,
  evidence: [rapid3Source],
});
