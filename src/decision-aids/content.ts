import type { Citation } from '#evidence';
import type { LocalDate, Text } from '#kernel';

/** One way to go, with what speaks for it and against it, and what it is like. */
export type AidOption = {
  /** The way of care it stands for, by the code a step offers it under. */
  readonly code: string;
  readonly title: Text;
  readonly good: readonly Text[];
  readonly bad: readonly Text[];
  readonly experience: Text;
  /** Of how many out of 100 it is known that they feel clearly better; null: no number can be given. */
  readonly betterOf100: number | null;
};

/** An option grid: data with a version, its sources and who answers for it. */
export type DecisionAid = {
  readonly id: string;
  readonly version: number;
  readonly kind: 'treatment' | 'screening';
  readonly title: Text;
  readonly problem: Text;
  readonly decision: Text;
  readonly options: readonly AidOption[];
  /** What the numbers count, and over what time: one sentence for all of them. */
  readonly numbersSay: Text;
  /** What happens without any of it, of 100 people over the same time. */
  readonly withoutOf100: number;
  readonly uncertainty: Text;
  readonly evidence: readonly Citation[];
  readonly madeOn: LocalDate;
  readonly reviewOn: LocalDate;
  readonly updatePolicy: Text;
  readonly funding: Text;
};

/** An aid fits where two of its ways or more can be chosen. */
export const fitsFor = ({ options }: DecisionAid, offered: readonly string[]): boolean =>
  options.filter(({ code }) => offered.includes(code)).length > 1;
