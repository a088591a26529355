import type { NumberParameter } from '#evidence';
import type { Text } from '#kernel';

/** More questions follow when answers add up: triggers are data, their cut-offs parameters. */
export type Trigger = {
  readonly id: string;
  /** Items whose answers are added; a skipped one adds nothing and asks for nothing. */
  readonly items: readonly string[];
  readonly reaches: NumberParameter | number;
  readonly asks: string;
  /** Comes before everything else that is still open: what was said needs a person now. */
  readonly first: boolean;
  readonly says: Text;
};

export type BatteryPart = {
  /** Id of an instrument. */
  readonly instrument: string;
  readonly name: Text;
};

/** What belongs together, as data. */
export type Battery = {
  readonly id: string;
  readonly title: Text;
  readonly says: Text;
  /** Asked by the intake itself; listed here so that its length can be told, not to be assigned. */
  readonly byIntake: boolean;
  readonly parts: readonly BatteryPart[];
  readonly triggers: readonly string[];
  readonly rhythm: 'once' | 'weekly' | 'monthly' | 'quarterly' | 'yearly';
};
