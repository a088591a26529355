import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { DatabaseSettings, OpenDatabase } from '#database/server';
import { err, type Instant, ok, type Result } from '#kernel';
import type { Settings } from '#server';
import { badInput, type Call, type Fault, type Outcome } from './command.ts';

/** The folder that holds package.json. */
export const programFolder = resolve(import.meta.dirname, '../..');

const usualFile = join(programFolder, 'sinew.env');

/** Settings from the environment and one optional file; what the environment says goes first. */
export async function settingsFor(
  call: Call,
  fallbacks: Readonly<Record<string, string>> = {},
): Promise<Result<Settings, readonly Fault[]>> {
  const { environment } = call.world;
  const named = call.options['settings'] ?? environment['SINEW_SETTINGS'];
  const file = typeof named === 'string' ? named : existsSync(usualFile) ? usualFile : undefined;
  const fromFile = file === undefined ? {} : parseEnv(await readFile(file, 'utf8'));
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const values = { SINEW_DATA: join(programFolder, '.data'), ...fallbacks, ...fromFile, ...given };
  const { settingsFrom } = await import('#server');
  const settings = settingsFrom(values);
  if (!settings.ok) {
    return err(settings.problem.map(({ name, message }) => settingFault(name, message)));
  }
  return ok({ ...settings.value, dataFolder: resolve(settings.value.dataFolder) });
}

function settingFault(name: string, message: string): Fault {
  return { path: `/${name}`, code: 'setting', message: `${name} ${message}` };
}

export function databaseOf({ dataFolder, databaseUrl }: Settings): DatabaseSettings {
  return databaseUrl === null ? { dataFolder } : { dataFolder, databaseUrl };
}

export type Company = 'alone' | 'beside';

/** Opens the installation's database for the work, and closes it whatever happens. */
export async function onInstallation(
  call: Call,
  company: Company,
  work: (open: OpenDatabase, settings: Settings) => Promise<Outcome>,
): Promise<Outcome> {
  const settings = await settingsFor(call);
  if (!settings.ok) return badInput(settings.problem);
  const { openDatabase } = await import('#database/server');
  const open = await openDatabase(databaseOf(settings.value), { log: call.world.say, company });
  try {
    return await work(open, settings.value);
  } finally {
    await open.close();
  }
}

/**
 * Kept with the installation, so that its system page can say when this was last done. The work itself
 * is done by then: a database that has no place for the note yet (before an upgrade) does not undo it.
 */
export async function noteToolRun(
  { database }: OpenDatabase,
  { world }: Call,
  tool: 'backup' | 'verify-audit',
  well: boolean,
): Promise<void> {
  const { noteRun } = await import('#administration/server');
  const at = new Date().toISOString() as Instant;
  try {
    await database.write({ system: `the last ${tool}` }, (trx) => noteRun(trx, tool, { at, well }));
  } catch {
    world.say(`The system page will not show this ${tool}: its database is of an earlier version.`);
  }
}
