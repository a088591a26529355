import { chown, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { addressesOf } from '../connection/address.ts';
import { binariesFor } from '../embedded/binaries.ts';
import { refuseOtherVersion } from '../embedded/initialise.ts';
import { clusterIn, makePlaces } from '../embedded/places.ts';
import { type ServerUser, serverUser } from '../embedded/server-user.ts';
import { type DatabaseSettings, openDatabase } from '../open.ts';
import { DatabaseRefusal } from '../refusal.ts';
import type { Progress } from './backup.ts';
import { checksumOf, copyFile, refuseUnlessEmpty, syncToDisk } from './copy.ts';
import { fillFromDump } from './dump.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { severalAtOnce } from './several-at-once.ts';

export type RestoreReport = {
  readonly from: string;
  readonly createdAt: string;
  readonly files: number;
  readonly migration: number;
};

/**
 * Makes an installation out of a backup, in an empty data folder or empty external database, and
 * starts it once so that a backup that cannot be used is known now.
 */
export async function restore(
  source: string,
  settings: DatabaseSettings,
  progress: Progress = () => undefined,
): Promise<RestoreReport> {
  const folder = resolve(source);
  const manifest = await readManifest(folder);
  refuseOtherKind(manifest, settings);
  progress('Comparing the backup with its checksums');
  await compare(folder, manifest);
  if (settings.databaseUrl === undefined)
    await restoreCluster(folder, manifest, settings.dataFolder);
  else await fillFromDump(addressesOf(settings.databaseUrl), folder);
  progress('Starting the restored database');
  const open = await openDatabase(settings, { log: progress, company: 'alone' });
  await open.close();
  const { createdAt, files } = manifest;
  return { from: folder, createdAt, files: files.length, migration: open.migrations.version };
}

function refuseOtherKind(manifest: Manifest, { databaseUrl }: DatabaseSettings): void {
  const isDump = manifest.kind === 'dump';
  if (isDump === (databaseUrl !== undefined)) return;
  throw new DatabaseRefusal(
    isDump
      ? 'This backup was written by an external server; set DATABASE_URL to an empty database.'
      : 'This backup holds the files of the built-in database; restore it without DATABASE_URL.',
  );
}

async function compare(folder: string, manifest: Manifest): Promise<void> {
  await severalAtOnce(manifest.files, async (file) => {
    const found = await checksumOf(join(folder, file.path)).catch(() => 'missing');
    if (found === file.sha256) return;
    const fault = found === 'missing' ? 'missing' : 'not what was saved';
    throw new DatabaseRefusal(`The backup is damaged: ${file.path} is ${fault}. Nothing changed.`);
  });
}

async function restoreCluster(
  folder: string,
  manifest: Manifest,
  dataFolder: string,
): Promise<void> {
  await refuseUnlessEmpty(dataFolder, 'The data folder');
  const user = await serverUser(await clusterIn(dataFolder));
  const binaries = await binariesFor(user);
  refuseOtherVersion(manifest.postgresMajor, binaries.majorVersion, folder);
  const places = await makePlaces(dataFolder, user);
  const draft = `${places.cluster}.draft`;
  try {
    await copyPart(folder, manifest, 'cluster', draft, user);
    await copyPart(folder, manifest, 'installation', places.data, undefined);
    await rename(draft, places.cluster);
    await syncToDisk(places.home, []);
  } catch (error) {
    // It was empty before; half an installation would be taken for a whole one.
    await rm(places.home, { recursive: true, force: true });
    await rm(places.data, { recursive: true, force: true });
    throw error;
  }
}

/** Copies the files below `part/`; those of the cluster then belong to the server's account. */
async function copyPart(
  folder: string,
  manifest: Manifest,
  part: 'cluster' | 'installation',
  target: string,
  user: ServerUser | undefined,
): Promise<void> {
  const inPart = (path: string): boolean => path.startsWith(`${part}/`);
  const short = (path: string): string => path.slice(part.length + 1);
  await mkdir(target, { recursive: true, mode: 0o700 });
  const folders = new Set<string>();
  const files = manifest.files.filter(({ path }) => inPart(path));
  await severalAtOnce(files, async (file) => {
    const path = short(file.path);
    await copyFile(join(folder, part), target, path);
    if (user !== undefined) await chown(join(target, path), user.uid, user.gid);
    allAbove(path).forEach((above) => folders.add(above));
  });
  for (const path of manifest.emptyFolders.filter(inPart).map(short)) {
    await mkdir(join(target, path), { recursive: true, mode: 0o700 });
    [path, ...allAbove(path)].forEach((above) => folders.add(above));
  }
  for (const path of ['', ...folders]) {
    if (user !== undefined) await chown(join(target, path), user.uid, user.gid);
  }
  await syncToDisk(
    target,
    files.map(({ path }) => short(path)),
  );
}

function allAbove(path: string): string[] {
  const above = dirname(path);
  return above === '.' ? [] : [above, ...allAbove(above)];
}
