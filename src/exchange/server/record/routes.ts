import type { PatientId, SiteId, StaffActor } from '#access';
import type { Database, Writer } from '#database/server';
import {
  bringOtherRecord,
  decideOtherRecord,
  fetchOtherRecord,
  type OtherRecords,
  readOtherRecords,
  undoOtherRecord,
} from '#exchange';
import { notFound, type Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import type { Job, Jobs } from '#jobs/server';
import { err, type Id, type Instant, ok, type Result } from '#kernel';
import type { IngredientTable } from '#medication';
import { listOf, type MedicinePerson, medicinePersonOf } from '#medication/server';
import type { Patient } from '#profile';
import { readRecord } from '../../record/read-record.ts';
import { serverReader } from '../fetch/server-store.ts';
import { decideLines, undoLine } from './decide.ts';
import { fetchReader, fetchWriter } from './fetch-store.ts';
import { fetchRunning, noRecordNumber, noServer, recordRefused } from './problems.ts';
import { holdOtherRecords, recordWriter } from './record-store.ts';
import type { By } from './tables.ts';
import { fetchView, otherRecordsOf, type ViewDeps } from './view.ts';

export type OtherRecordDeps = ViewDeps & {
  readonly jobs: Pick<Jobs, 'ask'>;
  readonly fetching: Job;
  /** Something was taken over or back: the rules are asked again, in the same transaction. */
  readonly afterTakenOver: (
    trx: Writer,
    taken: {
      readonly patient: Patient;
      readonly actor: StaffActor;
      readonly table: IngredientTable;
      readonly now: Instant;
    },
  ) => Promise<void>;
};

/** Records of other systems: brought or fetched, and decided on line by line. */
export function otherRecordRoutes(deps: OtherRecordDeps): readonly Route[] {
  return [
    handleAs('staff', readOtherRecords, async ({ database, now }, { params: { patientId } }) =>
      database.read({ patientId }, async (db) => {
        const who = await medicinePersonOf(db, patientId, now);
        return who === null
          ? err(notFound('person'))
          : ok(await otherRecordsOf(db, who, deps, now));
      }),
    ),

    handleAs('staff', bringOtherRecord, async ({ actor, database, now }, { params, body }) =>
      about({ database, actor, now, deps }, params.patientId, async (trx, who, by) => {
        const { table } = await listOf(trx, who.patient);
        const read = readRecord(body.text, { person: who.patient, today: who.today, table });
        if (!read.ok) return err(recordRefused(read.problem));
        const { patientId, siteId } = who.patient;
        const source = read.value.from ?? body.fileName;
        const place = { patientId, siteId: siteId as SiteId, recordId: body.recordId };
        const record = { ...place, cameBy: 'file' as const, source, read: read.value };
        await recordWriter(trx).keep(record, by);
        return ok(false);
      }),
    ),

    handleAs('staff', decideOtherRecord, async ({ actor, database, now }, { params, body }) =>
      about({ database, actor, now, deps }, params.patientId, (trx, who, by) =>
        decideLines({ trx, who, by }, params.recordId, body.lineIds, body.decision),
      ),
    ),

    handleAs('staff', undoOtherRecord, async ({ actor, database, now }, { params }) =>
      about({ database, actor, now, deps }, params.patientId, (trx, who, by) =>
        undoLine({ trx, who, by }, params.recordId, params.lineId),
      ),
    ),

    handleAs('staff', fetchOtherRecord, async ({ actor, database, now }, { params, body }) =>
      about({ database, actor, now, deps }, params.patientId, (trx, who, by) =>
        askToFetch(trx, who, body.fetchId, by, deps),
      ),
    ),
  ];
}

/** Asks for the record in the background, unless that is being done already. */
async function askToFetch(
  trx: Writer,
  { patient: { patientId, recordNumber, ...patient } }: MedicinePerson,
  fetchId: Id<'RecordFetchId'>,
  by: By,
  { jobs, fetching }: OtherRecordDeps,
): Promise<Result<boolean, Problem>> {
  const siteId = patient.siteId as SiteId;
  if ((await serverReader(trx).forPatient(siteId)) === null) return err(noServer);
  if (recordNumber === null) return err(noRecordNumber);
  const before = await fetchReader(trx).latest(patientId);
  if (before?.fetch_id === fetchId) return ok(false);
  if (before !== null && isUnderWay(fetchView(before, by.now).state)) return err(fetchRunning);
  await fetchWriter(trx).ask({
    patient_id: patientId,
    fetch_id: fetchId,
    site_id: siteId,
    state: 'waiting',
    step: 'waiting',
    resources: 0,
    fault_code: null,
    fault_words: null,
    asked_at: by.now,
    asked_by: by.accountId,
    asked_by_name: by.name,
    ended_at: null,
  });
  await jobs.ask(trx, fetching, { patientId, fetchId }, { key: fetchId });
  return ok(false);
}

const isUnderWay = (state: string): boolean => state === 'waiting' || state === 'running';

type Acting = {
  readonly database: Database;
  readonly actor: StaffActor;
  readonly now: Instant;
  readonly deps: OtherRecordDeps;
};

/** Whether our record changed by it. */
type Work = (trx: Writer, who: MedicinePerson, by: By) => Promise<Result<boolean, Problem>>;

/** Leaves the transaction with nothing written: what was begun is undone with it. */
class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** One change about one person, whole or not at all; the rules are asked again in it. */
async function about(
  { database, actor, now, deps }: Acting,
  patientId: PatientId,
  work: Work,
): Promise<Result<OtherRecords, Problem>> {
  try {
    return await database.write({ patientId }, async (trx) => {
      await holdOtherRecords(trx, patientId);
      const who = await medicinePersonOf(trx, patientId, now);
      if (who === null) throw new Refused(notFound('person'));
      const by = { accountId: actor.accountId, name: actor.name, now };
      const done = await work(trx, who, by);
      if (!done.ok) throw new Refused(done.problem);
      const after = done.value ? await medicinePersonOf(trx, patientId, now) : who;
      if (after === null) throw new Refused(notFound('person'));
      if (done.value) {
        const { patient } = after;
        const { table } = await listOf(trx, patient);
        await deps.afterTakenOver(trx, { patient, actor, table, now });
      }
      return ok(await otherRecordsOf(trx, after, deps, now));
    });
  } catch (error) {
    if (error instanceof Refused) return err(error.problem);
    throw error;
  }
}
