import { randomUUID } from 'node:crypto';
import { chmod, chown, lstat, mkdir, mkdtemp, readlink, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DatabaseRefusal } from '../refusal.ts';
import { canReach, firstObstacle, type ServerUser } from './server-user.ts';

/** Folders of the embedded server. All but the data folder belong to the account it runs as. */
export type Places = {
  readonly data: string;
  readonly home: string;
  readonly cluster: string;
  readonly log: string;
};

/** Linux allows 107 bytes for the path of a Unix socket. */
const longestSocketPath = 107;
const socketName = '/.s.PGSQL.5432';
const homeName = 'postgresql';

/** Where root keeps what other accounts must reach, best first. */
const shared = ['/var/lib/sinew', '/var/tmp/sinew'];

/** The folder of the cluster as far as it exists, before anything is made. */
export async function clusterIn(data: string): Promise<string> {
  const home = join(resolve(data), homeName);
  const target = await readlink(home).catch(() => undefined);
  return join(target ?? home, 'cluster');
}

/** Makes the folders. A data folder the account cannot reach gets a link to one that it can. */
export async function makePlaces(
  dataFolder: string,
  user: ServerUser | undefined,
): Promise<Places> {
  const data = resolve(dataFolder);
  await makeDataFolder(data);
  const link = join(data, homeName);
  const known = await lstat(link).catch(() => undefined);
  if (known === undefined) await makeHome(data, link, user);
  const home = (await readlink(link).catch(() => undefined)) ?? link;
  if ((await stat(home).catch(() => undefined)) === undefined) {
    throw new DatabaseRefusal(`${link} points to ${home}, and nothing is there.`);
  }
  await openDataFolder(data, home, user);
  const obstacle = await firstObstacle(user, home);
  if (obstacle !== undefined) {
    throw new DatabaseRefusal(
      `PostgreSQL runs as account ${user?.uid} and may not enter ${obstacle}. ` +
        `Allow it (chmod o+x ${obstacle}) or choose another data folder.`,
    );
  }
  return { data, home, cluster: join(home, 'cluster'), log: join(home, 'postgresql.log') };
}

/** The folders of a data folder in use. */
export async function placesIn(data: string): Promise<Places> {
  const cluster = await clusterIn(data);
  const home = dirname(cluster);
  return { data, home, cluster, log: join(home, 'postgresql.log') };
}

async function makeDataFolder(data: string): Promise<void> {
  try {
    // The folders above keep the usual mode; the server's account must pass through them.
    await mkdir(dirname(data), { recursive: true });
    await mkdir(data, { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseRefusal(`The data folder ${data} cannot be made: ${reason}.`);
  }
}

async function makeHome(data: string, link: string, user: ServerUser | undefined): Promise<void> {
  const above = resolve(data, '..');
  const near = await canReach(user, above);
  const home = near ? link : join(await sharedFolder(), randomUUID());
  await mkdir(home, { recursive: true, mode: 0o700 });
  if (user !== undefined) await chown(home, user.uid, user.gid);
  if (!near) await symlink(home, link);
}

/** The data folder itself is ours: the account may pass through it, not list it. */
async function openDataFolder(
  data: string,
  home: string,
  user: ServerUser | undefined,
): Promise<void> {
  if (user === undefined || !home.startsWith(`${data}/`)) return;
  const { mode } = await stat(data);
  if ((mode & 0o001) === 0) await chmod(data, (mode & 0o777) | 0o011);
}

/** A folder that root owns and every account may enter. */
export async function sharedFolder(): Promise<string> {
  for (const folder of shared) {
    const made = await mkdir(folder, { recursive: true, mode: 0o755 }).then(
      () => true,
      () => false,
    );
    if (made) return folder;
  }
  throw new DatabaseRefusal(`No folder can be made at ${shared.join(' or ')}.`);
}

/** A folder for the socket, for the account alone, with a path short enough. */
export async function makeSocketFolder(
  places: Places,
  user: ServerUser | undefined,
): Promise<string> {
  const near = join(places.home, 'run');
  const short = Buffer.byteLength(near + socketName) <= longestSocketPath;
  const folder = short ? near : await mkdtemp(join(await reachableTemporary(user), 'sinew-'));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user !== undefined) await chown(folder, user.uid, user.gid);
  return folder;
}

async function reachableTemporary(user: ServerUser | undefined): Promise<string> {
  const usual = tmpdir();
  const short = Buffer.byteLength(usual) < 60;
  return short && (await canReach(user, usual)) ? usual : '/tmp';
}
