import type { Formula } from '../../formula.ts';
import { allNeeded, bandsOf, idsFrom, key, mayMiss, needed, places, slotOf } from './slot.ts';

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
