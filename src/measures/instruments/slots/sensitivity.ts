import { allNeeded, bandsOf, ids, idsFrom, key, places, slotOf } from './slot.ts';

export const pvaq = slotOf({
  id: 'pvaq',
  name: 'PVAQ',
  aliases: ['Pain Vigilance and Awareness Questionnaire'],
  title: 'How much you watch your pain',
  tier: 'B',
  says: 'Journal copyright (to verify).',
  toVerify: 'That questions 8 and 16 are turned around.',
  items: places('pvaq', 16, key(0, 5)),
  scores: { total: { sum: idsFrom('pvaq', 1, 16), reversed: ids('pvaq', 8, 16) } },
  main: { score: 'total', min: 0, max: 80 },
  missing: allNeeded,
  recallDays: 14,
  minutes: 4,
  source: [
    'PVAQ',
    'McCracken LM. Attention to pain in persons with chronic pain. Behav Ther 1997;28:271.',
  ],
});

const csiBands = (of: string) =>
  bandsOf(of, [0, 'subclinical'], [30, 'mild'], [40, 'moderate'], [50, 'severe'], [60, 'extreme']);
const csiSays = 'PRIDE Research Foundation; manual published by Wiley; no reuse grant found.';
const csiSource = [
  'CSI',
  'Mayer TG et al. Pain Pract 2012;12:276-285; Neblett R et al. Pain Pract 2017;17:166.',
] as const;

export const csi = slotOf({
  id: 'csi',
  name: 'CSI-25',
  aliases: ['CSI', 'CSI part A 25 / CSI-9', 'Central Sensitization Inventory'],
  title: 'Body complaints that often come together',
  tier: 'C',
  says: csiSays,
  items: places('csi', 25, key(0, 4)),
  scores: {
    total: { sum: idsFrom('csi', 1, 25) },
    ge40: { holds: { score: 'total', atLeast: 40 } },
  },
  main: { score: 'total', min: 0, max: 100 },
  bands: { severity: csiBands('total') },
  missing: allNeeded,
  minutes: 5,
  source: csiSource,
});

export const csi9 = slotOf({
  id: 'csi9',
  name: 'CSI-9',
  title: 'Body complaints that often come together, in short',
  tier: 'C',
  says: csiSays,
  items: places('csi9', 9, key(0, 4)),
  scores: { total: { sum: idsFrom('csi9', 1, 9) } },
  main: { score: 'total', min: 0, max: 36 },
  bands: { level: bandsOf('total', [0, 'below 20'], [20, '20 or more']) },
  missing: allNeeded,
  source: csiSource,
});
