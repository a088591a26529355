import { beforeAll, expect, it } from 'vitest';
import type { Database } from '#database/server';
import type { Instant } from '#kernel';
import { freshDatabase } from '../../../tests/support/database.ts';
import { lastRun, noteRun } from './tool-runs.ts';

let database: Database;
const noon = '2026-03-09T12:00:00.000Z' as Instant;
const later = '2026-03-10T12:00:00.000Z' as Instant;

beforeAll(async () => {
  database = await freshDatabase();
});

const last = (tool: 'backup' | 'verify-audit') =>
  database.read({ system: 'test' }, (db) => lastRun(db, tool));
const ran = (tool: 'backup' | 'verify-audit', at: Instant, well: boolean) =>
  database.write({ system: 'test' }, (trx) => noteRun(trx, tool, { at, well }));

it('says when each tool last ended and how, and nothing of one that never ran', async () => {
  expect(await last('backup')).toBeNull();
  await ran('backup', noon, true);
  await ran('backup', later, true);
  await ran('verify-audit', noon, false);
  expect(await last('backup')).toEqual({ at: later, well: true });
  expect(await last('verify-audit')).toEqual({ at: noon, well: false });
});
