import type { PatientId, SiteId } from '#access';
import { bringUpToDate } from '#assignment/server';
import type { Writer } from '#database/server';
import type { Problem } from '#http';
import type { Instant } from '#kernel';
import type { CareDeps } from '#profile/server';
import { findingReader, findingWriter } from '#reasoning/server';
import { type CountsKept, caseloadWriter } from '#registry/server';
import { isFollowUp } from '#safety';
import { alertReader } from '#safety/server';
import { cardWriter } from '#worklist/server';
import { cardsFor } from '../flows.ts';
import { reconsider } from './intake-care.ts';

/** A person leaves care, or is back: work about them ends with the reason, and begins again from the record. */
export function careStream(counts: CountsKept): CareDeps {
  return {
    againstLeaving: async (trx, patientId) => {
      const open = await alertReader(trx).openOf(patientId);
      return open.length > 0 ? alertFirst : null;
    },
    afterLeft: async (trx, { patientId, siteId }, { reason, words }, { accountId, name }, now) => {
      const ending = { code: `left-${reason}`, words, by: accountId, byName: name, now };
      await cardWriter(trx).endAll(patientId, ending);
      // Calls after an alarm go on for whoever left, and for nobody who died: their family is not called.
      if (reason === 'died') await endCalls(trx, patientId, now);
      else await goOnCalling(trx, patientId, siteId as SiteId, now);
      // Open questions are withdrawn and their reminders given up.
      await bringUpToDate(trx, patientId, now);
      await caseloadWriter(trx).afterCare(patientId, now);
      counts.forget(siteId as SiteId);
    },
    afterReturned: async (trx, patient, now) => {
      const { patientId } = patient;
      // What was open when the person left is work again.
      const open = await findingReader(trx).all(patientId, 'open');
      const siteId = patient.siteId as SiteId;
      await cardWriter(trx).raiseAll(cardsFor(open), { patientId, siteId, now });
      await reconsider(trx, patient, now, counts);
    },
  };
}

/** Somebody has to have the calls before them, or nobody makes them. */
async function goOnCalling(
  trx: Writer,
  patientId: PatientId,
  siteId: SiteId,
  now: Instant,
): Promise<void> {
  const open = await findingReader(trx).all(patientId, 'open');
  const calls = open.filter(({ finding }) => isFollowUp(finding.rule.id));
  await cardWriter(trx).raiseAll(cardsFor(calls), { patientId, siteId, now });
}

async function endCalls(trx: Writer, patientId: PatientId, now: Instant): Promise<void> {
  const open = await findingReader(trx).all(patientId, 'open');
  for (const kept of open.filter(({ finding }) => isFollowUp(finding.rule.id))) {
    await findingWriter(trx).end(kept, 'left-died', now);
  }
}

const alertFirst: Problem = {
  status: 409,
  code: 'alert-open',
  title: 'A safety alert about this person is open. Close it with its outcome first.',
};
