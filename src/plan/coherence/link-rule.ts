import type { Text } from '#kernel';
import type { Fact, Finding, Rule } from '#reasoning';
import type { LinkView } from '../contract.ts';
import type { PlanItem } from '../item.ts';

export type Effect = LinkView['effect'];
export type Resolution = LinkView['resolutions'][number];

/** What the plan says as a whole, beside its items. */
export type PlanFrame = {
  readonly status: 'draft' | 'active' | 'ended';
  readonly weeklyMinutesBudget: number | null;
};

/** What a rule looks at: two items together, one item against the person, or the plan as a whole. */
export type Reach =
  | {
      readonly of: 'pair';
      readonly first: (item: PlanItem) => boolean;
      readonly second: (item: PlanItem) => boolean;
      readonly facts: (first: PlanItem, second: PlanItem) => readonly Fact[];
    }
  | {
      readonly of: 'item';
      readonly when: (item: PlanItem, frame: PlanFrame) => boolean;
      readonly facts: (item: PlanItem) => readonly Fact[];
    }
  | {
      readonly of: 'plan';
      readonly facts: (items: readonly PlanItem[], frame: PlanFrame) => readonly Fact[];
    };

/**
 * A rule of the ordinary shape that is asked about parts of a plan. What the parts say reaches it as
 * facts, so a stored link is an ordinary finding that can be replayed.
 */
export type LinkRule = {
  readonly rule: Rule;
  readonly effect: Effect;
  /** Why the parts get in each other's way, or help each other. */
  readonly why: Text;
  readonly reach: Reach;
  /** Ready changes of items, computed for these items. None may change what is not in question. */
  readonly resolutions: (items: readonly PlanItem[], finding: Finding) => readonly Resolution[];
};

export const noResolutions = (): readonly Resolution[] => [];
