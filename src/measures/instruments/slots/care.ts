import type { Condition } from '../../formula.ts';
import type { Instrument, Item } from '../../instrument.ts';
import { saidAtLeast } from '../formulas.ts';
import {
  allNeeded,
  bandsOf,
  ids,
  idsFrom,
  key,
  keyOf,
  needed,
  noYesKey,
  places,
  range,
  score,
  slotOf,
} from './slot.ts';

const yes = (n: number): Condition => ({ item: `cssrs_${n}`, atLeast: 1 });
const skippedOrYes = (n: number): Condition => ({ ...yes(n), unanswered: 'counts' });
const firstOnes = [1, 2, 3, 4, 5] as const;

const asked = (n: number): Pick<Item, 'askedWhen'> =>
  n >= 3 && n <= 5 ? { askedWhen: skippedOrYes(2) } : n === 7 ? { askedWhen: skippedOrYes(6) } : {};

/**
 * Five questions on thoughts, the sixth on behaviour in life, the seventh on behaviour in three months.
 * How urgent a yes is, the site's safety profile says (SAF-02 to SAF-05); no level is computed here.
 */
export const cssrs = slotOf({
  id: 'cssrs',
  name: 'C-SSRS screener',
  aliases: ['C-SSRS', 'Columbia'],
  title: 'Some questions about how safe you feel',
  tier: 'C',
  says: 'RFMH copyright; Clario holds an exclusive licence for electronic implementations, with certification and fees (read).',
  items: range(1, 7).map((n) => ({
    ...(places('cssrs', 1, noYesKey, n)[0] as Item),
    ...asked(n),
  })),
  scores: {
    positive: {
      holds: {
        all: [
          { any: range(1, 7).map((n) => ({ item: `cssrs_${n}`, atLeast: 0 })) },
          {
            any: [1, 2, 6]
              .map(skippedOrYes)
              .concat([3, 4, 5, 7].map((n) => saidAtLeast(`cssrs_${n}`, 1))),
          },
        ],
      },
    },
  },
  main: { score: 'positive', min: 0, max: 1 },
  bands: {
    result: bandsOf('positive', [0, 'negative'], [1, 'positive']),
  },
  alarms: [
    ...[...firstOnes, 6].map(
      (n) => ({ item: `cssrs_${n}`, atLeast: 1, raises: 'suicide-screen-positive' }) as const,
    ),
    { score: 'positive', raises: 'suicide-screen-positive' },
    ...[4, 5, 7].map(
      (n) => ({ item: `cssrs_${n}`, atLeast: 1, raises: 'suicidal-thoughts-now' }) as const,
    ),
  ],
  missing: needed('Any question refused: a clinician looks at it, as after a yes.'),
  recallDays: 30,
  minutes: 1,
  loinc: { panel: '93373-9', score: null },
  source: [
    'CSSRS',
    'Posner K et al. The Columbia-Suicide Severity Rating Scale. Am J Psychiatry 2011;168:1266.',
  ],
});

/** A definition that keeps the answers and says why it gives no score. */
const unscored = (
  spec: Pick<Instrument, 'id' | 'name' | 'items'> & {
    readonly title: string;
    readonly tier: 'B' | 'C';
    readonly says: string;
    readonly why: string;
    readonly keys: readonly string[];
    readonly minutes: number;
    readonly source: readonly [string, string];
  },
): Instrument => {
  const { keys, why, ...rest } = spec;
  const [main = 'total'] = keys;
  return slotOf({
    ...rest,
    scores: Object.fromEntries(keys.map((name) => [name, { notKnown: why }])),
    main: { score: main, min: 0, max: 100 },
    missing: needed(why),
    inactive: why,
  });
};

export const prapare = unscored({
  id: 'prapare',
  name: 'PRAPARE',
  title: 'What makes life harder',
  tier: 'B',
  says: 'NACHC licence (to verify).',
  items: places('prapare', 21, key(0, 9)),
  why: 'Which answers count in the tally was not obtained.',
  keys: ['tally'],
  minutes: 9,
  source: ['PRAPARE', 'NACHC, AAPCHO, OPCA. PRAPARE implementation and action toolkit 2019.'],
});

export const psocq = unscored({
  id: 'psocq',
  name: 'PSOCQ',
  title: 'Where you stand with handling pain',
  tier: 'B',
  says: 'R. Kerns; free for use claims (to verify).',
  items: places('psocq', 30, key(1, 5)),
  why: 'Which questions belong to which stage was not obtained.',
  keys: ['precontemplation', 'contemplation', 'action', 'maintenance'],
  minutes: 6,
  source: ['PSOCQ', 'Kerns RD et al. Pain Stages of Change Questionnaire. Pain 1997;72:227-234.'],
});

export const pam = unscored({
  id: 'pam',
  name: 'PAM-13',
  title: 'Looking after your own health',
  tier: 'C',
  says: 'Insignia / Phreesia, commercial (to verify).',
  items: places('pam', 13, key(1, 4)),
  why: 'The scoring is proprietary and comes with the licence.',
  keys: ['score'],
  minutes: 3,
  source: [
    'PAM',
    'Hibbard JH et al. Patient Activation Measure. Health Serv Res 2005;40:1918-1930.',
  ],
});

export const waiSr = slotOf({
  id: 'wai_sr',
  name: 'WAI-SR',
  aliases: ['Working Alliance Inventory short revised'],
  title: 'Working together',
  tier: 'C',
  says: 'Horvath / SPR (to verify).',
  toVerify: 'Which questions belong to goal, task and bond.',
  items: places('wai_sr', 12, key(1, 5)),
  scores: {
    goal: { sum: ids('wai_sr', 4, 6, 8, 11) },
    task: { sum: ids('wai_sr', 1, 2, 10, 12) },
    bond: { sum: ids('wai_sr', 3, 5, 7, 9) },
    total: { add: [score('goal'), score('task'), score('bond')] },
  },
  main: { score: 'total', min: 12, max: 60 },
  better: 'higher',
  missing: allNeeded,
  minutes: 3,
  source: [
    'WAISR',
    'Hatcher RL, Gillaspy JA. Psychother Res 2006;16:12-25; Munder T et al. 2010;17:231.',
  ],
});

export const collaborate = slotOf({
  id: 'collaborate',
  name: 'CollaboRATE',
  title: 'Deciding together',
  tier: 'B',
  says: 'CC BY-NC-ND style, free for non-commercial use (to verify).',
  items: places('collaborate', 3, keyOf(range(0, 9))),
  scores: {
    mean: { mean: idsFrom('collaborate', 1, 3) },
    percent: { linear: score('mean'), times: 100 / 9 },
    top_box: {
      holds: { all: idsFrom('collaborate', 1, 3).map((item) => ({ item, atLeast: 9 })) },
    },
  },
  main: { score: 'percent', min: 0, max: 100 },
  better: 'higher',
  missing: allNeeded,
  recallDays: 1,
  minutes: 0.5,
  source: ['COLLABORATE', 'Elwyn G et al. CollaboRATE. Patient Educ Couns 2013;93:102-107.'],
});
