import { moodWithPain } from './aids/mood-with-pain.ts';
import type { DecisionAid } from './content.ts';

/** Every decision aid the product ships; a test holds each of them against DA-01 to DA-03. */
export const decisionAids: readonly DecisionAid[] = [moodWithPain];

export const decisionAidOf = (id: string): DecisionAid | null =>
  decisionAids.find((aid) => aid.id === id) ?? null;
