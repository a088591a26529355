import type { Condition, Formula } from '../formula.ts';

/** Above every answer any item offers: what an answered item never reaches. */
const beyondAll = 1_000_000;

export const isOpen = (item: string): Condition => ({
  item,
  atLeast: beyondAll,
  unanswered: 'counts',
});
export const isAnswered = (item: string): Condition => ({ not: isOpen(item) });

/** Holds when the item was answered with at least so much; an item left open counts as below. */
export const saidAtLeast = (item: string, atLeast: number): Condition => ({
  all: [isAnswered(item), { item, atLeast, unanswered: 'counts' }],
});

export const nothing: Formula = { table: { constant: 0 }, rows: [] };

/** 1 where the condition holds, else 0. */
export const oneIf = (condition: Condition): Formula => ({
  cases: [[condition, { constant: 1 }]],
  otherwise: { constant: 0 },
});

/** An answer stretched to 0 to 100: `lowest` becomes 0 and `highest` 100, or the other way round. */
export const percentOf = (item: string, lowest: number, highest: number): Formula => ({
  linear: { sum: [item], mayMiss: 0 },
  times: 100 / (highest - lowest),
  plus: (-100 * lowest) / (highest - lowest),
});

/** RAND's rule for a scale: the mean of what was answered, if that is at least half. */
export const halfScale = (parts: readonly Formula[]): Formula => ({
  meanOf: parts,
  mayMiss: Math.floor(parts.length / 2),
});
