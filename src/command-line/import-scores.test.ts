import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '#database/server';
import type { Instant } from '#kernel';
import { givenPatient, givenSite, givenStaff } from '../../tests/support/people.ts';
import { commandLine } from './command-line.ts';

let open: OpenDatabase;
let patientId: string;
const folder = mkdtempSync(join(tmpdir(), 'sinew-import-scores-'));

beforeAll(async () => {
  open = await openDatabase({ dataFolder: folder }, { log: () => undefined, company: 'alone' });
  const { database } = open;
  const siteId = await givenSite(database);
  await givenStaff(database, siteId, 'administrator');
  const person = await givenPatient(database, siteId);
  patientId = person;
  await database.write({ patientId: person }, (trx) =>
    sql`update patient set record_number = 'R-1' where patient_id = ${person}`.execute(trx),
  );
}, 120_000);
afterAll(async () => {
  await open.close();
  for (const left of [open.places?.home, folder]) {
    if (left !== undefined) rmSync(left, { recursive: true, force: true });
  }
});

const imports = async (words: string, csv: string) => {
  const { exit, output } = await commandLine(
    ['import-scores', '-', ...words.split(' ').filter(Boolean)],
    {
      environment: { SINEW_DATA: folder },
      read: async () => csv,
      readBytes: async () => Buffer.from(csv),
      say: () => undefined,
      answer: () => undefined,
      now: () => '2026-03-09T12:00:00.000Z' as Instant,
      askedToStop: async () => undefined,
    },
  );
  return { exit, report: JSON.parse(output) as Record<string, unknown> };
};
const csv =
  'record_number,instrument,day,score\nR-1,PHQ-9,2024-02-01,14\nR-1,PHQ-9,2024-02-02,99\n';

describe('sinew import-scores', () => {
  it('only reports with --dry-run', async () => {
    const { exit, report } = await imports('--dry-run', csv);
    expect(exit).toBe(0);
    expect(report).toMatchObject({ taken: 1, refused: 1 });
  });

  it('takes the good rows, once for one batch, and stands in the trail', async () => {
    const batch = uuidv7();
    const first = await imports(`--batch ${batch} --source Elsewhere`, csv);
    expect(first.report).toMatchObject({ taken: 1, rows: [{ patientId }, { result: 'refused' }] });
    expect(await imports(`--batch ${batch}`, csv)).toEqual(first);
    const kept = await open.database.read({ system: 'test' }, (db) =>
      sql`select value, mode, result ->> 'source' as source from score`.execute(db),
    );
    expect(kept.rows).toEqual([{ value: 14, mode: 'imported', source: 'Elsewhere' }]);
    const trail = await open.database.read({ system: 'test' }, (db) =>
      sql`select action from audit_event where action = 'IMPORTED_SCORES'`.execute(db),
    );
    expect(trail.rows.length).toBeGreaterThan(0);
  });
});
