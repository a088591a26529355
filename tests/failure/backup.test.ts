import { appendFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backup, type OpenDatabase, openDatabase, restore } from '#database/server';
import {
  emptyFolder,
  keepWriting,
  makeFactTable,
  pause,
  recordedFacts,
  refusalOf,
  removeFolder,
} from './given-a-database.ts';

let folder: string;
let clinic: OpenDatabase;

const quiet = { log: () => undefined, company: 'alone' } as const;
const dataOf = (name: string) => ({ dataFolder: join(folder, name) });

beforeAll(async () => {
  folder = await emptyFolder();
  clinic = await openDatabase(dataOf('clinic'), quiet);
  await makeFactTable(clinic.database);
  await writeFile(join(folder, 'clinic', 'signing-key'), 'a secret of the installation');
});

afterAll(async () => {
  await clinic.close();
  const homes = await Promise.all(
    ['clinic', 'restored'].map((name) => openDatabase(dataOf(name), quiet)),
  );
  for (const home of homes) {
    await home.close();
    await removeFolder(home.places?.home ?? '');
  }
  await removeFolder(folder);
});

it('a backup of a clinic at work holds everything acknowledged before it began', async () => {
  const writing = keepWriting(clinic.database.addresses, 6);
  await pause(300);
  const before = [...writing.acknowledged];
  const report = await backup(clinic, join(folder, 'backup'));
  await writing.stop();
  expect(report.kind).toBe('cluster');
  expect(before.length).toBeGreaterThan(20);

  const restored = await restore(join(folder, 'backup'), dataOf('restored'));
  expect(restored.files).toBe(report.files);
  const other = await openDatabase(dataOf('restored'), quiet);
  const there = await recordedFacts(other.database);
  expect(before.filter((fact) => !there.has(fact))).toEqual([]);
  await other.close();
  expect(await readdir(join(folder, 'restored'))).toContain('signing-key');
});

it('a second Sinew may back up the clinic that runs', async () => {
  const beside = await openDatabase(dataOf('clinic'), { ...quiet, company: 'beside' });
  const report = await backup(beside, join(folder, 'backup-beside'));
  await beside.close();
  expect(report.files).toBeGreaterThan(100);
  expect((await recordedFacts(clinic.database)).size).toBeGreaterThan(20);
});

it('nothing is ever overwritten: neither a backup nor an installation', async () => {
  expect(await refusalOf(backup(clinic, join(folder, 'backup')))).toMatch(/is not empty/);
  expect(await refusalOf(restore(join(folder, 'backup'), dataOf('clinic')))).toMatch(
    /is not empty/,
  );
});

it('a damaged backup is refused by the name of the damaged file, and nothing is made', async () => {
  await appendFile(join(folder, 'backup', 'cluster', 'PG_VERSION'), 'x');
  const words = await refusalOf(restore(join(folder, 'backup'), dataOf('nowhere')));
  expect(words).toMatch(/damaged: cluster\/PG_VERSION/);
  expect(await readdir(folder)).not.toContain('nowhere');
});

it('a folder that is no backup is refused', async () => {
  expect(await refusalOf(restore(folder, dataOf('nowhere')))).toMatch(
    /not a complete Sinew backup/,
  );
});
