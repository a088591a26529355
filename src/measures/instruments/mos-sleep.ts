import { defineInstrument } from '../define-instrument.ts';
import type { Formula } from '../formula.ts';
import type { Item } from '../instrument.ts';
import { halfScale, percentOf } from './formulas.ts';
import { mosSleepSource } from './sources.ts';
import { choices, en, itemsFrom, missingRule, noCodes, randLicence } from './wording.ts';

const fallingAsleep: Item = {
  id: 'mos_sleep_1',
  concept: 'mos_sleep.1',
  text: en('How long did it usually take for you to fall asleep during the past 4 weeks?'),
  options: choices(
    ['0–15 minutes', '16–30 minutes', '31–45 minutes', '46–60 minutes', 'More than 60 minutes'],
    1,
  ),
  loinc: null,
};

const hours: Item = {
  id: 'mos_sleep_2',
  concept: 'mos_sleep.2',
  text: en(
    'On the average, how many hours did you sleep each night during the past 4 weeks? (Write in number of hours per night)',
  ),
  options: [],
  number: { min: 0, max: 24, step: 0.25, unit: en('hours') },
  loinc: null,
};

const howOften = itemsFrom(
  'mos_sleep',
  [
    'feel that your sleep was not quiet (moving restlessly, feeling tense, speaking, etc., while sleeping)?',
    'get enough sleep to feel rested upon waking in the morning?',
    'awaken short of breath or with a headache?',
    'feel drowsy or sleepy during the day?',
    'have trouble falling asleep?',
    'awaken during your sleep time and have trouble falling asleep again?',
    'have trouble staying awake during the day?',
    'snore during your sleep?',
    'take naps (5 minutes or longer) during the day?',
    'get the amount of sleep you needed?',
  ],
  choices(
    [
      'All of the time',
      'Most of the time',
      'A good bit of the time',
      'Some of the time',
      'A little of the time',
      'None of the time',
    ],
    1,
  ),
  { firstNumber: 3, lead: 'How often during the past 4 weeks did you' },
);

/** 0 to 100, higher = more of what the question names: 1 is "all of the time". */
const much = (...numbers: readonly number[]): readonly Formula[] =>
  numbers.map((number) => percentOf(`mos_sleep_${number}`, 6, 1));
/** 0 to 100, higher = less of it. */
const little = (...numbers: readonly number[]): readonly Formula[] =>
  numbers.map((number) => percentOf(`mos_sleep_${number}`, 1, 6));
const latency = percentOf('mos_sleep_1', 1, 5);

export const mosSleep = defineInstrument({
  id: 'mos_sleep',
  version: 1,
  name: 'MOS Sleep',
  title: en('Sleep over the last four weeks'),
  instruction: en('The following questions are about your sleep during the past 4 weeks.'),
  items: [fallingAsleep, hours, ...howOften],
  scores: {
    sleep_disturbance: halfScale([latency, ...much(3, 7, 8)]),
    snoring: halfScale(much(10)),
    sleep_shortness_breath: halfScale(much(5)),
    sleep_adequacy: halfScale(much(4, 12)),
    somnolence: halfScale(much(6, 9, 11)),
    hours: { sum: ['mos_sleep_2'] },
    sleep_problems_index_i: halfScale([...much(5, 7, 8, 9), ...little(4, 12)]),
    sleep_problems_index_ii: halfScale([latency, ...much(3, 5, 6, 7, 8, 9), ...little(4, 12)]),
  },
  main: { score: 'sleep_problems_index_ii', min: 0, max: 100 },
  better: 'lower',
  bands: {},
  alarms: [],
  missing: missingRule(
    'At least half of the answers of a scale are needed (to verify): their mean counts.',
  ),
  change: null,
  recallDays: 28,
  minutes: 2,
  languages: ['en'],
  loinc: noCodes,
  licence: randLicence(
    'The step of question 1: a public program stretches its five answers over six steps; RAND over five.',
  ),
  inactive: null,
  evidence: [mosSleepSource],
});
