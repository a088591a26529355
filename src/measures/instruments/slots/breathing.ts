import type { Condition } from '../../formula.ts';
import {
  allNeeded,
  bandsOf,
  noYesKey,
  numberPlace,
  oneIf,
  place,
  places,
  score,
  scoreAtLeast,
  slotOf,
} from './slot.ts';

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
        [scoreAtLeast('total', 5), { constant: 2 }],
        [
          {
            all: [
              scoreAtLeast('stop', 2),
              { any: [male, { item: 'stopbang_5', above: 35 }, thickNeck] },
            ],
          },
          { constant: 2 },
        ],
        [scoreAtLeast('total', 3), { constant: 1 }],
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
