import type { Formula } from '../../formula.ts';
import type { Instrument } from '../../instrument.ts';
import {
  allNeeded,
  ids,
  idsFrom,
  key,
  needed,
  numberPlace,
  places,
  range,
  rowsFrom,
  score,
  slotOf,
} from './slot.ts';

const koosSays = 'KOOS/HOOS free with attribution (to verify).';

/** 100 = no problem: the mean answer in percent of the worst, from above, to one decimal. */
const subscale = (id: string, from: number, to: number): Formula => ({
  rounded: {
    linear: {
      mean: idsFrom(id, from, to),
      mayMiss: Math.floor((to - from + 1) / 2),
    },
    times: -25,
    plus: 100,
  },
  decimals: 1,
});

const halfAnswered = needed(
  'At least half of the answers of a subscale are needed: the mean of those given.',
);

/** Pain 9, symptoms 7, daily living 17, sport 5, quality of life 4. */
export const koos = slotOf({
  id: 'koos',
  name: 'KOOS',
  aliases: ['KOOS/HOOS, KOOS-PS, HOOS-PS, WOMAC'],
  title: 'Your knee',
  tier: 'B',
  says: koosSays,
  items: places('koos', 42, key(0, 4)),
  scores: {
    pain: subscale('koos', 1, 9),
    symptoms: subscale('koos', 10, 16),
    adl_function: subscale('koos', 17, 33),
    sport_and_recreation_function: subscale('koos', 34, 38),
    quality_of_life: subscale('koos', 39, 42),
  },
  main: { score: 'pain', min: 0, max: 100 },
  better: 'higher',
  missing: halfAnswered,
  change: {
    minimalImportant: 10,
    reliable: null,
    relative: null,
    method: 'Published range 8 to 10; the upper end is used (to verify)',
    toVerify: true,
  },
  minutes: 10,
  source: ['KOOS', 'Roos EM, Lohmander LS. KOOS. Health Qual Life Outcomes 2003;1:64.'],
});

/** Symptoms 5, pain 10, daily living 17, sport 4, quality of life 4. */
export const hoos = slotOf({
  id: 'hoos',
  name: 'HOOS',
  title: 'Your hip',
  tier: 'B',
  says: koosSays,
  items: places('hoos', 40, key(0, 4)),
  scores: {
    symptoms: subscale('hoos', 1, 5),
    pain: subscale('hoos', 6, 15),
    adl_function: subscale('hoos', 16, 32),
    sport_and_recreation_function: subscale('hoos', 33, 36),
    quality_of_life: subscale('hoos', 37, 40),
  },
  main: { score: 'pain', min: 0, max: 100 },
  better: 'higher',
  missing: halfAnswered,
  minutes: 10,
  source: ['HOOS', 'Nilsdotter AK et al. HOOS. BMC Musculoskelet Disord 2003;4:10.'],
});

/** From a raw sum of 0 (no difficulty) upwards, as published turned to 100 = no difficulty. */
const koosPsScores = [
  100, 94.4, 89.5, 85.2, 81.4, 78, 75.1, 72.5, 70.3, 68.2, 66.4, 64.7, 63, 61.4, 59.7, 58, 56, 53.9,
  51.5, 48.8, 45.6, 42.1, 38, 33.4, 28.2, 22.3, 15.7, 8.2, 0,
];
const hoosPsScores = [
  100, 95.4, 91.2, 87.3, 83.6, 80, 76.6, 73.1, 69.6, 66.1, 62.3, 58.3, 53.9, 49.2, 44.1, 38.4, 32.1,
  25.2, 17.6, 9.2, 0,
];

const shortForm = (
  id: string,
  name: string,
  title: string,
  count: number,
  scores: readonly number[],
  source: readonly [string, string],
): Instrument =>
  slotOf({
    id,
    name,
    title,
    tier: 'B',
    says: koosSays,
    items: places(id, count, key(0, 4)),
    scores: {
      raw: { sum: idsFrom(id, 1, count) },
      score: { table: score('raw'), rows: rowsFrom(0, scores) },
    },
    raw: { score: 'raw', min: 0, max: count * 4 },
    main: { score: 'score', min: 0, max: 100 },
    better: 'higher',
    missing: allNeeded,
    minutes: 1,
    source,
  });

export const koosPs = shortForm('koos_ps', 'KOOS-PS', 'Your knee, in short', 7, koosPsScores, [
  'KOOSPS',
  'Perruccio AV et al. KOOS-PS. Osteoarthritis Cartilage 2008;16:542-550.',
]);
export const hoosPs = shortForm('hoos_ps', 'HOOS-PS', 'Your hip, in short', 5, hoosPsScores, [
  'HOOSPS',
  'Davis AM et al. HOOS-PS. Osteoarthritis Cartilage 2008;16:551-559.',
]);

export const womac = slotOf({
  id: 'womac',
  name: 'WOMAC',
  title: 'Hip and knee: pain, stiffness, doing things',
  tier: 'C',
  says: 'WOMAC is licensed (to verify).',
  items: places('womac', 24, key(0, 4)),
  scores: {
    pain: { sum: idsFrom('womac', 1, 5) },
    stiffness: { sum: idsFrom('womac', 6, 7) },
    function: { sum: idsFrom('womac', 8, 24) },
    total: { add: [score('pain'), score('stiffness'), score('function')] },
  },
  main: { score: 'total', min: 0, max: 96 },
  missing: allNeeded,
  minutes: 5,
  source: ['WOMAC', 'Bellamy N et al. Validation study of WOMAC. J Rheumatol 1988;15:1833-1840.'],
});

/** Five and six ask of morning stiffness; they count together as one question. */
export const basdai = slotOf({
  id: 'basdai',
  name: 'BASDAI',
  title: 'Your spine over the last week',
  tier: 'C',
  says: 'Garrett / Bath; licence (to verify).',
  items: [1, 2, 3, 4, 5, 6].map((n) => numberPlace(`basdai_${n}`, 0, 10)),
  scores: {
    total: {
      rounded: {
        meanOf: [
          ...range(1, 4).map((n) => ({ sum: ids('basdai', n) })),
          { mean: ids('basdai', 5, 6) },
        ],
      },
      decimals: 2,
    },
  },
  main: { score: 'total', min: 0, max: 10 },
  missing: allNeeded,
  source: ['BASDAI', 'Garrett S et al. BASDAI. J Rheumatol 1994;21:2286-2291.'],
});
