import * as z from 'zod/mini';
import type { Writer } from '#database/server';
import { defineJob } from '#jobs/server';
import type { Instant } from '#kernel';
import { linkRules } from '#plan';
import { planReader } from '#plan/server';
import { patientReader, siteReader } from '#profile/server';
import { missingIn } from '#reasoning';
import {
  acknowledgementReader,
  acknowledgementWriter,
  findingWriter,
  type KeptFinding,
  pastDueAt,
} from '#reasoning/server';
import { caseloadWriter } from '#registry/server';
import { cardWriter } from '#worklist/server';
import { type ConflictOwner, cardForLead, conflictOwners, isConflict } from '../conflict-card.ts';
import { everybody } from './everybody.ts';

const conflictRules = linkRules.map(({ rule }) => rule.id);

/**
 * The clock of conflicts in plans, every hour: where the day a rule gives has passed and an owner has not
 * acknowledged it, whoever leads the case is told, once.
 */
export const passOnConflicts = defineJob({
  name: 'plan.pass-on-conflicts',
  data: z.object({}),
  retries: 3,
  firstWaitSeconds: 60,
  timeoutSeconds: 600,
  every: '23 * * * *',
  run: async ({ database, now, log }) => {
    const sites = await database.read({ system: 'sites, for conflicts in plans' }, (db) =>
      siteReader(db).siteIds(),
    );
    for (const siteId of sites) {
      const pageAfter = (last: KeptFinding | null) =>
        database.read({ siteId }, (db) =>
          pastDueAt(db, siteId, conflictRules, { now, after: last?.findingId ?? null }),
        );
      const work = ({ patientId, findingId }: KeptFinding) =>
        database.write({ patientId }, (trx) => passOn(trx, { patientId, findingId }, now));
      const { looked, failed } = await everybody({ pageAfter, work, log });
      if (looked > 0) log.info('conflicts past their day', { count: looked, failed });
    }
  },
});

/** Whoever leads the case sees whose word is missing; what was acknowledged meanwhile stays where it is. */
async function passOn(
  trx: Writer,
  about: Pick<KeptFinding, 'patientId' | 'findingId'>,
  now: Instant,
): Promise<void> {
  const { patientId, findingId } = about;
  const kept = await findingWriter(trx).hold(patientId, findingId);
  if (kept === null || kept.endedAt !== null || !isConflict(kept)) return;
  // Nothing is asked about somebody who left; when they are back, this looks at it again.
  if ((await patientReader(trx).patient(patientId))?.leftAt !== null) return;
  const reader = acknowledgementReader(trx);
  if (await reader.wasPassedOn(patientId, findingId)) return;
  const all = (await reader.of(patientId, [findingId])).get(findingId) ?? [];
  const missing = all.length === 0 ? await askFirst(trx, kept, now) : missingIn(all);
  if (missing.length === 0) return;
  const { siteId } = kept;
  await acknowledgementWriter(trx).add(kept, {
    kind: 'passed-on',
    owners: missing,
    at: now,
    by: null,
  });
  await cardWriter(trx).raise(cardForLead(kept, missing), { patientId, siteId, now });
  await caseloadWriter(trx).afterCare(patientId, now);
}

/** A conflict from before owners were asked, in a plan that nobody changed since: they are asked now. */
async function askFirst(
  trx: Writer,
  kept: KeptFinding,
  now: Instant,
): Promise<readonly ConflictOwner[]> {
  const plan = await planReader(trx).plan(kept.patientId);
  const owners = conflictOwners(kept, plan?.items ?? []);
  await acknowledgementWriter(trx).add(kept, { kind: 'asked', owners, at: now, by: null });
  return owners;
}
