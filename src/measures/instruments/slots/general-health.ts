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

/** Minutes a week at each effort, times its metabolic equivalent. */
const effort = (name: string, met: number): Formula => ({
  linear: { product: [{ sum: [`ipaq_sf_${name}_days`] }, { sum: [`ipaq_sf_${name}_minutes`] }] },
  times: met,
});
const efforts = ['vigorous', 'moderate', 'walking'] as const;
const short = { vigorous: 'vig', moderate: 'mod', walking: 'walk' } as const;

export const ipaqSf = slotOf({
  id: 'ipaq_sf',
  name: 'IPAQ-SF',
  aliases: ['IPAQ', 'IPAQ-SF MET-min/wk', 'IPAQ short form'],
  title: 'How active you were in the last seven days',
  tier: 'B',
  says: 'IPAQ: open access (to verify).',
  items: efforts.flatMap((name) => [
    numberPlace(`ipaq_sf_${name}_days`, 0, 7, 1),
    numberPlace(`ipaq_sf_${name}_minutes`, 0, 1440),
  ]),
  keys: Object.fromEntries(
    efforts.flatMap((name) => [
      [`${short[name]}D`, `ipaq_sf_${name}_days`],
      [`${short[name]}M`, `ipaq_sf_${name}_minutes`],
    ]),
  ),
  scores: {
    vigorous: effort('vigorous', 8),
    moderate: effort('moderate', 4),
    walking: effort('walking', 3.3),
    total: { add: efforts.map((name) => score(name)) },
  },
  main: { score: 'total', min: 0, max: 154_224 },
  better: 'higher',
  missing: needed('Days and minutes of all three efforts are needed.'),
  minutes: 2,
  source: [
    'IPAQ',
    'Craig CL et al. IPAQ. Med Sci Sports Exerc 2003;35:1381-1395; scoring protocol 2005.',
  ],
});
