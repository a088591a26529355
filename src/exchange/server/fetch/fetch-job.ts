import * as z from 'zod/mini';
import type { SiteId } from '#access';
import type { Database } from '#database/server';
import { idOf, patientId } from '#http';
import { defineJob, type JobContext } from '#jobs/server';
import { assert, err, type Id, ok, type Result } from '#kernel';
import { listOf, medicinePersonOf } from '#medication/server';
import { readBundle } from '../../record/read-record.ts';
import { type Ended, fetchReader, fetchWriter } from '../record/fetch-store.ts';
import { recordWriter } from '../record/record-store.ts';
import type { FetchRow } from '../record/tables.ts';
import { type FetchFault, faultOf } from './fault.ts';
import { type Fetched, fetchRecord } from './fetch-record.ts';
import type { Seal } from './seal.ts';
import { serverOf } from './server-of.ts';
import { serverReader } from './server-store.ts';

export type FetchOptions = { readonly seal: Seal; readonly timeoutMs?: number };

const fetchData = z.object({ patientId, fetchId: idOf<'RecordFetchId'>() });

/**
 * Fetches one person's record and keeps it to be decided on. It is tried once: whoever asked sees what went
 * wrong and what to do, and asks again.
 */
export const fetchJob = ({ seal, timeoutMs }: FetchOptions) =>
  defineJob({
    name: 'exchange.fetch-record',
    data: fetchData,
    retries: 0,
    firstWaitSeconds: 1,
    timeoutSeconds: 300,
    run: async (context, data) => {
      const { database, now, log } = context;
      const asked = await database.read({ patientId: data.patientId }, (db) =>
        fetchReader(db).one(data.patientId, data.fetchId),
      );
      if (asked === null || asked.ended_at !== null) return;
      const ended = await broughtIn(context, asked, { seal, ...(timeoutMs && { timeoutMs }) });
      if (ended.state === 'done') return;
      log.warn('record not fetched', { because: ended.code });
      await database.write({ patientId: data.patientId }, (trx) =>
        fetchWriter(trx).end(data.patientId, data.fetchId, ended, now),
      );
    },
  });

async function broughtIn(
  context: JobContext,
  asked: FetchRow,
  options: FetchOptions,
): Promise<Ended> {
  const fetched = await fetchedFor(context.database, asked, options);
  if (!fetched.ok) return { state: 'failed', ...fetched.problem };
  return keep(context, asked, fetched.value);
}

type Here = Fetched & { readonly source: string };

async function fetchedFor(
  database: Database,
  asked: FetchRow,
  { seal, timeoutMs }: FetchOptions,
): Promise<Result<Here, FetchFault>> {
  const { patient_id: patient, fetch_id: fetchId, site_id: siteId } = asked;
  const row = await database.read({ siteId }, (db) => serverReader(db).current(siteId));
  if (row === null || !row.in_use) return err(faultOf('no-server'));
  const server = serverOf(row, seal, timeoutMs);
  if (!server.ok) return server;
  const number = await database.read({ patientId: patient }, async (db) => {
    const who = await medicinePersonOf(db, patient, asked.asked_at);
    return who?.patient.recordNumber ?? null;
  });
  if (number === null) return err(faultOf('no-such-person'));
  const fetched = await fetchRecord(server.value, number, (progress) =>
    database.write({ patientId: patient }, (trx) =>
      fetchWriter(trx).progress(patient, fetchId, progress),
    ),
  );
  return fetched.ok ? ok({ ...fetched.value, source: row.name }) : fetched;
}

/** The record and that it came are one transaction, once, however often the job runs. */
async function keep(
  { once, now }: JobContext,
  asked: FetchRow,
  { bundle, faults, source }: Here,
): Promise<Ended> {
  const { patient_id: patient, fetch_id: fetchId } = asked;
  let ended: Ended = { state: 'done' };
  await once({ patientId: patient }, `record-fetch:${fetchId}`, async (trx) => {
    const who = await medicinePersonOf(trx, patient, now);
    assert(who !== null, 'whoever is asked for is registered');
    const { table } = await listOf(trx, who.patient);
    const read = readBundle(bundle, { person: who.patient, today: who.today, table });
    if (!read.ok) {
      const { code, says, differs } = read.problem;
      const words = differs.map(
        ({ what, theirs, ours }) => `${what}: there ${theirs}, here ${ours}`,
      );
      ended = { state: 'failed', code, says: [says, ...words].join(' ') };
    } else {
      await recordWriter(trx).keep(
        {
          patientId: patient,
          siteId: who.patient.siteId as SiteId,
          recordId: fetchId as string as Id<'OtherRecordId'>,
          cameBy: 'server',
          source,
          read: {
            ...read.value,
            madeOn: read.value.madeOn ?? who.today,
            faults: [...faults, ...read.value.faults],
          },
        },
        { accountId: asked.asked_by, name: asked.asked_by_name, now },
      );
    }
    await fetchWriter(trx).end(patient, fetchId, ended, now);
  });
  return ended;
}
