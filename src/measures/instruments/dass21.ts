import { defineInstrument } from '../define-instrument.ts';
import type { Banding } from '../instrument.ts';
import { dassSource } from './sources.ts';
import { choices, en, itemsFrom, missingRule, noCodes, shipped } from './wording.ts';

const words = [
  'I found it hard to wind down',
  'I was aware of dryness of my mouth',
  "I couldn't seem to experience any positive feeling at all",
  'I experienced breathing difficulty (eg, excessively rapid breathing, breathlessness in the absence of physical exertion)',
  'I found it difficult to work up the initiative to do things',
  'I tended to over-react to situations',
  'I experienced trembling (eg, in the hands)',
  'I felt that I was using a lot of nervous energy',
  'I was worried about situations in which I might panic and make a fool of myself',
  'I felt that I had nothing to look forward to',
  'I found myself getting agitated',
  'I found it difficult to relax',
  'I felt down-hearted and blue',
  'I was intolerant of anything that kept me from getting on with what I was doing',
  'I felt I was close to panic',
  'I was unable to become enthusiastic about anything',
  "I felt I wasn't worth much as a person",
  'I felt that I was rather touchy',
  'I was aware of the action of my heart in the absence of physical exertion (eg, sense of heart rate increase, heart missing a beat)',
  'I felt scared without any good reason',
  'I felt that life was meaningless',
];

const items = itemsFrom(
  'dass21',
  words,
  choices([
    'Did not apply to me at all',
    'Applied to me to some degree, or some of the time',
    'Applied to me to a considerable degree, or a good part of time',
    'Applied to me very much, or most of the time',
  ]),
);

const numbered = (...numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => `dass21_${number}`);

const severity = (
  of: string,
  mild: number,
  moderate: number,
  severe: number,
  most: number,
): Banding => ({
  of,
  steps: [
    { from: 0, name: 'normal', label: en('normal') },
    { from: mild, name: 'mild', label: en('mild') },
    { from: moderate, name: 'moderate', label: en('moderate') },
    { from: severe, name: 'severe', label: en('severe') },
    { from: most, name: 'extremely severe', label: en('extremely severe') },
  ],
});
const doubled = (score: string) => ({ linear: { score }, times: 2 });

export const dass21 = defineInstrument({
  id: 'dass21',
  version: 1,
  name: 'DASS-21',
  title: en('Mood, worry and tension over the past week'),
  instruction: en(
    'Please read each statement and indicate how much the statement applied to you over the past week. There are no right or wrong answers. Do not spend too much time on any statement.',
  ),
  items,
  /** Sums of seven answers; doubled for the norms of the 42-item form, which the bands use. */
  scores: {
    depression: { sum: numbered(3, 5, 10, 13, 16, 17, 21) },
    anxiety: { sum: numbered(2, 4, 7, 9, 15, 19, 20) },
    stress: { sum: numbered(1, 6, 8, 11, 12, 14, 18) },
    depression_doubled: doubled('depression'),
    anxiety_doubled: doubled('anxiety'),
    stress_doubled: doubled('stress'),
  },
  main: { score: 'depression_doubled', min: 0, max: 42 },
  better: 'lower',
  bands: {
    depression_severity: severity('depression_doubled', 10, 14, 21, 28),
    anxiety_severity: severity('anxiety_doubled', 8, 10, 15, 20),
    stress_severity: severity('stress_doubled', 15, 19, 26, 34),
  },
  alarms: [],
  missing: missingRule(
    'One answer of each scale may be left out (to verify): the mean of the other six stands in.',
    1,
  ),
  change: null,
  recallDays: 7,
  minutes: 5,
  languages: ['en'],
  loinc: noCodes,
  licence: shipped('A', 'Public domain (read in OpenScales).'),
  inactive: null,
  evidence: [dassSource],
});
