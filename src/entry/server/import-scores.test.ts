import fc from 'fast-check';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, PatientId } from '#access';
import type { Database } from '#database/server';
import { type Id, type Instant, isLocalDate } from '#kernel';
import { freshDatabase } from '../../../tests/support/database.ts';
import { givenPatient, givenSite } from '../../../tests/support/people.ts';
import { importOldScores, type ScoreImport } from './import-scores.ts';
import { weighWaiting } from './to-weigh.ts';

let database: Database;
let siteId: Awaited<ReturnType<typeof givenSite>>;
let patientId: PatientId;
const weighed: string[] = [];
const follows = {
  afterScore: async (_trx: unknown, patient: { readonly patientId: string }) => {
    weighed.push(patient.patientId);
  },
};

const batchOf = (csv: string, over: Partial<ScoreImport> = {}): ScoreImport => ({
  siteId,
  batchId: uuidv7() as Id<'BatchId'>,
  fileName: 'old.csv',
  source: 'Old system',
  accountId: uuidv7() as AccountId,
  now: '2026-03-09T15:00:00.000Z' as Instant,
  csv,
  dryRun: false,
  onProgress: () => {},
  ...over,
});
const kept = async (): Promise<unknown> => {
  const scores = await database.read({ system: 'test' }, (db) =>
    sql`select * from score order by score_id`.execute(db),
  );
  const latest = await database.read({ system: 'test' }, (db) =>
    sql`select * from measure_latest order by patient_id, instrument`.execute(db),
  );
  return [scores.rows, latest.rows];
};
const head = 'record_number,instrument,day,score\n';
const givenNumbered = async (number: string): Promise<PatientId> => {
  const id = await givenPatient(database, siteId);
  await database.write({ patientId: id }, (trx) =>
    sql`update patient set record_number = ${number} where patient_id = ${id}`.execute(trx),
  );
  return id;
};

beforeAll(async () => {
  database = await freshDatabase();
  siteId = await givenSite(database);
  patientId = await givenNumbered('R-1');
  await givenNumbered('R-2');
});

describe('an import of old scores', () => {
  it('that broke off half-way goes on with the same batch and adds nothing twice', async () => {
    const rows = Array.from({ length: 700 }, (_, n) => {
      const day = new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
      return `R-${(n % 2) + 1},PHQ-9,${day},${n % 28}`;
    });
    const batch = batchOf(head + rows.join('\n'));
    const broken = importOldScores(
      database,
      {
        ...batch,
        onProgress: () => {
          throw new Error('the power went');
        },
      },
      follows,
    );
    await expect(broken).rejects.toThrow('the power went');
    expect(weighed).toEqual([]);
    const report = await importOldScores(database, batch, follows);
    expect(report).toMatchObject({ taken: 700, refused: 0 });
    expect(((await kept()) as unknown[][])[0]).toHaveLength(700);
    expect(weighed.toSorted()).toContain(patientId);
    expect(weighed).toHaveLength(2);
  });

  it('weighs 200 people at once; the rest waits and is weighed once, in turn', async () => {
    const crowd = 201;
    for (let n = 0; n < crowd; n++) await givenNumbered(`C-${n}`);
    weighed.length = 0;
    const rows = Array.from({ length: crowd }, (_, n) => `C-${n},PEG,2020-05-05,5`);
    await importOldScores(database, batchOf(head + rows.join('\n')), follows);
    expect(new Set(weighed).size).toBe(200);
    const weigh = (_: unknown, { patientId: id }: { readonly patientId: string }) => {
      weighed.push(id);
      return Promise.resolve();
    };
    expect(await weighWaiting(database, 10, weigh)).toEqual({ weighed: 1, failed: [] });
    expect(await weighWaiting(database, 10, weigh)).toEqual({ weighed: 0, failed: [] });
    expect(new Set(weighed).size).toBe(201);
  });

  it('keeps the scores of whoever cannot be weighed, tries again and holds nobody up', async () => {
    const csv = `${head}C-1,PEG,2020-06-06,5\nC-2,PEG,2020-06-06,5\n`;
    let tries = 0;
    const failingOnce = {
      afterScore: () => (++tries === 1 ? Promise.reject(new TypeError('x')) : Promise.resolve()),
    };
    const report = await importOldScores(database, batchOf(csv), failingOnce);
    expect([report.taken, tries]).toEqual([2, 2]);
    const again = await weighWaiting(database, 10, () => Promise.resolve());
    expect(again).toEqual({ weighed: 1, failed: [] });
    const broken = batchOf(`${head}C-1,PEG,2020-07-07,5\n`);
    await importOldScores(database, broken, {
      afterScore: () => Promise.reject(new TypeError('x')),
    });
    expect(await weighWaiting(database, 10, () => Promise.reject(new TypeError('x')))).toEqual({
      weighed: 0,
      failed: ['TypeError'],
    });
    expect((await weighWaiting(database, 10, () => Promise.resolve())).weighed).toBe(1);
  });

  it('tells how far it is', async () => {
    const told: number[][] = [];
    const rows = Array.from({ length: 3 }, (_, n) => `R-1,GAD-7,2020-01-0${n + 1},5`);
    await importOldScores(
      database,
      batchOf(head + rows.join('\n'), { onProgress: (...so) => told.push(so) }),
      follows,
    );
    expect(told).toEqual([[3, 3]]);
  });

  it('takes 20,000 rows of a file and refuses the one after them', async () => {
    const line = 'R-9,PHQ-9,2020-01-01,1\n';
    const report = await importOldScores(
      database,
      batchOf(head + line.repeat(20_001), { dryRun: true }),
      follows,
    );
    expect(report).toMatchObject({ taken: 0, refused: 20_001 });
    expect(report.rows.at(-2)?.faults[0]?.message).toContain('Nobody here has the record number');
    expect(report.rows.at(-1)?.faults[0]?.message).toContain('at most 20000 rows');
  });

  it('of the same file twice changes nothing, whatever is in it', async () => {
    const cell = fc.oneof(
      fc.constantFrom('R-1', 'R-2', 'PHQ-9', 'PEG', 'ISI', '', '5', '3.5', '-1', '28', '"', ';'),
      fc
        .date({ min: new Date('1970-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    );
    const good = fc
      .tuple(fc.constantFrom('R-1', 'R-2'), fc.constantFrom('PHQ-9', 'PEG'), cell, fc.nat(12))
      .map(
        ([who, what, day, value]) =>
          `${who},${what},${isLocalDate(day) ? day : '2019-05-05'},${value}`,
      );
    const wild = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(','));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(good, wild), { maxLength: 12 }), async (lines) => {
        const csv = head + lines.join('\n');
        const batch = batchOf(csv);
        const first = await importOldScores(database, batch, follows);
        const after = await kept();
        expect(await importOldScores(database, batch, follows)).toEqual(first);
        const again = await importOldScores(database, batchOf(csv), follows);
        expect(again.taken).toBe(0);
        expect(await kept()).toEqual(after);
      }),
      { numRuns: 12 },
    );
  });
});
