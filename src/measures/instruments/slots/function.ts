import type { Formula } from '../../formula.ts';
import {
  allNeeded,
  bandsOf,
  idsFrom,
  key,
  mayMiss,
  needed,
  numberPlace,
  oneIf,
  places,
  score,
  slotOf,
} from './slot.ts';

/** Percent of the highest answer, over what was answered, as a whole number. */
const wholePercent = (ids: readonly string[], highest: number): Formula => ({
  rounded: { linear: { mean: ids }, times: 100 / highest },
  decimals: 0,
});

const nineOfTen = mayMiss(1, 'Nine of the ten answers are needed: percent of what was answered.');

export const odi = slotOf({
  id: 'odi',
  name: 'ODI',
  aliases: ['ODI v2.1a', 'Oswestry Disability Index'],
  title: 'Your back in daily life',
  tier: 'C',
  says: '2000 paper: no permission when used as printed; now Mapi, fees for health organisations and IT companies.',
  items: places('odi', 10, key(0, 5)),
  scores: { percent: wholePercent(idsFrom('odi', 1, 10), 5) },
  main: { score: 'percent', min: 0, max: 100 },
  bands: {
    severity: bandsOf(
      'percent',
      [0, 'minimal'],
      [21, 'moderate'],
      [41, 'severe'],
      [61, 'crippling'],
      [81, 'bed-bound'],
    ),
  },
  missing: nineOfTen,
  change: {
    minimalImportant: 10,
    reliable: null,
    relative: 0.3,
    method: '10 points or 30 %',
    toVerify: false,
  },
  recallDays: 1,
  minutes: 5,
  source: [
    'ODI',
    'Fairbank JC, Pynsent PB. The Oswestry Disability Index. Spine 2000;25:2940-2953.',
  ],
});

export const ndi = slotOf({
  id: 'ndi',
  name: 'NDI',
  aliases: ['Neck Disability Index'],
  title: 'Your neck in daily life',
  tier: 'C',
  says: 'H. Vernon / Mapi (to verify).',
  items: places('ndi', 10, key(0, 5)),
  scores: { percent: wholePercent(idsFrom('ndi', 1, 10), 5) },
  main: { score: 'percent', min: 0, max: 100 },
  bands: {
    severity: bandsOf('percent', [0, 'none'], [10, 'mild'], [30, 'moderate'], [50, 'severe']),
  },
  missing: nineOfTen,
  change: {
    minimalImportant: 10,
    reliable: null,
    relative: null,
    method: 'Published range 7 to 10 points; the upper end is used (to verify)',
    toVerify: true,
  },
  recallDays: 1,
  minutes: 4,
  source: ['NDI', 'Vernon H, Mior S. J Manipulative Physiol Ther 1991;14:409-415.'],
});

const wsasBands = { severity: bandsOf('total', [0, 'low'], [10, 'significant'], [20, 'severe']) };
const wsasChange = {
  minimalImportant: 8,
  reliable: 8,
  relative: null,
  method: 'NHS Talking Therapies reliable change (8) (to verify)',
  toVerify: true,
} as const;
const wsasSource = [
  'WSAS',
  'Mundt JC et al. The Work and Social Adjustment Scale. Br J Psychiatry 2002;180:461.',
] as const;
const wsasSays = 'Copyright I. Marks; free with acknowledgement (to verify).';

export const wsas = slotOf({
  id: 'wsas',
  name: 'WSAS',
  aliases: ['Work and Social Adjustment Scale'],
  title: 'What gets in the way of work and life',
  tier: 'B',
  says: wsasSays,
  items: places('wsas', 5, key(0, 8)),
  scores: { total: { sum: idsFrom('wsas', 1, 5) } },
  main: { score: 'total', min: 0, max: 40 },
  bands: wsasBands,
  missing: needed('All 5 answers are needed; who does not work is asked the four-question form.'),
  change: wsasChange,
  minutes: 1,
  source: wsasSource,
});

/** For who is retired or does not work: without the question about work. */
export const wsas4 = slotOf({
  id: 'wsas_4',
  name: 'WSAS without work',
  title: 'What gets in the way of life',
  tier: 'B',
  says: wsasSays,
  items: places('wsas_4', 4, key(0, 8), 2),
  scores: { total: { sum: idsFrom('wsas_4', 2, 5) } },
  main: { score: 'total', min: 0, max: 32 },
  bands: wsasBands,
  missing: allNeeded,
  change: wsasChange,
  minutes: 1,
  source: wsasSource,
});

export const pdi = slotOf({
  id: 'pdi',
  name: 'PDI',
  aliases: ['Pain Disability Index'],
  title: 'What pain keeps you from',
  tier: 'B',
  says: 'Pollard / Tait, free for clinical use (to verify).',
  items: places('pdi', 7, key(0, 10)),
  scores: { total: { sum: idsFrom('pdi', 1, 7) } },
  main: { score: 'total', min: 0, max: 70 },
  missing: allNeeded,
  source: ['PDI', 'Tait RC et al. The Pain Disability Index. Pain 1987;29:65-77; 1990;40:171-182.'],
});

export const whodas12 = slotOf({
  id: 'whodas12',
  name: 'WHODAS-12',
  aliases: ['WHODAS 2.0-12', 'WHODAS 2.0 12-item'],
  title: 'Doing things over the last month',
  tier: 'C',
  says: 'WHO: a licence is needed for inclusion in electronic systems (read).',
  items: places('whodas12', 12, key(0, 4)),
  scores: {
    simple_sum: { sum: idsFrom('whodas12', 1, 12) },
    complex: { notKnown: 'The item weights of the complex score were not obtained.' },
  },
  main: { score: 'simple_sum', min: 0, max: 48 },
  missing: mayMiss(1, 'One answer may be left out: the mean of the others stands in (to verify).'),
  recallDays: 30,
  minutes: 4,
  source: ['WHODAS', 'Üstün TB et al. Measuring health and disability: WHODAS 2.0. WHO 2010.'],
});

export const quickdash = slotOf({
  id: 'quickdash',
  name: 'QuickDASH-11',
  aliases: ['QuickDASH'],
  title: 'Your arm, shoulder and hand',
  tier: 'C',
  says: 'Institute for Work & Health, Toronto: conditions of use for electronic forms (to verify).',
  items: places('quickdash', 11, key(1, 5)),
  scores: {
    score: {
      rounded: { linear: { mean: idsFrom('quickdash', 1, 11) }, times: 25, plus: -25 },
      decimals: 2,
    },
  },
  main: { score: 'score', min: 0, max: 100 },
  missing: mayMiss(1, 'Ten of the eleven answers are needed: the mean of those given.'),
  source: ['QUICKDASH', 'Beaton DE, Wright JG, Katz JN. J Bone Joint Surg Am 2005;87:1038-1046.'],
});

const tenth = (ids: readonly string[]): Formula => ({ linear: { mean: ids }, times: 10 });

export const spadi = slotOf({
  id: 'spadi',
  name: 'SPADI',
  title: 'Your shoulder: pain and doing things',
  tier: 'B',
  says: 'Roach 1991; free for clinical use (to verify).',
  items: places('spadi', 13, key(0, 10)),
  scores: {
    pain: tenth(idsFrom('spadi', 1, 5)),
    disability: tenth(idsFrom('spadi', 6, 13)),
    total: { meanOf: [score('pain'), score('disability')] },
  },
  main: { score: 'total', min: 0, max: 100 },
  missing: allNeeded,
  minutes: 3,
  source: ['SPADI', 'Roach KE et al. Arthritis Care Res 1991;4:143-149.'],
});

export const lefs = slotOf({
  id: 'lefs',
  name: 'LEFS',
  title: 'Your legs in daily life',
  tier: 'B',
  says: 'Binkley 1999, free with credit (to verify).',
  items: places('lefs', 20, key(0, 4)),
  scores: { total: { sum: idsFrom('lefs', 1, 20) } },
  main: { score: 'total', min: 0, max: 80 },
  better: 'higher',
  missing: allNeeded,
  minutes: 3,
  source: [
    'LEFS',
    'Binkley JM et al. The Lower Extremity Functional Scale. Phys Ther 1999;79:371-383.',
  ],
});

export const mskHq = slotOf({
  id: 'msk_hq',
  name: 'MSK-HQ',
  title: 'Muscles, joints and daily life',
  tier: 'C',
  says: 'Oxford University Innovation licence; paid review of electronic forms (read).',
  items: places('msk_hq', 14, key(0, 4)),
  scores: { total: { sum: idsFrom('msk_hq', 1, 14) } },
  main: { score: 'total', min: 0, max: 56 },
  better: 'higher',
  missing: needed('All 14 answers are needed: the rule of the manual was not obtained.'),
  change: {
    minimalImportant: 6,
    reliable: null,
    relative: null,
    method: '6 points (to verify)',
    toVerify: true,
  },
  recallDays: 14,
  minutes: 3,
  source: [
    'MSKHQ',
    'Hill JC et al. The Musculoskeletal Health Questionnaire. BMJ Open 2016;6:e012331.',
  ],
});

export const eq5d5l = slotOf({
  id: 'eq5d5l',
  name: 'EQ-5D-5L',
  title: 'Your health today',
  tier: 'C',
  says: 'EuroQol: no reproduction without consent (read).',
  items: [...places('eq5d5l', 5, key(1, 5)), numberPlace('eq5d5l_vas', 0, 100, 1)],
  keys: { vas: 'eq5d5l_vas', VAS: 'eq5d5l_vas' },
  scores: {
    profile: {
      weighted: { eq5d5l_1: 10_000, eq5d5l_2: 1000, eq5d5l_3: 100, eq5d5l_4: 10, eq5d5l_5: 1 },
    },
    vas: { sum: ['eq5d5l_vas'] },
    index: { notKnown: 'The value set of the country was not obtained.' },
  },
  main: { score: 'index', min: -1, max: 1 },
  better: 'higher',
  missing: needed('All five answers and the value set of the country are needed for the index.'),
  recallDays: 1,
  minutes: 1.5,
  inactive: 'No value set was obtained, so there is no index.',
  source: [
    'EQ5D',
    'Herdman M et al. Development of the EQ-5D-5L. Qual Life Res 2011;20:1727-1736.',
  ],
});

export const fss = slotOf({
  id: 'fss',
  name: 'FSS',
  aliases: ['Fatigue Severity Scale'],
  title: 'Tiredness over the last week',
  tier: 'C',
  says: 'L. Krupp, licence (to verify).',
  items: places('fss', 9, key(1, 7)),
  scores: { mean: { mean: idsFrom('fss', 1, 9) } },
  main: { score: 'mean', min: 1, max: 7 },
  bands: { level: bandsOf('mean', [1, 'below 4'], [4, '4 or more']) },
  missing: allNeeded,
  change: {
    minimalImportant: 1,
    reliable: null,
    relative: null,
    method: 'Published range 0.5 to 1; the upper end is used (to verify)',
    toVerify: true,
  },
  source: ['FSS', 'Krupp LB et al. The Fatigue Severity Scale. Arch Neurol 1989;46:1121-1123.'],
});

const facitTurned = [1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13].map((n) => `facit_f_${n}`);
export const facitF = slotOf({
  id: 'facit_f',
  name: 'FACIT-F',
  aliases: ['FACIT-Fatigue', 'FACIT-F / PROMIS Fatigue 4a'],
  title: 'Tiredness over the last week',
  tier: 'C',
  says: 'FACIT: owned, no change of wording.',
  items: places('facit_f', 13, key(0, 4)),
  scores: {
    total: { sum: idsFrom('facit_f', 1, 13), reversed: facitTurned },
    severe: oneIf({ not: { score: 'total', atLeast: 34 } }),
  },
  main: { score: 'total', min: 0, max: 52 },
  better: 'higher',
  bands: { level: bandsOf('total', [0, 'below 34'], [34, '34 or more']) },
  missing: mayMiss(
    6,
    'More than half of the answers are needed: the mean of the others stands in (to verify).',
  ),
  change: {
    minimalImportant: 4,
    reliable: null,
    relative: null,
    method: 'Published range 3 to 4; the upper end is used (to verify)',
    toVerify: true,
  },
  minutes: 3,
  source: ['FACITF', 'Yellen SB et al. J Pain Symptom Manage 1997;13:63-74; Webster K. 2003;1:79.'],
});
