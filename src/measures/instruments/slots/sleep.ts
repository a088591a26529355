import type { Formula } from '../../formula.ts';
import { dayHours, hoursBetween } from './clock.ts';
import {
  allNeeded,
  bandsOf,
  idsFrom,
  key,
  needed,
  numberPlace,
  place,
  places,
  score,
  scoreAtLeast,
  slotOf,
} from './slot.ts';

export const isi = slotOf({
  id: 'isi',
  name: 'ISI',
  aliases: ['Insomnia Severity Index'],
  title: 'Sleep over the last two weeks',
  tier: 'C',
  says: 'Copyright C. Morin, distributed by Mapi (read).',
  items: places('isi', 7, key(0, 4)),
  scores: { total: { sum: idsFrom('isi', 1, 7) } },
  main: { score: 'total', min: 0, max: 28 },
  bands: {
    band: bandsOf(
      'total',
      [0, 'No clinically significant insomnia'],
      [8, 'Subthreshold insomnia'],
      [15, 'Clinical insomnia (moderate severity)'],
      [22, 'Clinical insomnia (severe)'],
    ),
  },
  missing: allNeeded,
  change: {
    minimalImportant: 6,
    reliable: null,
    relative: null,
    method: 'MCID 6; 8.4 = moderate improvement; below 8 = remission (read)',
    toVerify: false,
  },
  recallDays: 14,
  source: [
    'ISI',
    'Bastien CH, Vallières A, Morin CM. Sleep Med 2001;2:297-307; Yang M et al. 2009;25:2487.',
  ],
});

export const ess = slotOf({
  id: 'ess',
  name: 'ESS',
  aliases: ['Epworth Sleepiness Scale'],
  title: 'How easily you doze off',
  tier: 'C',
  says: 'M. Johns: free for individuals, licence for hospitals and commercial use (read).',
  items: places('ess', 8, key(0, 3)),
  scores: { total: { sum: idsFrom('ess', 1, 8) } },
  main: { score: 'total', min: 0, max: 24 },
  bands: {
    severity: bandsOf('total', [0, 'normal'], [11, 'mild'], [13, 'moderate'], [16, 'severe']),
  },
  missing: allNeeded,
  source: [
    'ESS',
    'Johns MW. A new method for measuring daytime sleepiness. Sleep 1991;14:540-545.',
  ],
});

const worseOfTwo = (sum: Formula): Formula => ({
  steps: sum,
  rows: rowsOfComponent,
});
const rowsOfComponent = [
  [0, 0],
  [1, 1],
  [3, 2],
  [5, 3],
] as const;

/** Boundaries as printed: exactly 15 minutes is 0, exactly 7 hours is 1, and 84.5 % lies with 75 to 84. */
export const psqi = slotOf({
  id: 'psqi',
  name: 'PSQI',
  aliases: ['Pittsburgh Sleep Quality Index'],
  title: 'Sleep over the last month',
  tier: 'C',
  says: 'University of Pittsburgh (to verify).',
  items: [
    numberPlace('psqi_bed', 0, dayHours),
    numberPlace('psqi_latency', 0, 720),
    numberPlace('psqi_rise', 0, dayHours),
    numberPlace('psqi_hours', 0, dayHours),
    ...'abcdefghij'.split('').map((letter) => place(`psqi_5${letter}`, key(0, 3))),
    ...[6, 7, 8, 9].map((n) => place(`psqi_${n}`, key(0, 3))),
  ],
  keys: {
    bed: 'psqi_bed',
    latMin: 'psqi_latency',
    rise: 'psqi_rise',
    hours: 'psqi_hours',
    q5a: 'psqi_5a',
    q5bj: 'bcdefghij'.split('').map((letter) => `psqi_5${letter}`),
    q6quality: 'psqi_6',
    q7med: 'psqi_7',
    q8awake: 'psqi_8',
    q9enth: 'psqi_9',
  },
  scores: {
    quality: { sum: ['psqi_6'] },
    latency: worseOfTwo({
      add: [
        {
          steps: { sum: ['psqi_latency'] },
          rows: [
            [-1, 0],
            [15, 1],
            [30, 2],
            [60, 3],
          ],
          strict: true,
        },
        { sum: ['psqi_5a'] },
      ],
    }),
    duration: {
      cases: [
        [{ item: 'psqi_hours', above: 7 }, { constant: 0 }],
        [{ item: 'psqi_hours', atLeast: 6 }, { constant: 1 }],
        [{ item: 'psqi_hours', atLeast: 5 }, { constant: 2 }],
      ],
      otherwise: { constant: 3 },
    },
    clock_difference: { weighted: { psqi_rise: 1, psqi_bed: -1 } },
    hours_in_bed: hoursBetween('clock_difference'),
    efficiency_percent: {
      linear: { quotient: [{ sum: ['psqi_hours'] }, score('hours_in_bed')] },
      times: 100,
    },
    efficiency: {
      cases: [
        [scoreAtLeast('efficiency_percent', 85), { constant: 0 }],
        [scoreAtLeast('efficiency_percent', 75), { constant: 1 }],
        [scoreAtLeast('efficiency_percent', 65), { constant: 2 }],
      ],
      otherwise: { constant: 3 },
    },
    disturbance: {
      steps: { sum: 'bcdefghij'.split('').map((letter) => `psqi_5${letter}`) },
      rows: [
        [0, 0],
        [1, 1],
        [10, 2],
        [19, 3],
      ],
    },
    medication: { sum: ['psqi_7'] },
    daytime: worseOfTwo({ sum: ['psqi_8', 'psqi_9'] }),
    global: {
      add: [
        'quality',
        'latency',
        'duration',
        'efficiency',
        'disturbance',
        'medication',
        'daytime',
      ].map(score),
    },
  },
  main: { score: 'global', min: 0, max: 21 },
  bands: { sleep: bandsOf('global', [0, 'good'], [6, 'poor']) },
  missing: needed('Any component missing: no global score.'),
  change: {
    minimalImportant: 3,
    reliable: null,
    relative: null,
    method: '3 points (to verify)',
    toVerify: true,
  },
  recallDays: 30,
  minutes: 7,
  source: [
    'PSQI',
    'Buysse DJ et al. The Pittsburgh Sleep Quality Index. Psychiatry Res 1989;28:193-213.',
  ],
});
