import type { Instant } from '#kernel';
import { changed } from './change.ts';
import type { SafetyPlanChange } from './contract.ts';
import type { SafetyLine } from './line.ts';

type WrittenChange = {
  readonly body: SafetyPlanChange;
  readonly savedAt: Instant;
  readonly sentAt: Instant | null;
};
type Copy = {
  readonly lines: readonly SafetyLine[];
  readonly changeIds: readonly string[];
  /** When the copy came from the clinic; null: there is none. */
  readonly at: Instant | null;
};

/** An answer that was under way while a change was sent may not have it yet. */
const underWayMs = 60_000;

/** The plan as the person left it: the clinic's copy with their own changes that are not in it yet. */
export function linesOnPhone(copy: Copy, written: readonly WrittenChange[]): readonly SafetyLine[] {
  const there = new Set(copy.changeIds);
  const missing = written
    .filter(({ body, sentAt }) => !there.has(body.changeId) && !isIn(copy, sentAt))
    .toSorted((a, b) => a.savedAt.localeCompare(b.savedAt));
  return missing.reduce<readonly SafetyLine[]>(
    (lines, { body }) => changed(lines, body.changes).lines,
    copy.lines,
  );
}

const isIn = ({ at }: Copy, sentAt: Instant | null): boolean =>
  sentAt !== null && at !== null && Date.parse(at) - Date.parse(sentAt) > underWayMs;
