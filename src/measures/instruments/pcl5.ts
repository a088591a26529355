import { pclSource } from '#evidence';
import { defineInstrument } from '../define-instrument.ts';
import type { Condition, Formula } from '../formula.ts';
import { pcl5Source } from './sources.ts';
import { choices, en, itemsFrom, missingRule, noCodes, shipped } from './wording.ts';

const words = [
  'Repeated, disturbing, and unwanted memories of the stressful experience?',
  'Repeated, disturbing dreams of the stressful experience?',
  'Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were actually back there reliving it)?',
  'Feeling very upset when something reminded you of the stressful experience?',
  'Having strong physical reactions when something reminded you of the stressful experience (for example, heart pounding, trouble breathing, sweating)?',
  'Avoiding internal reminders of the stressful experience (for example, thoughts, feelings, or physical sensations)?',
  'Avoiding external reminders of the stressful experience (for example, people, places, conversations, activities, objects, or situations)?',
  'Trouble remembering important parts of the stressful experience?',
  'Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such as: I am bad, there is something seriously wrong with me, no one can be trusted, the world is completely dangerous)?',
  'Blaming yourself or someone else for the stressful experience or what happened after it?',
  'Having strong negative feelings such as fear, horror, anger, guilt, or shame?',
  'Loss of interest in activities that you used to enjoy?',
  'Feeling distant or cut off from other people?',
  'Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings for people close to you)?',
  'Irritable behavior, angry outbursts, or acting aggressively?',
  'Taking too many risks or doing things that could cause you harm?',
  'Being “superalert” or watchful or on guard?',
  'Feeling jumpy or easily startled?',
  'Having difficulty concentrating?',
  'Trouble falling or staying asleep?',
];

const items = itemsFrom(
  'pcl5',
  words,
  choices(['Not at all', 'A little bit', 'Moderately', 'Quite a bit', 'Extremely']),
);

const from = (first: number, last: number): readonly string[] =>
  items.slice(first - 1, last).map(({ id }) => id);

/** The clusters of DSM-5 and how many symptoms each asks for. */
const clusters = {
  B: { ids: from(1, 5), asksFor: 1 },
  C: { ids: from(6, 7), asksFor: 1 },
  D: { ids: from(8, 14), asksFor: 2 },
  E: { ids: from(15, 20), asksFor: 2 },
};
const answeredShare = 0.8;
const moderately = 2;

const clusterSum = ({ ids }: { readonly ids: readonly string[] }): Formula => ({
  sum: ids,
  mayMiss: Math.floor(ids.length * (1 - answeredShare) + 1e-9),
});
const fulfilled = ({ ids, asksFor }: (typeof clusters)['B']): Condition => ({
  atLeast: asksFor,
  of: ids.map((item) => ({ item, atLeast: moderately })),
});

export const pcl5 = defineInstrument({
  id: 'pcl5',
  version: 1,
  name: 'PCL-5',
  title: en('After a very stressful event'),
  instruction: en(
    'The following is a list of problems that people sometimes have in response to a very stressful experience. Keeping your worst event in mind, please read each problem carefully and indicate how much you have been bothered by that problem in the past month.',
  ),
  items,
  scores: {
    B: clusterSum(clusters.B),
    C: clusterSum(clusters.C),
    D: clusterSum(clusters.D),
    E: clusterSum(clusters.E),
    total: { add: [{ score: 'B' }, { score: 'C' }, { score: 'D' }, { score: 'E' }] },
    provisional_dsm5: { holds: { all: Object.values(clusters).map(fulfilled) } },
  },
  main: { score: 'total', min: 0, max: 80 },
  better: 'lower',
  bands: {
    cutoff: {
      of: 'total',
      steps: [
        { from: 0, name: 'below', label: en('below the cut-off') },
        { from: 31, name: 'borderline', label: en('in the cut-off range of 31 to 33') },
        { from: 34, name: 'above', label: en('above the cut-off range') },
      ],
    },
  },
  alarms: [],
  missing: missingRule(
    'At least 80 % of the answers of each cluster are needed (to verify): the mean of the others stands in.',
  ),
  change: {
    minimalImportant: 10,
    reliable: 5,
    relative: null,
    method: 'National Center for PTSD: 5 reliable, 10 meaningful, taken over from the older PCL',
    toVerify: true,
  },
  recallDays: 30,
  minutes: 6,
  languages: ['en'],
  loinc: noCodes,
  licence: shipped('A', 'US Government work (Department of Veterans Affairs) (read).', {
    research: 'covered',
  }),
  inactive: null,
  evidence: [pcl5Source, pclSource],
});
