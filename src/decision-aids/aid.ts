import { anyOf, ask, not, type Tri } from '#kernel';

/** IPDAS: what makes it a decision aid at all. */
export const qualifying = [
  'problem',
  'decision',
  'options',
  'benefits',
  'harms',
  'experience',
] as const;
/** IPDAS: what certifies an aid about a treatment. */
export const certifying = [
  'balance',
  'evidence',
  'date',
  'updatePolicy',
  'uncertainty',
  'funding',
] as const;
/** IPDAS: four more for an aid about screening. */
export const certifyingScreening = [
  'whatTheTestMeasures',
  'nextStepIfFound',
  'nextStepIfNotFound',
  'overdetection',
] as const;
/** What is most often missing, and without which nothing is published. */
export const neededToPublish = [
  'updatePolicy',
  'funding',
  'reviewDate',
  'evidence',
  'uncertainty',
] as const;

export type AidField =
  | (typeof qualifying)[number]
  | (typeof certifying)[number]
  | (typeof certifyingScreening)[number]
  | (typeof neededToPublish)[number];

/** The grid is there and does not hold the field: that absence is known. */
export const lacking = (
  held: readonly AidField[],
  wanted: readonly AidField[],
): readonly AidField[] => wanted.filter((field) => !held.includes(field));

export const wantedOf = (kind: 'treatment' | 'screening'): readonly AidField[] => [
  ...qualifying,
  ...certifying,
  ...(kind === 'screening' ? certifyingScreening : []),
];

/** How numbers are shown; null: nobody said. */
export type Numbers = {
  readonly absolute: boolean | null;
  readonly relativeOnly: boolean | null;
  readonly sameDenominator: boolean | null;
  readonly sameTimeFrame: boolean | null;
  readonly bothFrames: boolean | null;
  readonly iconArray: boolean | null;
};

const wantsTrue = [
  'absolute',
  'sameDenominator',
  'sameTimeFrame',
  'bothFrames',
  'iconArray',
] as const;

/** Something about the numbers misleads; what nobody said leaves it open. */
export const numbersMislead = (numbers: Numbers): Tri =>
  anyOf([
    ask(numbers.relativeOnly, (known) => known),
    ...wantsTrue.map((part) => not(ask(numbers[part], (known) => known))),
  ]);

export const flawsIn = (numbers: Numbers): readonly string[] => [
  ...(numbers.relativeOnly === true ? ['relativeOnly'] : []),
  ...wantsTrue.filter((part) => numbers[part] === false),
];

/** What a person ranks before they decide. */
export const valuesAtStake = [
  'pain',
  'clear-head',
  'mood',
  'sleep',
  'weight',
  'sex',
  'driving',
  'pregnancy',
] as const;
export type ValueAtStake = (typeof valuesAtStake)[number];
