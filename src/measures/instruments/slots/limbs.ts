import type { Formula } from '../../formula.ts';
import { allNeeded, idsFrom, key, mayMiss, needed, places, score, slotOf } from './slot.ts';

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
