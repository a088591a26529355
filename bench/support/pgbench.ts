import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Address } from '#database/server';

/** Where PostgreSQL's own load generator lies; undefined when it is not installed. */
export function pgbenchPath(): string | undefined {
  const versions = '/usr/lib/postgresql';
  const packaged = existsSync(versions)
    ? readdirSync(versions).map((version) => join(versions, version, 'bin', 'pgbench'))
    : [];
  return ['pgbench', ...packaged].find((path) => spawnSync(path, ['--version']).status === 0);
}

export const pgbenchMissing =
  'pgbench is not installed (Debian: postgresql-contrib or postgresql-client); nothing was compared.';

/** Transactions per second of `script` with so many clients, prepared statements, no vacuum. */
export async function pgbenchPerSecond(
  path: string,
  { host, port, database, user, password }: Address,
  script: string,
  { clients, seconds }: { readonly clients: number; readonly seconds: number },
): Promise<number> {
  const file = join(tmpdir(), `sinew-pgbench-${process.pid}.sql`);
  await writeFile(file, script);
  const options = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '1', '-T', String(seconds)];
  const place = ['-h', host, '-p', String(port), '-U', user, '-f', file, database];
  const { stdout } = await promisify(execFile)(path, [...options, ...place], {
    env: { ...process.env, PGPASSWORD: password },
  });
  const found = /tps = ([\d.]+) \(without/.exec(stdout) ?? /tps = ([\d.]+)/.exec(stdout);
  return Number(found?.[1]);
}
