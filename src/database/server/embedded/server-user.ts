import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DatabaseRefusal } from '../refusal.ts';

/** The account PostgreSQL runs as; it refuses to run as root. */
export type ServerUser = { readonly uid: number; readonly gid: number };

/** Unprivileged accounts that stand ready on a usual system, best first. */
const candidates = ['postgres', 'nobody'];

/**
 * Who runs PostgreSQL: ourselves, or under root an unprivileged account. The owner of an existing
 * cluster stays its owner. Undefined means "ourselves, no change of account".
 */
export async function serverUser(clusterFolder: string): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(clusterFolder).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '');
  for (const name of candidates) {
    const fields = accounts
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':');
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new DatabaseRefusal(
    'PostgreSQL does not run as root and neither of the accounts "postgres" and "nobody" exists. ' +
      'Create one of them, or start Sinew as an ordinary user.',
  );
}

/** May the account pass through every folder down to `path`, and read what lies there? */
export async function canReach(user: ServerUser | undefined, path: string): Promise<boolean> {
  return (await firstObstacle(user, path)) === undefined;
}

/** The topmost folder on the way to `path` that shuts the account out. */
export async function firstObstacle(
  user: ServerUser | undefined,
  path: string,
): Promise<string | undefined> {
  if (user === undefined) return undefined;
  for (const folder of wayTo(resolve(path))) {
    const found = await stat(folder).catch(() => undefined);
    if (found === undefined) return undefined;
    const shift = found.uid === user.uid ? 6 : found.gid === user.gid ? 3 : 0;
    if (((found.mode >> shift) & 0o1) === 0) return folder;
  }
  return undefined;
}

function wayTo(path: string): string[] {
  const above = dirname(path);
  return above === path ? [path] : [...wayTo(above), path];
}
