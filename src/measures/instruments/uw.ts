import { defineInstrument } from '../define-instrument.ts';
import type { Formula } from '../formula.ts';
import type { Licence } from '../instrument.ts';
import { uwGuide, uwSource } from './sources.ts';
import {
  allOf,
  bareChoices,
  bareItems,
  choices,
  en,
  itemsFrom,
  missingRule,
  noCodes,
  shipped,
  slot,
} from './wording.ts';

const scale = {
  uw_cap: {
    name: 'UW-CAP',
    title: 'Concerns about pain',
    better: 'lower',
    says: 'University of Washington: item bank, short forms and user manuals "free and publicly available to all users" (abstract read).',
  },
  uw_prse: {
    name: 'UW-PRSE',
    title: 'Trust in handling pain',
    better: 'higher',
    says: 'University of Washington, same group and policy as UW-CAP (wording not seen).',
  },
} as const;

const points = 5;
const clause = 'Redistribution clause of the user manual.';

const capItems = itemsFrom(
  'uw_cap',
  [
    'My pain is more than I can manage.',
    'Because of my pain, I will never be happy again.',
    'Because of my pain, my life is terrible.',
    'My life will only get worse because of my pain.',
    'In the past 7 days, how often did you keep thinking about how much it hurts?',
    'In the past 7 days, how often did you have trouble thinking of anything other than your pain?',
  ],
  choices(['Never', 'Rarely', 'Sometimes', 'Often', 'Always'], 1),
);

/** T-scores of the raw sums from 6 to 30. */
const tScores = [
  30.8, 35.3, 38.7, 41.6, 44.1, 46.2, 48.1, 49.7, 51.2, 52.6, 54, 55.4, 56.8, 58.2, 59.6, 61.1,
  62.5, 64, 65.5, 67, 68.7, 70.5, 72.5, 74.9, 78.1,
];
/** Less than one, and more than any fraction a stood-in sum has, so that rounding goes up. */
const nextWhole = 0.499;
const wholeSum: Formula = {
  rounded: {
    linear: { sum: capItems.map(({ id }) => id), mayMiss: 2 },
    times: 1,
    plus: nextWhole,
  },
  decimals: 0,
};

/** The six-question form, whose words and table are public. */
export const uwCap = defineInstrument({
  id: 'uw_cap',
  version: 1,
  name: 'UW-CAP-6',
  aliases: ['UW-CAP'],
  title: en(scale.uw_cap.title),
  instruction: en(
    'In the past 7 days, how often did you have each of the following thoughts when you were in pain?',
  ),
  items: capItems,
  scores: {
    raw: wholeSum,
    T: { table: { score: 'raw' }, rows: tScores.map((t, at) => [at + capItems.length, t]) },
  },
  raw: { score: 'raw', min: 6, max: 30 },
  main: { score: 'T', min: 30.8, max: 78.1 },
  better: 'lower',
  bands: {
    concern: {
      of: 'T',
      steps: [
        { from: 0, name: 'low', label: en('few worries about pain') },
        { from: 52, name: 'moderate', label: en('some worries about pain') },
        { from: 57, name: 'high', label: en('many worries about pain') },
      ],
    },
  },
  alarms: [],
  missing: missingRule(
    'At least 4 of the 6 answers are needed: the mean of the others stands in, and the sum is rounded up.',
    2,
  ),
  change: null,
  recallDays: 7,
  minutes: 1,
  languages: ['en'],
  loinc: noCodes,
  licence: shipped('A*', scale.uw_cap.says, {
    toVerify: `${clause} The table and the cut-offs of 52 and 57 (near 20 and 30 on the PCS) come from one public copy of the guide.`,
    credit: 'UW Concerns About Pain scale, University of Washington.',
  }),
  inactive: null,
  evidence: [uwSource, uwGuide],
});

/** A form whose wording was not obtained: which questions of the bank it holds is not known either. */
const withoutWords = (
  family: keyof typeof scale,
  count: number,
  id: string,
  minutes: number,
  missingPart: string,
) => {
  const { name, title, better, says } = scale[family];
  const items = bareItems(id, count, bareChoices(points, 1));
  const licence: Licence = slot('A*', says, { toVerify: clause });
  return defineInstrument({
    id,
    version: 1,
    name: `${name}-${count}`,
    ...(id === family ? { aliases: [name] } : {}),
    title: en(title),
    instruction: null,
    items,
    scores: { raw: { sum: items.map((item) => item.id) } },
    main: { score: 'raw', min: count, max: count * points },
    better,
    bands: {},
    alarms: [],
    missing: allOf(count),
    change: null,
    recallDays: 7,
    minutes,
    languages: [],
    loinc: noCodes,
    licence,
    inactive: `${missingPart} stand in the user manual, which was not obtained.`,
    evidence: [uwSource],
  });
};

const noTable = 'The wording and the table from raw sums to T-scores';
const noBank = 'The wording and the item parameters';

export const uwCap2 = withoutWords(
  'uw_cap',
  2,
  'uw_cap_sf2',
  0.3,
  'Which two questions it asks and its table',
);
export const uwCapBank = withoutWords('uw_cap', 24, 'uw_cap_bank', 4, noBank);
export const uwPrse2 = withoutWords('uw_prse', 2, 'uw_prse_sf2', 0.3, noTable);
export const uwPrse = withoutWords('uw_prse', 6, 'uw_prse', 1, noTable);
export const uwPrseBank = withoutWords('uw_prse', 29, 'uw_prse_bank', 5, noBank);
