import type { Text } from '#kernel';
import type { Item, Licence, MissingRule } from '../instrument.ts';
import { howOften } from '../options.ts';

/** PHQ and GAD are one family: one licence, one set of options, one wording per item. */
export const pfizerLicence: Licence = {
  tier: 'A',
  words: 'shipped',
  says: 'Pfizer: no permission required to reproduce, translate, display or distribute (phqscreeners.com terms of use).',
  toVerify: 'Which translations may be shipped as they are.',
  attestation: null,
  credit: null,
};

export const overTwoWeeks: Text = {
  en: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
};

const phqWords = [
  ['interest', '44250-9', 'Little interest or pleasure in doing things'],
  ['mood', '44255-8', 'Feeling down, depressed, or hopeless'],
  ['sleep', '44259-0', 'Trouble falling or staying asleep, or sleeping too much'],
  ['energy', '44254-1', 'Feeling tired or having little energy'],
  ['appetite', '44251-7', 'Poor appetite or overeating'],
  [
    'self-worth',
    '44258-2',
    'Feeling bad about yourself - or that you are a failure or have let yourself or your family down',
  ],
  [
    'concentration',
    '44252-5',
    'Trouble concentrating on things, such as reading the newspaper or watching television',
  ],
  [
    'movement',
    '44253-3',
    'Moving or speaking so slowly that other people could have noticed? Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual',
  ],
  [
    'self-harm',
    '44260-8',
    'Thoughts that you would be better off dead or of hurting yourself in some way',
  ],
] as const;

const gadWords = [
  ['nervous', '69725-0', 'Feeling nervous, anxious or on edge'],
  ['control-worry', '68509-9', 'Not being able to stop or control worrying'],
  ['worry', '69733-4', 'Worrying too much about different things'],
  ['relax', '69734-2', 'Trouble relaxing'],
  ['restless', '69735-9', 'Being so restless that it is hard to sit still'],
  ['irritable', '69689-8', 'Becoming easily annoyed or irritable'],
  ['afraid', '69736-7', 'Feeling afraid as if something awful might happen'],
] as const;

const itemsOf =
  (family: 'phq' | 'gad', words: typeof phqWords | typeof gadWords) =>
  (instrument: string, count: number, firstNumber = 1): readonly Item[] =>
    words.slice(0, count).map(([concept, loinc, en], at) => ({
      id: `${instrument}_${at + firstNumber}`,
      concept: `${family}.${concept}`,
      text: { en },
      options: howOften,
      loinc,
    }));

/** The first `count` questions of PHQ-9, numbered as the instrument that asks them numbers them. */
export const phqItems = itemsOf('phq', phqWords);
export const gadItems = itemsOf('gad', gadWords);

export const allNeeded = (count: number): MissingRule => ({
  prorateUpTo: 0,
  neverProrated: [],
  says: `All ${count} answers are needed.`,
});

export const idsOf = (items: readonly Item[]): readonly string[] => items.map(({ id }) => id);
