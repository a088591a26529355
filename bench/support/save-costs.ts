import { uuidv7 } from 'uuidv7';
import type { AccountId, PatientActor, PatientId, SiteId } from '#access';
import { auditor } from '#audit/server';
import { connect, type Database, type Writer } from '#database/server';
import { diaryOperation, diaryReader } from '#diary/server';
import { addDays, type Id, type Instant, type LocalDate } from '#kernel';
import { measureReader } from '#measures/server';
import { findingReader } from '#reasoning/server';
import { countsKept } from '#registry/server';
import { diaryStream } from '../../src/server/streams/diary.ts';
import { perform } from '../../src/sync/server/perform.ts';
import { type Measure, median } from './measure.ts';

const pairs = 600;

/** What is stored for a day, once by the diary itself and once more by the trail. */
export async function bytesOfRows({ owner }: Database): Promise<Measure> {
  const bytesIn = async (table: string): Promise<number> => {
    const [row] = await owner.run(
      `select pg_total_relation_size('${table}')::float8 / count(*) as bytes from ${table}`,
    );
    return Number(row?.['bytes']);
  };
  const audit = (await bytesIn('audit_event')).toFixed(0);
  return {
    what: 'bytes a diary row, indexes included',
    value: await bytesIn('diary_entry'),
    unit: 'bytes',
    floor: 400,
    target: 200,
    better: 'lower',
    beside: `the audit line of a save takes ${audit} more`,
  };
}

/** The same reads of the same people by the application and by the owner, whom no policy holds. */
export async function securityCost(database: Database): Promise<Measure> {
  const { addresses, owner } = database;
  const unheld = connect({ owner: addresses.owner, application: addresses.owner });
  try {
    const people = (await owner.run('select patient_id from patient')).map(
      (row) => row['patient_id'] as PatientId,
    );
    const [held, free] = await turnAbout(
      (turn) => readsOf(database, people[turn % people.length]),
      (turn) => readsOf(unheld, people[turn % people.length]),
    );
    return percentMore('row-level security on reads', held, free, { floor: 30, target: 20 });
  } finally {
    await unheld.end();
  }
}

/** What opening a record reads: a month of diary, ready-made measures, open findings. */
async function readsOf(database: Database, patientId: PatientId | undefined): Promise<void> {
  if (patientId === undefined) throw new Error('there are people');
  const today = new Date().toISOString().slice(0, 10) as LocalDate;
  await database.read({ patientId }, async (db) => {
    await diaryReader(db).days(patientId, addDays(today, -60), today);
    await measureReader(db).latest(patientId);
    await findingReader(db).all(patientId, 'open');
  });
}

/** The save as the server makes it, with and without its line in the trail. */
export async function auditCost(database: Database): Promise<Measure> {
  const people = await database.owner.run(
    `select c.patient_id, p.site_id, c.account_id from circle_member c join patient p using (patient_id)`,
  );
  const writers = people.map((row) => ({
    actor: {
      kind: 'patient',
      patientId: row['patient_id'] as PatientId,
      siteId: row['site_id'] as SiteId,
      accountId: row['account_id'] as AccountId,
      name: 'Rosa',
    } satisfies PatientActor,
    deviceId: uuidv7() as Id<'DeviceId'>,
    seq: 0,
  }));
  const save = saver(database);
  const writerAt = (turn: number) => {
    const writer = writers[turn % writers.length];
    if (writer === undefined) throw new Error('there are people');
    return { ...writer, seq: ++writer.seq };
  };
  for (let turn = 0; turn < writers.length; turn++) await save(writerAt(turn), null);
  const [audited, plain] = await turnAbout(
    (turn) => save(writerAt(turn), 'PUSHED_OPERATIONS'),
    (turn) => save(writerAt(turn), null),
  );
  return percentMore('history and audit on writes', audited, plain, { floor: 25, target: 15 });
}

type Saving = {
  readonly actor: PatientActor;
  readonly deviceId: Id<'DeviceId'>;
  readonly seq: number;
};

const usual = { pain: 4, inTheWay: 5, mood: 4, sleep: 5, energy: 6, note: null, sites: null };

/** As most saves go, in one call; the long way serves devices that are new. */
function saver(database: Database) {
  const stream = diaryStream(database, countsKept({ freshMs: 5_000, staleMs: 60_000 }));
  const handler = diaryOperation(stream);
  const trail = auditor(database);
  return async ({ actor, deviceId, seq }: Saving, action: string | null): Promise<void> => {
    const now = new Date().toISOString() as Instant;
    const day = addDays(now.slice(0, 10) as LocalDate, -(seq % 30) - 1);
    const body = { ...usual, entryId: uuidv7(), day, recordedAt: now };
    const incoming = { opId: uuidv7() as Id<'OpId'>, seq, deviceId, actor, now, body };
    const { patientId } = actor;
    const line = { actor, patientId, requestId: incoming.opId, at: now, reads: false };
    const watched =
      action === null ? database : trail.watch(database, { ...line, action }).database;
    if ('quickly' in handler && (await handler.quickly(watched, incoming)) !== null) return;
    await watched.write({ patientId }, async (trx: Writer) => {
      const { answer } = await perform(trx, handler, incoming);
      if (answer.result !== 'done') throw new Error(JSON.stringify(answer.problem));
    });
  };
}

/** One call of each in turn, so that whatever else the machine does falls on both. */
async function turnAbout(
  one: (turn: number) => Promise<void>,
  other: (turn: number) => Promise<void>,
): Promise<readonly [one: number, other: number]> {
  const times: readonly [number[], number[]] = [[], []];
  for (let turn = 0; turn < pairs; turn++) {
    for (const [at, work] of [one, other].entries()) {
      const start = performance.now();
      await work(turn);
      times[at]?.push(performance.now() - start);
    }
  }
  return [median(times[0]), median(times[1])];
}

function percentMore(
  what: string,
  one: number,
  other: number,
  limits: { readonly floor: number; readonly target: number },
): Measure {
  return {
    what,
    value: (one / other - 1) * 100,
    unit: '% more time',
    ...limits,
    better: 'lower',
    beside: `${one.toFixed(2)} ms beside ${other.toFixed(2)} ms, p50`,
  };
}
