import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { noLimits } from '../connection/driver-options.ts';
import { openSession, type Row, type Session } from '../connection/session.ts';
import type { Places } from '../embedded/places.ts';
import type { OpenDatabase } from '../open.ts';
import { DatabaseRefusal } from '../refusal.ts';
import { belongsToBackup, isInstallationFile, isNeededWal } from './cluster-files.ts';
import { copyFile, refuseUnlessEmpty, syncToDisk, type Tree, treeOf } from './copy.ts';
import { dump } from './dump.ts';
import { type BackedUpFile, type Manifest, manifestName } from './manifest.ts';
import { severalAtOnce } from './several-at-once.ts';

export type BackupReport = {
  readonly folder: string;
  readonly kind: Manifest['kind'];
  readonly files: number;
  readonly bytes: number;
  readonly tookMs: number;
};

export type Progress = (line: string) => void;

/**
 * Copies a running installation into a new folder. What was acknowledged before the backup began is
 * in it; writing goes on meanwhile. The folder appears under its name only when it is complete.
 */
export async function backup(
  open: OpenDatabase,
  target: string,
  progress: Progress = () => undefined,
): Promise<BackupReport> {
  const started = performance.now();
  const folder = resolve(target);
  await refuseUnlessEmpty(folder, 'The backup folder');
  const draft = `${folder}.incomplete`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const copied =
    open.places === undefined
      ? await dump(open.database.addresses, draft)
      : await copyInstallation(open, open.places, draft, progress);
  const manifest = await manifestFor(open, copied);
  await writeFile(join(draft, manifestName), JSON.stringify(manifest), {
    mode: 0o600,
    flush: true,
  });
  await syncToDisk(draft, [...manifest.files.map((file) => file.path), manifestName]);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  await syncToDisk(join(folder, '..'), []);
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const tookMs = Math.round(performance.now() - started);
  return { folder, kind: manifest.kind, files: manifest.files.length, bytes, tookMs };
}

export type Copied = Pick<Manifest, 'kind' | 'files' | 'emptyFolders'>;

async function manifestFor(open: OpenDatabase, copied: Copied): Promise<Manifest> {
  const [row] = await open.database.owner.run(
    `select current_setting('server_version_num')::int / 10000 as major`,
  );
  return {
    format: 'sinew-backup/1',
    createdAt: new Date().toISOString(),
    postgresMajor: Number(row?.['major']),
    migration: open.migrations.version,
    ...copied,
  };
}

async function copyInstallation(
  open: OpenDatabase,
  places: Places,
  draft: string,
  progress: Progress,
): Promise<Copied> {
  const beside = await treeOf(places.data, (path) => isInstallationFile(path));
  const others = await copyTree(places.data, join(draft, 'installation'), beside, () => undefined);
  const session = openSession(open.database.addresses.owner, noLimits);
  try {
    const cluster = await copyCluster(session, places.cluster, join(draft, 'cluster'), progress);
    const files = [...under('installation', others), ...under('cluster', cluster.files)];
    const emptyFolders = cluster.emptyFolders.map((path) => `cluster/${path}`);
    return { kind: 'cluster', files, emptyFolders };
  } finally {
    await session.end();
  }
}

/** PostgreSQL's online backup: the files as they come, and the log that makes them one state. */
async function copyCluster(
  session: Session,
  cluster: string,
  target: string,
  progress: Progress,
): Promise<{ files: readonly BackedUpFile[]; emptyFolders: readonly string[] }> {
  // Keeps the log from being recycled while we copy; gone with the session.
  await session.runOutside(
    `select pg_create_physical_replication_slot('sinew_backup_' || pg_backend_pid(), true, true)`,
  );
  const first = await segmentOf(session, `select pg_backup_start('sinew', true) as lsn`);
  const tree = await treeOf(cluster, (path) => belongsToBackup(path));
  const files = await copyTree(cluster, target, tree, progress);
  const stop = `select lsn, labelfile from pg_backup_stop(wait_for_archive => false)`;
  const [ended] = await session.runOutside(stop);
  const label = await writeLabel(target, String(ended?.['labelfile']));
  const last = await segmentOf(session, `select $1::text::pg_lsn as lsn`, ended?.['lsn']);
  const wal = await treeOf(join(cluster, 'pg_wal'), (name, isFolder) => {
    return !isFolder && isNeededWal(name, first, last);
  });
  if (wal.files[0] !== first) throw new DatabaseRefusal('The write-ahead log is incomplete.');
  const log = await copyTree(join(cluster, 'pg_wal'), join(target, 'pg_wal'), wal, () => undefined);
  return { files: [...files, label, ...under('pg_wal', log)], emptyFolders: tree.emptyFolders };
}

/** The file of the write-ahead log that holds the position a statement answers as `lsn`. */
async function segmentOf(session: Session, statement: string, value?: unknown): Promise<string> {
  const rows: Row[] = await session.runOutside(
    `select pg_walfile_name(lsn) as segment from (${statement}) as place`,
    value === undefined ? [] : [value],
  );
  return String(rows[0]?.['segment']);
}

async function writeLabel(target: string, text: string): Promise<BackedUpFile> {
  const draft = `${target}.label`;
  await mkdir(draft, { recursive: true });
  await writeFile(join(draft, 'backup_label'), text, { mode: 0o600 });
  const copied = await copyFile(draft, target, 'backup_label');
  await rm(draft, { recursive: true });
  if (copied === undefined) throw new Error('The backup label vanished');
  return copied;
}

async function copyTree(
  from: string,
  to: string,
  tree: Tree,
  progress: Progress,
): Promise<BackedUpFile[]> {
  const files: BackedUpFile[] = [];
  let told = performance.now();
  await severalAtOnce(tree.files, async (path) => {
    const copied = await copyFile(from, to, path);
    if (copied !== undefined) files.push(copied);
    if (performance.now() - told < tellEveryMs) return;
    told = performance.now();
    progress(`Copied ${files.length} of ${tree.files.length} files`);
  });
  for (const path of tree.emptyFolders) await mkdir(join(to, path), { recursive: true });
  return files;
}

const tellEveryMs = 2_000;

function under(folder: string, files: readonly BackedUpFile[]): BackedUpFile[] {
  return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}
