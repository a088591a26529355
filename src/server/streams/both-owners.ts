import type { Writer } from '#database/server';
import type { PlanChanged } from '#plan/server';
import { isAcknowledgedByAll, ownersMoved } from '#reasoning';
import {
  acknowledgementReader,
  acknowledgementWriter,
  findingWriter,
  isAtRest,
  type KeptFinding,
  reopenFinding,
} from '#reasoning/server';
import { findingCardWriter } from '#worklist/server';
import { causeFor, conflictOwners, isConflict } from '../conflict-card.ts';
import { endCard } from './end-card.ts';

/** Owners who were not asked before, by finding. */
export type NewOwners = ReadonlyMap<string, readonly string[]>;

/**
 * Every conflict of the plan asks whoever owns its parts now. Who no longer owns one has nothing to
 * acknowledge; a new owner has, also where everybody before them did.
 */
export async function askOwners(
  trx: Writer,
  { plan, settled, now }: Pick<PlanChanged, 'plan' | 'settled' | 'now'>,
): Promise<NewOwners> {
  const found = await held(trx, [...settled.raised, ...settled.still].filter(isConflict));
  const conflicts = found.filter(({ endedBecause }) => endedBecause !== 'decided');
  const [first] = conflicts;
  if (first === undefined) return new Map();
  const ids = conflicts.map(({ findingId }) => findingId);
  const known = await acknowledgementReader(trx).of(first.patientId, ids);
  const { add } = acknowledgementWriter(trx);
  const newOwners = new Map<string, readonly string[]>();
  for (const kept of conflicts) {
    const before = known.get(kept.findingId) ?? [];
    const { asked, released } = ownersMoved(before, conflictOwners(kept, plan.items));
    await add(kept, { kind: 'asked', owners: asked, at: now, by: null });
    await add(kept, { kind: 'released', owners: released, at: now, by: null });
    for (const { owner } of released)
      await endCard(trx, kept.patientId, causeFor(kept, owner), now);
    if (asked.length > 0 && isAtRest(kept)) await reopenFinding(trx, kept);
    newOwners.set(
      kept.findingId,
      asked.map(({ owner }) => owner),
    );
    if (released.length > 0 && asked.length === 0) await restIfAllDid(trx, kept, now);
  }
  return newOwners;
}

/** As they stand once nobody else can speak to them: the last acknowledgement may come at this very moment. */
async function held(trx: Writer, found: readonly KeptFinding[]): Promise<readonly KeptFinding[]> {
  const { hold } = findingWriter(trx);
  const standing: KeptFinding[] = [];
  for (const kept of found) {
    standing.push((await hold(kept.patientId, kept.findingId)) ?? kept);
  }
  return standing;
}

/**
 * Everybody took note of a warning: it rests with its cards until its facts change. What is critical waits
 * until it is settled, or somebody goes on with a reason.
 */
export async function restIfAllDid(
  trx: Writer,
  kept: KeptFinding,
  now: PlanChanged['now'],
): Promise<boolean> {
  const { patientId, findingId, finding, endedAt } = kept;
  if (finding.severity === 'critical' || endedAt !== null) return false;
  const all = (await acknowledgementReader(trx).of(patientId, [findingId])).get(findingId) ?? [];
  if (!isAcknowledgedByAll(all)) return false;
  await findingWriter(trx).end(kept, 'acknowledged', now);
  const outcome = { code: 'acknowledged', by: null, now };
  await findingCardWriter(trx).endFor(patientId, [findingId], outcome);
  return true;
}
