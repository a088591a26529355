import { spawn } from 'node:child_process';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseRefusal } from '../refusal.ts';
import type { Binaries } from './binaries.ts';
import type { Places } from './places.ts';
import type { ServerUser } from './server-user.ts';

/** The role that owns the schema. */
export const ownerRole = 'sinew';

export type InitialiseInput = {
  readonly places: Places;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  readonly ownerPassword: string;
  /** Wait until every file of the new cluster is on disk; only throw-away clusters need not. */
  readonly durable: boolean;
};

/** The major version of the cluster in the folder, undefined when there is none yet. */
export async function versionOf(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Number(text.trim());
}

export function refuseOtherVersion(found: number, carried: number, cluster: string): void {
  if (found === carried) return;
  throw new DatabaseRefusal(
    `The database in ${cluster} was made by PostgreSQL ${found}; this Sinew carries ${carried}. ` +
      `Nothing was changed. Start the Sinew that carries PostgreSQL ${found}, or serve the folder ` +
      `with a PostgreSQL ${found} of your own and set DATABASE_URL.`,
  );
}

/** Makes the cluster in a draft folder first: a start that is cut short leaves no half cluster. */
export async function initialise(input: InitialiseInput): Promise<void> {
  const { places, binaries, user } = input;
  const draft = `${places.cluster}.draft`;
  const secret = join(places.home, 'owner-password');
  await rm(draft, { recursive: true, force: true });
  await writeFile(secret, input.ownerPassword, { mode: 0o600 });
  if (user !== undefined) await chown(secret, user.uid, user.gid);
  try {
    await run(binaries.initdb, [...initdbOptions, '-D', draft, '--pwfile', secret], input);
    if (input.durable) await run(binaries.initdb, ['--sync-only', '-D', draft], input);
  } finally {
    await rm(secret, { force: true });
  }
  await rename(draft, places.cluster);
}

// One sort order everywhere, whatever the machine's language is.
const initdbOptions = [
  `--username=${ownerRole}`,
  '--encoding=UTF8',
  '--no-locale',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  '--no-sync',
  '--no-instructions',
];

function run(
  program: string,
  parameters: readonly string[],
  { places, user }: InitialiseInput,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: places.home,
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...user,
    });
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(new DatabaseRefusal(`The database could not be made: ${said.trim().slice(-600)}`));
    });
  });
}
