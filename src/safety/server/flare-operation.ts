import * as z from 'zod/mini';
import type { Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { Patient } from '#profile';
import { derivedId, factWriter, patientReader } from '#profile/server';
import { type FlareReport, flareReport } from '#safety';
import {
  done,
  type Incoming,
  type OperationHandler,
  operationHandler,
  type Refused,
  rejected,
} from '#sync/server';

export type FlareDeps = {
  /** Rules are asked again where a sign was reported; the team hears what the person wants it to. */
  readonly afterFlareReport: (
    trx: Writer,
    patient: Patient,
    report: FlareReport,
    now: Instant,
  ) => Promise<void>;
};

/** What a person says in flare help, from the phone, exactly once. */
export function flareOperation(deps: FlareDeps): OperationHandler {
  return operationHandler<FlareReport>({
    kind: 'flare-report',
    schema: flareReport,
    apply: async (trx, { body, actor, now }: Incoming<FlareReport>) => {
      const patient = await patientReader(trx).patient(actor.patientId);
      if (patient === null) return noSuchPerson;
      if (body.redFlag !== 'none') await keepSign(trx, patient, body, now);
      await deps.afterFlareReport(trx, patient, body, now);
      return done({ reportId: body.reportId });
    },
    refused: (trx, refused) => heardAllTheSame(trx, refused, deps),
  });
}

const signSaid = z.object({ redFlag: z.enum(['yes', 'not-sure']) });

/** A warning sign in a report that cannot be kept is heard once, however often the report is sent. */
async function heardAllTheSame(
  trx: Writer,
  { body, entryId, actor, now }: Refused,
  deps: FlareDeps,
): Promise<void> {
  const said = signSaid.safeParse(body);
  const patient = said.success && (await patientReader(trx).patient(actor.patientId));
  if (!said.success || !patient) return;
  const reportId = derivedId(actor.patientId, `red-flag ${entryId}`) as Id<'FlareReportId'>;
  const { redFlag } = said.data;
  const report = { reportId, at: now, redFlag, signs: [], tellTeam: false, words: null };
  if (await keepSign(trx, patient, report, now)) {
    await deps.afterFlareReport(trx, patient, report, now);
  }
}

/**
 * It stands until a clinician clears it with a note; a later "none" from the phone does not. False: it was
 * there already.
 */
async function keepSign(
  trx: Writer,
  { patientId }: Patient,
  report: FlareReport,
  now: Instant,
): Promise<boolean> {
  const kind = report.redFlag === 'yes' ? 'reported-in-flare-help' : 'not-ruled-out-in-flare-help';
  const said = [...report.signs, ...(report.words === null ? [] : [report.words])].join('; ');
  return factWriter(trx).record(patientId, {
    factId: report.reportId as string as Id<'FactId'>,
    name: 'red-flag',
    value: { kind, present: true, note: said === '' ? null : said.slice(0, 500) },
    since: null,
    source: 'flare help',
    recordedAt: now,
    recordedBy: null,
  });
}

const noSuchPerson = rejected('no-such-person', 'This record is no longer there.');
