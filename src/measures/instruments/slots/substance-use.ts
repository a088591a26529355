import type { Item } from '../../instrument.ts';
import {
  allNeeded,
  bandsOf,
  idsFrom,
  key,
  keyOf,
  needed,
  noYesKey,
  places,
  slotOf,
} from './slot.ts';

/** Eight questions 0 to 4; the last two offer 0, 2 and 4 only. */
export const audit = slotOf({
  id: 'audit',
  name: 'AUDIT',
  title: 'Alcohol over the last year',
  tier: 'B',
  says: 'WHO: may be used, not for sale and not for commercial purposes (read).',
  items: [...places('audit', 8, key(0, 4)), ...places('audit', 2, keyOf([0, 2, 4]), 9)],
  scores: { total: { sum: idsFrom('audit', 1, 10) } },
  main: { score: 'total', min: 0, max: 40 },
  bands: {
    risk: bandsOf(
      'total',
      [0, 'low'],
      [8, 'hazardous'],
      [16, 'harmful'],
      [20, 'possible dependence'],
    ),
  },
  missing: allNeeded,
  recallDays: 365,
  minutes: 3,
  loinc: { panel: null, score: '75624-7' },
  source: ['AUDIT', 'Saunders JB et al. Addiction 1993;88:791-804; Babor TF et al. WHO 2001.'],
});

/** Values are points: on question 3 "no" is the point (turned around before scoring). */
export const dast10 = slotOf({
  id: 'dast10',
  name: 'DAST-10',
  title: 'Drugs other than alcohol over the last year',
  tier: 'B',
  says: 'Skinner/CAMH: non-commercial reproduction with credit (read).',
  items: places('dast10', 10, noYesKey),
  scores: { total: { sum: idsFrom('dast10', 1, 10) } },
  main: { score: 'total', min: 0, max: 10 },
  bands: {
    severity: bandsOf(
      'total',
      [0, 'none'],
      [1, 'low'],
      [3, 'moderate'],
      [6, 'substantial'],
      [9, 'severe'],
    ),
  },
  missing: allNeeded,
  recallDays: 365,
  source: ['DAST', 'Skinner HA. The Drug Abuse Screening Test. Addict Behav 1982;7:363-371.'],
});

export const cage = slotOf({
  id: 'cage',
  name: 'CAGE',
  title: 'Alcohol, ever',
  tier: 'B',
  says: 'Ewing 1984: reproduced freely with credit (to verify).',
  items: places('cage', 4, noYesKey),
  scores: {
    total: { sum: idsFrom('cage', 1, 4) },
    positive: { holds: { score: 'total', atLeast: 2 } },
  },
  main: { score: 'total', min: 0, max: 4 },
  missing: allNeeded,
  recallDays: 36_500,
  minutes: 0.5,
  source: ['CAGE', 'Ewing JA. Detecting alcoholism: the CAGE questionnaire. JAMA 1984;252:1905.'],
});

export const ortOud = slotOf({
  id: 'ort_oud',
  name: 'ORT-OUD',
  aliases: ['ORT / ORT-OUD'],
  title: 'Before opioids',
  tier: 'B',
  says: 'L. Webster; free for clinical use (to verify).',
  items: places('ort_oud', 9, noYesKey),
  scores: { total: { sum: idsFrom('ort_oud', 1, 9) } },
  main: { score: 'total', min: 0, max: 9 },
  bands: { risk: bandsOf('total', [0, 'below 3'], [3, '3 or more']) },
  missing: allNeeded,
  recallDays: 36_500,
  minutes: 1,
  source: [
    'ORTOUD',
    'Cheatle MD, Compton PA, Dhingra L, Wasser TE, O’Brien CP. J Pain 2019;20:842-851.',
  ],
});

/** Points of each yes, for women and for men. */
const women = [1, 2, 4, 3, 4, 5, 1, 3, 2, 1];
const men = [3, 3, 4, 3, 4, 5, 1, 0, 2, 1];
const points = (of: readonly number[]) => ({
  weighted: Object.fromEntries(of.map((value, at) => [`ort_${at + 1}`, value])),
});
const sex: Item = {
  id: 'sex',
  concept: 'record.sex',
  text: null,
  options: ['male', 'female'].map((code, value) => ({ value, label: null, code })),
  loinc: null,
};

export const ort = slotOf({
  id: 'ort',
  name: 'ORT',
  title: 'Before opioids',
  tier: 'B',
  says: 'L. Webster; free for clinical use (to verify).',
  toVerify: 'Points by sex against the paper.',
  items: places('ort', 10, noYesKey),
  inputs: [sex],
  scores: {
    total: { cases: [[{ item: 'sex', atLeast: 1 }, points(women)]], otherwise: points(men) },
  },
  main: { score: 'total', min: 0, max: 26 },
  bands: { risk: bandsOf('total', [0, 'low'], [4, 'moderate'], [8, 'high']) },
  missing: needed('All answers and the sex in the record are needed.'),
  recallDays: 36_500,
  minutes: 1,
  source: ['ORT', 'Webster LR, Webster RM. Opioid Risk Tool. Pain Med 2005;6:432-442.'],
});

export const comm = slotOf({
  id: 'comm',
  name: 'COMM',
  title: 'Using pain medicine',
  tier: 'C',
  says: 'Inflexxion, licence (to verify).',
  items: places('comm', 17, key(0, 4)),
  scores: {
    total: { sum: idsFrom('comm', 1, 17) },
    positive: { holds: { score: 'total', atLeast: 9 } },
  },
  main: { score: 'total', min: 0, max: 68 },
  missing: allNeeded,
  recallDays: 30,
  minutes: 5,
  source: ['COMM', 'Butler SF et al. Current Opioid Misuse Measure. Pain 2007;130:144-156.'],
});
