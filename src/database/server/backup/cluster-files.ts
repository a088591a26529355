/**
 * Parts of a cluster that a copy leaves out, as PostgreSQL's own base backup does: what belongs to
 * the running process, and what is made anew at the next start. Their folders stay, empty.
 */
const leftOutFiles = new Set(['postmaster.pid', 'postmaster.opts', 'pg_internal.init']);
const emptiedFolders = [
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
];

/** Does this path of the cluster belong into a backup? The write-ahead log follows at the end. */
export function belongsToBackup(path: string): boolean {
  const parts = path.split(/[\\/]/);
  const name = parts.at(-1) ?? '';
  const isEmptied = parts.length > 1 && emptiedFolders.includes(parts[0] ?? '');
  // An empty pg_wal must keep its two folders.
  const isWalFolder = path === 'pg_wal/archive_status' || path === 'pg_wal/summaries';
  if (isEmptied && !isWalFolder) return false;
  return !leftOutFiles.has(name) && !name.startsWith('pgsql_tmp');
}

/**
 * Is this file of pg_wal one that recovery reads, from the segment in which the backup began to the
 * one in which it ended? Names of segments sort by time.
 */
export function isNeededWal(name: string, first: string, last: string): boolean {
  return /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last;
}

/** Files of the data folder beside the cluster that do not belong to a backup. */
export function isInstallationFile(path: string): boolean {
  return path.split(/[\\/]/)[0] !== 'postgresql' && !path.startsWith('in-use-by.json');
}
