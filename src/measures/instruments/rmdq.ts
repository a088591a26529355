import { defineInstrument } from '../define-instrument.ts';
import { isAnswered, nothing, oneIf, saidAtLeast } from './formulas.ts';
import { rmdqSource } from './sources.ts';
import { choices, en, itemsFrom, missingRule, noCodes, shipped } from './wording.ts';

/** The form is ticked, not answered with yes and no; on a phone a tick needs two words. */
const tick = choices(['Does not describe me today', 'Describes me today']);

const items = itemsFrom(
  'rmdq',
  [
    'I stay at home most of the time because of my back.',
    'I change position frequently to try and get my back comfortable.',
    'I walk more slowly than usual because of my back.',
    'Because of my back I am not doing any of the jobs that I usually do around the house.',
    'Because of my back, I use a handrail to get upstairs.',
    'Because of my back, I lie down to rest more often.',
    'Because of my back, I have to hold on to something to get out of an easy chair.',
    'Because of my back, I try to get other people to do things for me.',
    'I get dressed more slowly than usual because of my back.',
    'I only stand for short periods of time because of my back.',
    'Because of my back, I try not to bend or kneel down.',
    'I find it difficult to get out of a chair because of my back.',
    'My back is painful almost all the time.',
    'I find it difficult to turn over in bed because of my back.',
    'My appetite is not very good because of my back pain.',
    'I have trouble putting on my socks (or stockings) because of the pain in my back.',
    'I only walk short distances because of my back.',
    'I sleep less well because of my back.',
    'Because of my back pain, I get dressed with help from someone else.',
    'I sit down for most of the day because of my back.',
    'I avoid heavy jobs around the house because of my back.',
    'Because of my back pain, I am more irritable and bad tempered with people than usual.',
    'Because of my back, I go upstairs more slowly than usual.',
    'I stay in bed most of the time because of my back.',
  ],
  tick,
);

export const rmdq = defineInstrument({
  id: 'rmdq',
  version: 1,
  name: 'RMDQ-24',
  aliases: ['RMDQ', 'Roland-Morris Disability Questionnaire'],
  title: en('What your back keeps you from today'),
  instruction: en(
    'When your back hurts, you may find it difficult to do some of the things you normally do. This list contains sentences that people have used to describe themselves when they have back pain. When you read them, you may find that some stand out because they describe you today. As you read the list, think of yourself today. When you read a sentence that describes you today, put a tick against it. If the sentence does not describe you, then leave the space blank and go on to the next one. Remember, only tick the sentence if you are sure it describes you today.',
  ),
  items,
  scores: {
    total: {
      cases: [
        [
          { any: items.map(({ id }) => isAnswered(id)) },
          { add: items.map(({ id }) => oneIf(saidAtLeast(id, 1))) },
        ],
      ],
      otherwise: nothing,
    },
  },
  main: { score: 'total', min: 0, max: 24 },
  better: 'lower',
  bands: {
    disability: {
      of: 'total',
      steps: [
        { from: 0, name: 'below 7', label: en('below 7') },
        { from: 7, name: '7 or more', label: en('7 or more') },
      ],
    },
  },
  alarms: [],
  missing: missingRule(
    'A sentence left blank counts as not ticked, as on paper; a page without any answer has no score.',
  ),
  change: {
    minimalImportant: 5,
    reliable: null,
    relative: 0.3,
    method: '5 points or 30 %; no reliable change is published here',
    toVerify: true,
  },
  recallDays: 1,
  minutes: 4,
  languages: ['en'],
  loinc: noCodes,
  licence: shipped(
    'A*',
    'Roland and Fairbank 2000: "when used in the forms reproduced in the appendices, no permission is required"; PhenX: permission not required.',
    {
      toVerify:
        'Sentence 9 is printed "then usual" on the authors\' own sheet; "than" is used here.',
    },
  ),
  inactive: null,
  evidence: [rmdqSource],
});
