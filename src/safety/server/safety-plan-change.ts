import type { PatientId } from '#access';
import type { Writer } from '#database/server';
import type { Problem } from '#http';
import { err, type Id, ok, type Result } from '#kernel';
import { changed, type LineChange, linesMax } from '#safety';
import { type ChangedBy, safetyPlanReader, safetyPlanWriter } from './safety-plan-store.ts';

export type WantedChange = {
  readonly changeId: Id<'SafetyPlanChangeId'>;
  readonly changes: readonly LineChange[];
};
export type ChangeMade = {
  readonly keptBoth: readonly Id<'SafetyLineId'>[];
  /** False: this very change was there already, and nothing was written. */
  readonly isNew: boolean;
};

/**
 * Puts a change on top of whatever stands by now: a new version with both people's words. Nobody is told
 * "too late", and the same change sent again changes nothing.
 */
export async function changePlan(
  trx: Writer,
  patientId: PatientId,
  { changeId, changes }: WantedChange,
  by: ChangedBy,
): Promise<Result<ChangeMade, Problem>> {
  await safetyPlanWriter(trx).waitForTurn(patientId);
  const reader = safetyPlanReader(trx);
  if (await reader.isKnown(patientId, changeId)) return ok({ keptBoth: [], isNew: false });
  const before = await reader.newest(patientId);
  if (changes.length === 0 && (before === null || !by.together)) return err(nothingToSay);
  const { lines, keptBoth } = changed(before?.lines ?? [], changes);
  if (lines.length > linesMax) return err(planFull);
  const version = (before?.version ?? 0) + 1;
  await safetyPlanWriter(trx).add(patientId, { version, changeId, lines, changes }, by);
  return ok({ keptBoth, isNew: true });
}

const nothingToSay: Problem = {
  status: 422,
  code: 'no-change',
  title: 'There is nothing to change.',
  fields: [{ at: '/body/changes', code: 'missing', message: 'Say what changes.' }],
};
const planFull: Problem = {
  status: 422,
  code: 'plan-full',
  title: `A safety plan has at most ${linesMax} lines. Take one out first.`,
  fields: [{ at: '/body/changes', code: 'too-many', message: `At most ${linesMax} lines in all.` }],
};
