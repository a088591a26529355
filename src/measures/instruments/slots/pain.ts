import type { Formula } from '../../formula.ts';
import {
  allNeeded,
  bandsOf,
  ids,
  idsFrom,
  key,
  keyOf,
  mayMiss,
  noYesKey,
  place,
  places,
  score,
  slotOf,
} from './slot.ts';

export const bpi = slotOf({
  id: 'bpi_sf',
  name: 'BPI-SF',
  aliases: ['BPI', 'BPI short form', 'Brief Pain Inventory'],
  title: 'Pain and what it keeps you from',
  tier: 'C',
  says: 'Copyright C. Cleeland: may not be used or reproduced without permission; fees by setting; no modification.',
  items: places('bpi_sf', 11, key(0, 10)),
  scores: {
    severity: { mean: idsFrom('bpi_sf', 1, 4), mayMiss: 0 },
    interference: { mean: idsFrom('bpi_sf', 5, 11), mayMiss: 3 },
  },
  main: { score: 'interference', min: 0, max: 10 },
  missing: mayMiss(
    3,
    'Interference needs four of its seven answers (to verify): the mean of those given. Severity needs all four.',
  ),
  change: {
    minimalImportant: 1,
    reliable: 2,
    relative: 0.3,
    method: '30 % or 1 / 2 points',
    toVerify: true,
  },
  minutes: 5,
  source: [
    'BPI',
    'Cleeland CS, Ryan KM. Ann Acad Med Singap 1994;23:129-138; BPI user guide 2009.',
  ],
});

export const pdetect = slotOf({
  id: 'paindetect',
  name: 'painDETECT',
  title: 'What your pain feels like',
  tier: 'C',
  says: 'Pfizer / Mapi (to verify).',
  items: [
    ...places('paindetect', 7, key(0, 5)),
    place('paindetect_pattern', keyOf([-1, 0, 1])),
    place('paindetect_radiation', keyOf([0, 2])),
  ],
  scores: {
    total: {
      sum: [...idsFrom('paindetect', 1, 7), 'paindetect_pattern', 'paindetect_radiation'],
    },
  },
  main: { score: 'total', min: -1, max: 38 },
  bands: { neuropathic: bandsOf('total', [-1, 'unlikely'], [13, 'unclear'], [19, 'likely']) },
  missing: allNeeded,
  minutes: 4,
  source: ['PAINDETECT', 'Freynhagen R et al. painDETECT. Curr Med Res Opin 2006;22:1911-1920.'],
});

/** Seven questions of the interview, then three of the examination. */
export const dn4 = slotOf({
  id: 'dn4',
  name: 'DN4',
  aliases: ['DN4 (interview 7)'],
  title: 'What your pain feels like',
  tier: 'C',
  says: 'Mapi (to verify).',
  items: places('dn4', 10, noYesKey),
  scores: {
    interview: { sum: idsFrom('dn4', 1, 7) },
    total: { sum: idsFrom('dn4', 1, 10) },
    interview_positive: { holds: { score: 'interview', atLeast: 3 } },
    positive: { holds: { score: 'total', atLeast: 4 } },
  },
  main: { score: 'total', min: 0, max: 10 },
  missing: allNeeded,
  source: ['DN4', 'Bouhassira D et al. DN4. Pain 2005;114:29-36.'],
});

/** Subscales 6/6/6/4; a public form with 8/3/7/4 is wrong. */
export const sfMpq2 = slotOf({
  id: 'sf_mpq_2',
  name: 'SF-MPQ-2',
  title: 'What your pain feels like',
  tier: 'C',
  says: 'Copyright R. Melzack and IMMPACT; fee for electronic use.',
  items: places('sf_mpq_2', 22, key(0, 10)),
  scores: {
    total: { mean: idsFrom('sf_mpq_2', 1, 22) },
    continuous: { mean: ids('sf_mpq_2', 1, 5, 6, 8, 9, 10) },
    intermittent: { mean: ids('sf_mpq_2', 2, 3, 4, 11, 16, 18) },
    neuropathic: { mean: ids('sf_mpq_2', 7, 17, 19, 20, 21, 22) },
    affective: { mean: ids('sf_mpq_2', 12, 13, 14, 15) },
  },
  main: { score: 'total', min: 0, max: 10 },
  missing: allNeeded,
  minutes: 4,
  source: ['SFMPQ2', 'Dworkin RH et al. SF-MPQ-2. Pain 2009;144:35-42.'],
});

/** Ninth question 0 to 4: it counts from "very much" on. */
const bothersome: Formula = { count: ids('start_back', 9), atLeast: 3 };

export const startBack = slotOf({
  id: 'start_back',
  name: 'STarT-Back',
  aliases: ['STarT Back', 'Keele STarT Back'],
  title: 'Your back over the last two weeks',
  tier: 'B',
  says: 'Keele: no licence for non-commercial use; commercial product material must ask (read).',
  items: [...places('start_back', 8, noYesKey), place('start_back_9', key(0, 4))],
  scores: {
    total: { add: [{ sum: idsFrom('start_back', 1, 8) }, bothersome] },
    psych: { add: [{ sum: idsFrom('start_back', 5, 8) }, bothersome] },
    risk_group: {
      cases: [
        [{ score: 'psych', atLeast: 4 }, { constant: 2 }],
        [{ score: 'total', atLeast: 4 }, { constant: 1 }],
      ],
      otherwise: { linear: score('total'), times: 0 },
    },
  },
  main: { score: 'total', min: 0, max: 9 },
  bands: { risk: bandsOf('risk_group', [0, 'Low risk'], [1, 'Medium risk'], [2, 'High risk']) },
  missing: allNeeded,
  recallDays: 14,
  minutes: 1,
  source: ['STARTBACK', 'Hill JC et al. STarT Back. Arthritis Rheum 2008;59:632-641.'],
});

/** Pain 0 to 10 gives 0 to 3 points, each of nine statements one. */
export const startMsk = slotOf({
  id: 'start_msk',
  name: 'STarT MSK',
  aliases: ['STarT-MSK', 'Keele STarT MSK'],
  title: 'Your pain over the last two weeks',
  tier: 'C',
  says: 'A licence is obligatory for every user; may not be modified or copied (read).',
  toVerify: 'Points of the pain question and the cut-offs.',
  items: [place('start_msk_1', key(0, 10)), ...places('start_msk', 9, noYesKey, 2)],
  scores: {
    pain_points: {
      steps: { sum: ['start_msk_1'] },
      rows: [
        [0, 0],
        [5, 1],
        [7, 2],
        [9, 3],
      ],
    },
    total: { add: [score('pain_points'), { sum: idsFrom('start_msk', 2, 10) }] },
  },
  main: { score: 'total', min: 0, max: 12 },
  bands: { risk: bandsOf('total', [0, 'Low risk'], [5, 'Medium risk'], [9, 'High risk']) },
  missing: allNeeded,
  recallDays: 14,
  minutes: 1,
  source: ['STARTMSK', 'Dunn KM et al. STarT MSK. Health Qual Life Outcomes 2021;19:21.'],
});

const orebro = [
  'DURATION',
  'PAIN_EXPERIENCE',
  'FEELING_DEPRESSED',
  'ANXIOUS',
  'RISK_OF_PERSISTENT_PAIN',
  'RETURN_TO_WORK_EXPECTANCY',
  'PAIN_FEAR_AVOIDANCE',
  'NORMAL_WORK_WITH_PAIN',
  'LIGHT_WORK',
  'SLEEP_AT_NIGHT',
];
export const ompq10 = slotOf({
  id: 'ompq10',
  name: 'Orebro-10',
  aliases: [
    'Orebro short',
    'Orebro short (OMPSQ-10)',
    'Orebro-10 (OMPQ-10)',
    'OMPQ-10',
    'OMPSQ-10',
    'Örebro-10',
  ],
  title: 'Your pain and your work',
  tier: 'B',
  says: 'S. Linton; free with citation (to verify).',
  items: [place('ompq10_1', key(1, 10)), ...places('ompq10', 9, key(0, 10), 2)],
  keys: Object.fromEntries(orebro.map((name, at) => [`OREBRO_${name}`, `ompq10_${at + 1}`])),
  scores: { total: { sum: idsFrom('ompq10', 1, 10), reversed: ids('ompq10', 6, 9, 10) } },
  main: { score: 'total', min: 1, max: 100 },
  bands: { risk: bandsOf('total', [0, 'below 50'], [50, '50 or more']) },
  missing: allNeeded,
  source: ['OMPQ10', 'Linton SJ, Nicholas M, MacDonald S. Spine 2011;36:1891-1895.'],
});

/** Function 9, overall impact 2, symptoms 10. */
export const fiqr = slotOf({
  id: 'fiqr',
  name: 'FIQR',
  title: 'Fibromyalgia over the last week',
  tier: 'C',
  says: 'R. Bennett, copyright; licence (to verify).',
  items: places('fiqr', 21, key(0, 10)),
  scores: {
    function: { linear: { sum: idsFrom('fiqr', 1, 9) }, times: 1 / 3 },
    impact: { sum: idsFrom('fiqr', 10, 11) },
    symptoms: { linear: { sum: idsFrom('fiqr', 12, 21) }, times: 0.5 },
    total: { add: [score('function'), score('impact'), score('symptoms')] },
  },
  main: { score: 'total', min: 0, max: 100 },
  missing: allNeeded,
  minutes: 2,
  source: ['FIQR', 'Bennett RM et al. FIQR. Arthritis Res Ther 2009;11:R120.'],
});
