import type { Formula } from '../../formula.ts';
import { ids, idsFrom, key, needed, place, places, range, slotOf } from '../slots/slot.ts';
import * as published from './published-tables.ts';
import { promisSays, promisSource, seOf, tBands, tOf } from './short-forms.ts';

/** In the order of the form, four questions each; then pain intensity 0 to 10. */
const domains = [
  ['physical_function', published.physicalFunction4aV2, 'higher', []],
  ['anxiety', published.anxiety4a, 'lower', []],
  ['depression', published.depression4a, 'lower', []],
  ['fatigue', published.fatigue4a, 'lower', []],
  // Sleep109 and Sleep116 count the other way round.
  ['sleep_disturbance', published.sleepDisturbance4a, 'lower', [17, 18]],
  ['participation', published.participation4a, 'higher', [21, 22, 23, 24]],
  ['pain_interference', published.painInterference4a, 'lower', []],
] as const;

const fours = 4;
const loinc = [
  ['61597-1', '61607-8', '61609-4', '61635-9'],
  ['61923-9', '61941-1', '61942-9', '61949-4'],
  ['61953-6', '61955-1', '61967-6', '61973-4'],
  ['61878-5', '61882-7', '61863-7', '61864-5'],
  ['61987-4', '61986-6', '61998-1', '61999-9'],
  ['75417-6', '76708-7', '76709-5', '76712-9'],
  ['61758-9', '61769-6', '61773-8', '61775-3'],
].flat();

/** Tables of the form as published; a public transcription of six of its domains is wrong. */
export const promis29 = slotOf({
  id: 'promis29',
  name: 'PROMIS-29 v2.1',
  aliases: ['PROMIS-29'],
  title: 'Your health over the last week',
  tier: 'C',
  says: promisSays,
  items: [...places('promis29', 28, key(1, 5)), place('promis29_29', key(0, 10))].map(
    (item, at) => ({ ...item, loinc: [...loinc, '61583-1'][at] ?? null }),
  ),
  scores: Object.fromEntries([
    ...domains.flatMap(([name, table, , reversed], at): readonly (readonly [string, Formula])[] => [
      [
        `${name}_raw`,
        {
          sum: idsFrom('promis29', at * fours + 1, (at + 1) * fours),
          ...(reversed.length > 0 ? { reversed: ids('promis29', ...reversed) } : {}),
        },
      ],
      [`${name}_T`, tOf(`${name}_raw`, table)],
      [`${name}_SE`, seOf(`${name}_raw`, table)],
    ]),
    ['pain_intensity', { sum: ['promis29_29'] }] as const,
  ]),
  main: { score: 'pain_interference_T', min: 10, max: 90 },
  bands: Object.fromEntries(
    domains.map(([name, , better]) => [`${name}_severity`, tBands(`${name}_T`, better)]),
  ),
  missing: needed('All four answers of a domain are needed for its score (to verify).'),
  change: {
    minimalImportant: 5,
    reliable: null,
    relative: null,
    method: 'Published range 2 to 5 T; the upper end is used',
    toVerify: true,
  },
  minutes: 5,
  loinc: { panel: '62337-1', score: '77865-4' },
  source: promisSource,
});

/** No pain is 5 points, the worst 1. */
const painPoints: Formula = {
  steps: { sum: ['promis_g10_7'] },
  rows: [
    [0, 5],
    [1, 4],
    [4, 3],
    [7, 2],
    [10, 1],
  ],
};

/**
 * In the order Global01 to 06, pain 0 to 10, fatigue, Global09, emotional problems; fatigue and
 * emotional problems as points (none = 5). The ten are never added up.
 */
export const promisGlobal10 = slotOf({
  id: 'promis_g10',
  name: 'PROMIS-Global-10',
  aliases: ['PROMIS Global-10 v1.2', 'PROMIS-10', 'PROMIS Global Health'],
  title: 'Health in general',
  tier: 'C',
  says: promisSays,
  items: range(1, 10).map((n) => place(`promis_g10_${n}`, n === 7 ? key(0, 10) : key(1, 5))),
  scores: {
    physical_raw: { add: [{ sum: ids('promis_g10', 3, 6, 8) }, painPoints] },
    mental_raw: { sum: ids('promis_g10', 2, 4, 5, 10) },
    physical_T: tOf('physical_raw', published.globalPhysical),
    mental_T: tOf('mental_raw', published.globalMental),
  },
  main: { score: 'physical_T', min: 10, max: 90 },
  better: 'higher',
  bands: {
    physical: tBands('physical_T', 'higher'),
    mental: tBands('mental_T', 'higher'),
  },
  missing: needed('All four answers of a scale are needed for it; a partial sum has no T-score.'),
  change: {
    minimalImportant: 5,
    reliable: null,
    relative: null,
    method: 'Published range 3 to 5 T; the upper end is used',
    toVerify: true,
  },
  minutes: 2,
  loinc: { panel: '85524-7', score: '71971-6' },
  source: promisSource,
});
