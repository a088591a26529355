import type { SiteId } from '#access';
import { bringUpToDate } from '#assignment/server';
import type { Problem } from '#http';
import type { CareDeps } from '#profile/server';
import { findingReader } from '#reasoning/server';
import { type CountsKept, caseloadWriter } from '#registry/server';
import { alertReader } from '#safety/server';
import { cardWriter } from '#worklist/server';
import { cardsFor } from '../flows.ts';
import { againstOpenCalls, callsBeforeLeaving, settleCalls } from './calls-on-leaving.ts';
import { conflictsAgain } from './conflicts-again.ts';
import { reconsider } from './intake-care.ts';

/** A person leaves care, or is back: work about them ends with the reason, and begins again from the record. */
export function careStream(counts: CountsKept): CareDeps {
  return {
    beforeLeaving: callsBeforeLeaving,
    againstLeaving: async (trx, patient, leaving) => {
      const open = await alertReader(trx).openOf(patient.patientId);
      return open.length > 0 ? alertFirst : againstOpenCalls(trx, patient, leaving);
    },
    afterLeft: async (trx, patient, leaving, by, now) => {
      const { patientId, siteId } = patient;
      const { reason, words } = leaving;
      const { accountId, name } = by;
      const ending = { code: `left-${reason}`, words, by: accountId, byName: name, now };
      await cardWriter(trx).endAll(patientId, ending);
      await settleCalls(trx, patient, leaving, by, now);
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
      const cards = [...cardsFor(open), ...(await conflictsAgain(trx, patientId, open))];
      await cardWriter(trx).raiseAll(cards, { patientId, siteId, now });
      await reconsider(trx, patient, now, counts);
    },
  };
}

const alertFirst: Problem = {
  status: 409,
  code: 'alert-open',
  title: 'A safety alert about this person is open. Close it with its outcome first.',
};
