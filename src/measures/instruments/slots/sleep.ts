import type { Condition, Formula } from '../../formula.ts';
import {
  allNeeded,
  bandsOf,
  idsFrom,
  key,
  needed,
  noYesKey,
  numberPlace,
  oneIf,
  place,
  places,
  score,
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

const dayHours = 24;
/** Clock times as hours; the night is taken to cross midnight when the later time is the smaller. */
const hoursBetween = (difference: string): Formula => ({
  cases: [[{ score: difference, atLeast: 0 }, score(difference)]],
  otherwise: { linear: score(difference), times: 1, plus: dayHours },
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
const atLeast = (key: string, value: number): Condition => ({ score: key, atLeast: value });

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
        [atLeast('efficiency_percent', 85), { constant: 0 }],
        [atLeast('efficiency_percent', 75), { constant: 1 }],
        [atLeast('efficiency_percent', 65), { constant: 2 }],
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

const stop = ['stopbang_1', 'stopbang_2', 'stopbang_3', 'stopbang_4'];
const male: Condition = { item: 'stopbang_8', atLeast: 1 };
/** The neck counts from above 40 cm in the total, from above 43 (men) or 41 cm in the second step. */
const thickNeck: Condition = {
  any: [
    { item: 'stopbang_7', above: 43 },
    { all: [{ not: male }, { item: 'stopbang_7', above: 41 }] },
  ],
};

export const stopbang = slotOf({
  id: 'stopbang',
  name: 'STOP-BANG',
  aliases: ['STOP-BANG / NoSAS'],
  title: 'Breathing at night',
  tier: 'C',
  says: 'UHN, F. Chung (to verify). NoSAS is a formula without wording and is the default.',
  items: [
    ...places('stopbang', 4, noYesKey),
    numberPlace('stopbang_5', 10, 100),
    numberPlace('stopbang_6', 0, 120),
    numberPlace('stopbang_7', 15, 100),
    place('stopbang_8', noYesKey),
  ],
  keys: {
    snore: 'stopbang_1',
    tired: 'stopbang_2',
    observed: 'stopbang_3',
    pressure: 'stopbang_4',
    bmi: 'stopbang_5',
    age: 'stopbang_6',
    neckCm: 'stopbang_7',
    male: 'stopbang_8',
  },
  scores: {
    stop: { sum: stop },
    total: {
      add: [
        score('stop'),
        oneIf({ item: 'stopbang_5', above: 35 }),
        oneIf({ item: 'stopbang_6', above: 50 }),
        oneIf({ item: 'stopbang_7', above: 40 }),
        { sum: ['stopbang_8'] },
      ],
    },
    risk_step: {
      cases: [
        [atLeast('total', 5), { constant: 2 }],
        [
          {
            all: [
              atLeast('stop', 2),
              { any: [male, { item: 'stopbang_5', above: 35 }, thickNeck] },
            ],
          },
          { constant: 2 },
        ],
        [atLeast('total', 3), { constant: 1 }],
      ],
      otherwise: { constant: 0 },
    },
  },
  main: { score: 'total', min: 0, max: 8 },
  bands: { risk: bandsOf('risk_step', [0, 'low'], [1, 'intermediate'], [2, 'high']) },
  missing: allNeeded,
  minutes: 1,
  source: ['STOPBANG', 'Chung F et al. Chest 2016;149:631-638 (two-step rule, neck 43/41 cm).'],
});

const timeAsleep: Formula = {
  add: [score('hours_tried'), { linear: { sum: ['csd_latency', 'csd_awake'] }, times: -1 / 60 }],
};

/** The diary asks the same facts in words of our own; this is for imported ones. */
export const csd = slotOf({
  id: 'csd',
  name: 'Consensus Sleep Diary',
  aliases: ['CSD', 'Consensus Sleep Diary (own wording)'],
  title: 'Last night',
  tier: 'C',
  says: 'Carney 2012, copyright; the diary asks the same facts in its own words.',
  items: [
    numberPlace('csd_bed', 0, dayHours),
    numberPlace('csd_tried', 0, dayHours),
    numberPlace('csd_latency', 0, 1440),
    numberPlace('csd_wakings', 0, 50, 1),
    numberPlace('csd_awake', 0, 1440),
    numberPlace('csd_woke', 0, dayHours),
    numberPlace('csd_rise', 0, dayHours),
    place('csd_quality', key(1, 5)),
  ],
  scores: {
    bed_difference: { weighted: { csd_rise: 1, csd_bed: -1 } },
    tried_difference: { weighted: { csd_woke: 1, csd_tried: -1 } },
    TIB: hoursBetween('bed_difference'),
    hours_tried: hoursBetween('tried_difference'),
    TST: timeAsleep,
    SOL: { sum: ['csd_latency'] },
    WASO: { sum: ['csd_awake'] },
    SE: { linear: { quotient: [score('TST'), score('TIB')] }, times: 100 },
  },
  main: { score: 'SE', min: 0, max: 100 },
  better: 'higher',
  bands: { efficiency: bandsOf('SE', [0, 'below 85 %'], [85, '85 % or more']) },
  missing: needed('Per night: every time that goes into a figure is needed for it.'),
  recallDays: 1,
  minutes: 1,
  source: ['CSD', 'Carney CE et al. The consensus sleep diary. Sleep 2012;35:287-302.'],
});
