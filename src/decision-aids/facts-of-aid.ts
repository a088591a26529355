import type { Text } from '#kernel';
import { type Fact, factOf } from '#reasoning';
import type { AidField, ValueAtStake } from './aid.ts';
import type { DecisionAid } from './content.ts';
import {
  aidFields,
  aidIsPublished,
  aidKind,
  aidNumbers,
  decisionOpen,
  valuesRanked,
} from './facts.ts';

/** What an aid holds, read from the aid itself and not from what somebody says of it. */
export function fieldsHeld(aid: DecisionAid): readonly AidField[] {
  const { options } = aid;
  const every = (holds: (option: DecisionAid['options'][number]) => boolean): boolean =>
    options.length > 0 && options.every(holds);
  const held: readonly (readonly [AidField, boolean])[] = [
    ['problem', said(aid.problem)],
    ['decision', said(aid.decision)],
    ['options', options.length > 1],
    ['benefits', every(({ good }) => good.length > 0)],
    ['harms', every(({ bad }) => bad.length > 0)],
    ['experience', every(({ experience }) => said(experience))],
    // Each way shows both sides, in the same places of the same table.
    ['balance', every(({ good, bad }) => good.length > 0 && bad.length > 0)],
    ['evidence', aid.evidence.length > 0],
    ['date', true],
    ['reviewDate', aid.reviewOn > aid.madeOn],
    ['updatePolicy', said(aid.updatePolicy)],
    ['uncertainty', said(aid.uncertainty)],
    ['funding', said(aid.funding)],
  ];
  return held.filter(([, isHeld]) => isHeld).map(([field]) => field);
}

const said = (words: Text): boolean => words.en.trim() !== '';

/** The page draws every number of 100 as figures, people better and not better, over one time. */
const shown = {
  absolute: true,
  relativeOnly: false,
  sameDenominator: true,
  sameTimeFrame: true,
  bothFrames: true,
  iconArray: true,
} as const;

export type Decision = {
  /** Two of its ways or more can be chosen now, and nothing has been chosen with it yet. */
  readonly open: boolean;
  readonly ranked: readonly ValueAtStake[];
};

/** An aid before a person, as facts for its rules. */
export function factsOfAid(aid: DecisionAid, { open, ranked }: Decision): readonly Fact[] {
  const about = (part: string) => ({
    id: `${aid.id}/${aid.version}/${part}`,
    date: null,
    source: aid.title.en,
  });
  return [
    factOf(aidFields, { ...about('fields'), value: fieldsHeld(aid) }),
    factOf(aidKind, { ...about('kind'), value: aid.kind }),
    factOf(aidIsPublished, { ...about('published'), value: true }),
    factOf(aidNumbers, { ...about('numbers'), value: shown }),
    factOf(decisionOpen, { ...about('open'), value: open }),
    factOf(valuesRanked, { ...about('ranked'), value: ranked }),
  ];
}
