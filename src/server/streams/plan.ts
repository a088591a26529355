import type { SiteId } from '#access';
import type { Writer } from '#database/server';
import type { PlanChanged, PlanDeps, PlanOperationDeps } from '#plan/server';
import type { KeptFinding } from '#reasoning/server';
import { type CountsKept, caseloadWriter } from '#registry/server';
import { alertReader } from '#safety/server';
import { cardWriter, findingCardWriter, type WorklistDeps } from '#worklist/server';
import { afterPlanChange, afterPlanResponse } from '../flows.ts';
import { askOwners } from './both-owners.ts';
import { dangerSaid } from './danger-said.ts';
import { safetyBeforeSteps } from './decision-fault.ts';
import { askAboutPlanned } from './plan-medicines.ts';

/** The plan changed: its owners hear of conflicts, cards of settled ones end, the caseload follows. */
export function planStream(
  counts: CountsKept,
  mayShow: PlanDeps['mayShow'],
): PlanDeps & PlanOperationDeps {
  return {
    mayShow,
    heard: dangerSaid,
    // As for a step (SC-01). What a sign of the body holds, the plan itself knows.
    againstBeginning: async (trx, patientId) => {
      const open = await alertReader(trx).openOf(patientId, false);
      return open.length > 0 ? safetyBeforeSteps : null;
    },
    afterPlanChange: (trx, changed) => saveChange(trx, changed, counts),
    afterResponse: async (trx, responded) => {
      const { patientId, siteId } = responded.patient;
      const cards = afterPlanResponse(responded);
      const { now } = responded;
      await cardWriter(trx).raiseAll(cards, { patientId, siteId: siteId as SiteId, now });
      await caseloadWriter(trx).afterCare(patientId, now);
      counts.forget(siteId as SiteId);
    },
  };
}

async function saveChange(trx: Writer, changed: PlanChanged, counts: CountsKept): Promise<void> {
  const { who, settled, decided, by, now } = changed;
  const { patientId } = who.patient;
  const { siteId } = who.site;
  const cards = findingCardWriter(trx);
  // One owner's choice closes it for both, and says whose it was.
  const settledBy = by === null ? null : { ended_by: by.accountId, ended_by_name: by.name };
  await cards.endFor(patientId, idsOf(decided), { code: 'plan-changed', by: settledBy, now });
  await cards.endFor(patientId, idsOf(settled.ended), { code: 'plan-changed', by: null, now });
  const newOwners = await askOwners(trx, changed);
  await cardWriter(trx).raiseAll(afterPlanChange(changed, newOwners), { patientId, siteId, now });
  await askAboutPlanned(trx, who.patient, now);
  await caseloadWriter(trx).afterCare(patientId, now);
  counts.forget(siteId);
}

const idsOf = (kept: readonly KeptFinding[]) => kept.map(({ findingId }) => findingId);

/** A card was worked on, perhaps by a talk with the person. */
export function workStream(counts: CountsKept): Pick<WorklistDeps, 'afterCard'> {
  return {
    afterCard: async (trx, { patientId, siteId, contact, now }) => {
      if (contact) await caseloadWriter(trx).afterContact(patientId);
      await caseloadWriter(trx).afterCare(patientId, now);
      counts.forget(siteId);
    },
  };
}
