import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId, PatientId, SiteId, StaffActor } from '#access';
import { type AuditEvent, readWhoLooked } from '#audit';
import type { Database } from '#database/server';
import type { Instant } from '#kernel';
import { freshDatabase } from '../../../tests/support/database.ts';
import { auditor } from './auditor.ts';
import { auditReader } from './reader.ts';
import { verifyChain } from './verify.ts';
import { auditWriter } from './writer.ts';

let database: Database;
let rosa: PatientId;
const siteId = uuidv7() as SiteId;
const wu: StaffActor = {
  kind: 'staff',
  accountId: uuidv7() as AccountId,
  siteId,
  role: 'psychologist',
  name: 'Dr Mei Wu',
};

beforeAll(async () => {
  database = await freshDatabase();
  await database.write({ siteId }, (trx) =>
    sql`insert into site (site_id, name, country, time_zone)
      values (${siteId}, 'Riverside', 'US', 'America/New_York')`.execute(trx),
  );
});

beforeEach(async () => {
  rosa = uuidv7() as PatientId;
  await database.write({ patientId: rosa }, (trx) =>
    sql`insert into patient (patient_id, site_id, given_name, family_name, birth_date, time_zone,
        registered_by)
      values (${rosa}, ${siteId}, 'Rosa', 'Alvarez', '1974-05-02', 'America/New_York',
        ${wu.accountId})`.execute(trx),
  );
});

const event = (at: string, action = 'READ_PLAN'): AuditEvent => ({
  subjectId: rosa,
  at: at as Instant,
  actor: wu,
  action,
  outcome: 'done',
  requestId: 'r',
  detail: { count: 3 },
});

const append = (happened: AuditEvent): Promise<void> =>
  database.write({ patientId: rosa }, (trx) => auditWriter(trx).append(happened));

async function givenLooks(count: number): Promise<void> {
  for (let hour = 0; hour < count; hour++) {
    await append(event(`2026-03-09T${String(hour + 10)}:00:00.000Z`));
  }
}

const faultsOfRosa = async () =>
  (await verifyChain(database)).faults.filter(({ subjectId }) => subjectId === rosa);

/** What somebody with all power over the database could do. */
const tamper = (statement: string): Promise<unknown> =>
  database.owner.run(
    `begin; set local session_replication_role = replica; ${statement.replaceAll('ROSA', `'${rosa}'`)}; commit`,
  );

describe('the chain of a record', () => {
  it('is whole when nobody meddled', async () => {
    await givenLooks(4);
    expect(await faultsOfRosa()).toEqual([]);
  });

  it('stays whole when many write at once', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, minute) =>
        append(event(`2026-03-09T10:${String(minute).padStart(2, '0')}:00.000Z`)),
      ),
    );
    expect(await faultsOfRosa()).toEqual([]);
    const { rows } = await database.read({ patientId: rosa }, (db) =>
      sql<{ n: number }>`select max(seq) as n from audit_event where subject_id = ${rosa}`.execute(
        db,
      ),
    );
    expect(rows[0]?.n).toBe(40);
  });

  it.each([
    [
      'a changed name',
      `update audit_event set actor_name = 'X' where subject_id = ROSA and seq = 2`,
      2,
      'changed',
    ],
    [
      'a changed time',
      `update audit_event set at = at - interval '1 day' where subject_id = ROSA and seq = 2`,
      2,
      'changed',
    ],
    [
      'a changed detail',
      `update audit_event set detail = '{"count":4}' where subject_id = ROSA and seq = 2`,
      2,
      'changed',
    ],
    ['a removed look', `delete from audit_event where subject_id = ROSA and seq = 2`, 3, 'missing'],
    [
      'a removed beginning',
      `delete from audit_event where subject_id = ROSA and seq = 1`,
      2,
      'missing',
    ],
    [
      'a removed end',
      `delete from audit_event where subject_id = ROSA and seq = 4`,
      3,
      'end-missing',
    ],
    ['a removed chain', `delete from audit_event where subject_id = ROSA`, 4, 'end-missing'],
    [
      'two looks that changed places',
      `update audit_event set seq = -seq where subject_id = ROSA and seq in (2, 3);
       update audit_event set seq = 5 + seq where subject_id = ROSA and seq < 0`,
      2,
      'changed',
    ],
    [
      'a rewritten look with a fresh hash',
      `update audit_event e set actor_name = 'X', hash = audit_link(previous_hash, seq, audit_digest(
         subject_id, at, actor_kind, actor_id, 'X', actor_role, action, outcome, detail, request_id))
       where subject_id = ROSA and seq = 2`,
      3,
      'unlinked',
    ],
  ])('shows %s', async (_what, statement, seq, fault) => {
    await givenLooks(4);
    await tamper(statement);
    expect(await faultsOfRosa()).toContainEqual({ subjectId: rosa, seq, fault });
  });

  it('has the same seal for a past moment later, unless a whole chain was rewritten', async () => {
    await givenLooks(2);
    const moment = '2026-03-09T10:30:00.000Z' as Instant;
    const seal = async () => (await verifyChain(database, undefined, moment)).seal;
    const before = await seal();
    await append(event('2026-03-09T12:00:00.000Z'));
    expect(await seal()).toBe(before);
    await tamper(`delete from audit_event where subject_id = ROSA;
      delete from audit_head where subject_id = ROSA`);
    expect(await faultsOfRosa()).toEqual([]);
    expect(await seal()).not.toBe(before);
  });

  it('says how far it is', async () => {
    await givenLooks(1);
    const heard: number[] = [];
    const { subjects } = await verifyChain(database, (done) => heard.push(done));
    expect(heard.at(-1)).toBe(subjects);
  });

  it('can be neither changed nor emptied by the application', async () => {
    await givenLooks(1);
    const scope = { patientId: rosa };
    await expect(
      database.write(scope, (trx) => sql`update audit_event set actor_name = 'X'`.execute(trx)),
    ).rejects.toThrow(/permission denied/);
    await expect(
      database.write(scope, (trx) => sql`delete from audit_event`.execute(trx)),
    ).rejects.toThrow(/permission denied/);
    await expect(database.owner.run('delete from audit_event')).rejects.toThrow(/append-only/);
  });

  it('is undone with the fact it belongs to', async () => {
    await expect(
      database.write({ patientId: rosa }, async (trx) => {
        await auditWriter(trx).append(event('2026-03-09T10:00:00.000Z'));
        throw new Error('the fact could not be kept');
      }),
    ).rejects.toThrow('could not be kept');
    expect(await eventsOfRosa()).toEqual([]);
  });
});

async function eventsOfRosa() {
  const { rows } = await database.read({ patientId: rosa }, (db) =>
    sql<{ action: string; outcome: string }>`
      select action, outcome from audit_event where subject_id = ${rosa} order by seq`.execute(db),
  );
  return rows;
}

const line = (at: string, reads: boolean) => ({
  actor: wu,
  action: reads ? 'READ_PLAN' : 'CHANGED_PLAN',
  patientId: rosa,
  requestId: 'r',
  at: at as Instant,
  reads,
});

describe('what the gate records', () => {
  it('is one line an hour for looks of the same person at the same thing', async () => {
    const { watch } = auditor(database);
    for (const at of ['10:00', '10:59', '11:00']) {
      await watch(database, line(`2026-03-09T${at}:00.000Z`, true)).finish('done');
    }
    expect(await eventsOfRosa()).toHaveLength(2);
  });

  it('is one line in the transaction of the change', async () => {
    const { watch } = auditor(database);
    const watched = watch(database, line('2026-03-09T10:00:00.000Z', false));
    await watched.database.write({ patientId: rosa }, async () => 'kept');
    await watched.finish('done');
    expect(await eventsOfRosa()).toEqual([{ action: 'CHANGED_PLAN', outcome: 'done' }]);
  });

  it('says that a change was turned away', async () => {
    const { watch } = auditor(database);
    const watched = watch(database, line('2026-03-09T10:00:00.000Z', false));
    await watched.database.write({ patientId: rosa }, async () => ({ ok: false }));
    await watched.finish('rejected');
    expect(await eventsOfRosa()).toEqual([{ action: 'CHANGED_PLAN', outcome: 'rejected' }]);
  });

  it('leaves out what a person reads of the own record', async () => {
    const { watch } = auditor(database);
    const own = {
      ...line('2026-03-09T10:00:00.000Z', true),
      actor: {
        kind: 'patient' as const,
        accountId: wu.accountId,
        patientId: rosa,
        siteId,
        name: 'Rosa',
      },
    };
    await watch(database, own).finish('done');
    expect(await eventsOfRosa()).toEqual([]);
  });
});

it('tells a person who looked, on their own calendar day', async () => {
  // Half past three in the morning UTC is the evening before in New York.
  await append(event('2026-03-10T03:30:00.000Z'));
  await append(event('2026-03-10T15:00:00.000Z'));
  const { rows } = await database.read({ patientId: rosa }, (db) =>
    auditReader(db).looksAt(rosa, null),
  );
  expect(rows.map(({ day }) => day)).toEqual(['2026-03-10', '2026-03-09']);
  expect(readWhoLooked.need).toEqual({ permission: 'audit:read-own' });
});
