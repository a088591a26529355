import type { Reader } from '#database/server';
import type { Instant } from '#kernel';
import type { Due, Finding } from '#reasoning';
import { decisionReader, type KeptFinding, type Settled } from '#reasoning/server';
import { isFollowUp } from '#safety';

/**
 * New facts about the same thing do not put it off: while nobody decided, it is due when it first was.
 * A clock that a setting or a rule made longer or shorter counts from now on. null: it is due as the rule says.
 */
export async function dueKept(
  db: Reader,
  kept: KeptFinding,
  { ended }: Pick<Settled, 'ended'>,
): Promise<Instant | null> {
  const before = ended.find(({ finding }) => finding.topic === kept.finding.topic);
  if (before === undefined || isFollowUp(kept.finding.rule.id)) return null;
  if (before.dueAt === null || kept.dueAt === null || before.dueAt >= kept.dueAt) return null;
  if (!isSameClock(before.finding, kept.finding)) return null;
  const [latest] = await decisionReader(db).about(kept.patientId, [before.findingId]);
  // Somebody put it off: what is new since then has its own clock.
  return latest?.kind === 'snooze' ? null : before.dueAt;
}

const isSameClock = (a: Finding, b: Finding): boolean =>
  a.rule.hash === b.rule.hash && a.status === b.status && lengthOf(a.due) === lengthOf(b.due);

const lengthOf = (due: Due | null): string | null => {
  if (due === null) return null;
  return 'hours' in due ? `${due.hours} hours` : `${due.days} days`;
};
