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
      /** Whether these two raise the question at all; left out, any two do. */
      readonly when?: (first: PlanItem, second: PlanItem) => boolean;
      readonly facts: (first: PlanItem, second: PlanItem) => readonly Fact[];
    }
  | {
      readonly of: 'item';
      readonly when: (item: PlanItem, frame: PlanFrame) => boolean;
      readonly facts: (item: PlanItem) => readonly Fact[];
    }
  | {
      readonly of: 'plan';
      /** The parts it is about, whose owners are named. Without any the rule has nothing to say. */
      readonly reads: (item: PlanItem) => boolean;
      /** Whose it is: of the owners of these parts, or, left out, of whoever keeps the whole plan. */
      readonly concerns?: 'parts';
      /** Whether these parts together raise the question at all; left out, they do. */
      readonly when?: (parts: readonly PlanItem[]) => boolean;
      /** Over those parts. */
      readonly facts: (parts: readonly PlanItem[], frame: PlanFrame) => readonly Fact[];
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
  /**
   * Reads what is known of the person beside what the parts say. While that is not known, it is said
   * once for the whole plan (`Coherence.notChecked`), and stands in no part's way.
   */
  readonly readsPerson?: true;
  /** Ready changes of items, computed for these items. None may change what is not in question. */
  readonly resolutions: (items: readonly PlanItem[], finding: Finding) => readonly Resolution[];
};

export const noResolutions = (): readonly Resolution[] => [];
