import { defineInstrument } from '../define-instrument.ts';
import type { Formula } from '../formula.ts';
import { briefCopeSource } from './sources.ts';
import { choices, en, itemsFrom, missingRule, noCodes, shipped } from './wording.ts';

const words = [
  "I've been turning to work or other activities to take my mind off things.",
  "I've been concentrating my efforts on doing something about the situation I'm in.",
  'I\'ve been saying to myself "this isn\'t real".',
  "I've been using alcohol or other drugs to make myself feel better.",
  "I've been getting emotional support from others.",
  "I've been giving up trying to deal with it.",
  "I've been taking action to try to make the situation better.",
  "I've been refusing to believe that it has happened.",
  "I've been saying things to let my unpleasant feelings escape.",
  "I've been getting help and advice from other people.",
  "I've been using alcohol or other drugs to help me get through it.",
  "I've been trying to see it in a different light, to make it seem more positive.",
  "I've been criticizing myself.",
  "I've been trying to come up with a strategy about what to do.",
  "I've been getting comfort and understanding from someone.",
  "I've been giving up the attempt to cope.",
  "I've been looking for something good in what is happening.",
  "I've been making jokes about it.",
  "I've been doing something to think about it less, such as going to movies, watching TV, reading, daydreaming, sleeping, or shopping.",
  "I've been accepting the reality of the fact that it has happened.",
  "I've been expressing my negative feelings.",
  "I've been trying to find comfort in my religion or spiritual beliefs.",
  "I've been trying to get advice or help from other people about what to do.",
  "I've been learning to live with it.",
  "I've been thinking hard about what steps to take.",
  "I've been blaming myself for things that happened.",
  "I've been praying or meditating.",
  "I've been making fun of the situation.",
];

const items = itemsFrom(
  'brief_cope',
  words,
  choices(
    [
      "I haven't been doing this at all",
      "I've been doing this a little bit",
      "I've been doing this a medium amount",
      "I've been doing this a lot",
    ],
    1,
  ),
);

const ofTwo = (one: number, other: number): Formula => ({
  sum: [`brief_cope_${one}`, `brief_cope_${other}`],
});

/** Fourteen ways of coping, two questions each; there is no total. */
const scores = {
  self_distraction: ofTwo(1, 19),
  active_coping: ofTwo(2, 7),
  denial: ofTwo(3, 8),
  substance_use: ofTwo(4, 11),
  emotional_support: ofTwo(5, 15),
  instrumental_support: ofTwo(10, 23),
  behavioral_disengagement: ofTwo(6, 16),
  venting: ofTwo(9, 21),
  positive_reframing: ofTwo(12, 17),
  planning: ofTwo(14, 25),
  humor: ofTwo(18, 28),
  acceptance: ofTwo(20, 24),
  religion: ofTwo(22, 27),
  self_blame: ofTwo(13, 26),
};

export const briefCope = defineInstrument({
  id: 'brief_cope',
  version: 1,
  name: 'Brief COPE',
  title: en('Ways of coping'),
  instruction: en(
    "These items deal with ways you've been coping with recent stress in your life. Obviously, different people deal with things in different ways, but we're interested in how you've tried to deal with it. Each item says something about a particular way of coping. We want to know to what extent you've been doing what the item says — how much or how frequently. Don't answer on the basis of whether it seems to be working or not — just whether or not you're doing it. Try to rate each item separately in your mind from the others. Make your answers as true FOR YOU as you can.",
  ),
  items,
  scores,
  main: { score: 'active_coping', min: 2, max: 8 },
  better: 'higher',
  bands: {},
  alarms: [],
  missing: missingRule('Both answers of a scale are needed for that scale.'),
  change: null,
  recallDays: 30,
  minutes: 6,
  languages: ['en'],
  loinc: noCodes,
  licence: shipped(
    'A',
    'Author (C. S. Carver): use all scales or selected ones, adapt the language to the time scale (read).',
  ),
  inactive: null,
  evidence: [briefCopeSource],
});
