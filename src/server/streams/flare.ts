import type { SiteId } from '#access';
import { type CountsKept, caseloadWriter } from '#registry/server';
import type { FlareDeps } from '#safety/server';
import { cardWriter } from '#worklist/server';
import { afterFlareReport } from '../flows.ts';
import { reconsider } from './intake-care.ts';

/** Somebody is in a flare: a warning sign is weighed at once, and the team reads what it was told. */
export function flareStream(counts: CountsKept): FlareDeps {
  return {
    afterFlareReport: async (trx, patient, report, now) => {
      const siteId = patient.siteId as SiteId;
      const { patientId } = patient;
      const cards = patient.leftAt === null ? afterFlareReport(report, now, patient.timeZone) : [];
      await cardWriter(trx).raiseAll(cards, { patientId, siteId, now });
      if (report.redFlag === 'none') await caseloadWriter(trx).afterCare(patientId);
      else await reconsider(trx, patient, now, counts);
      counts.forget(siteId);
    },
  };
}
