import type { PatientId, SiteId } from '#access';
import type { Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import { derivedId, factWriter } from '#profile/server';
import { type CountsKept, caseloadWriter } from '#registry/server';
import type { FlareReport } from '#safety';
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
      if (report.tellTeam) await keepRequest(trx, patientId, report, now);
      // Whoever tells the team asks for help, which counts with an early sign of before (EW-07).
      if (report.redFlag !== 'none' || report.tellTeam) await reconsider(trx, patient, now, counts);
      else await caseloadWriter(trx).afterCare(patientId, now);
      counts.forget(siteId);
    },
  };
}

async function keepRequest(
  trx: Writer,
  patientId: PatientId,
  { reportId }: FlareReport,
  now: Instant,
): Promise<void> {
  await factWriter(trx).record(patientId, {
    factId: derivedId(reportId, 'asks-for-help') as Id<'FactId'>,
    name: 'asks-for-help',
    value: true,
    since: null,
    source: 'flare help',
    recordedAt: now,
    recordedBy: null,
  });
}
