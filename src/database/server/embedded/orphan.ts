import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { DatabaseRefusal } from '../refusal.ts';
import { isServerOf, readPostmaster } from './postmaster.ts';
import { isGoneWithin } from './processes.ts';

const politeSeconds = 20;
const firmSeconds = 10;

/**
 * Stops a PostgreSQL that an earlier Sinew left running on this cluster when it was killed. The
 * caller holds the data folder, so no living Sinew owns that server. Never touches a process that is
 * not the server of exactly this cluster.
 */
export async function stopOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const postmaster = await readPostmaster(cluster);
  if (postmaster === undefined || !(await isServerOf(postmaster, cluster))) return;
  log(`Stopping the PostgreSQL an earlier run left behind (process ${postmaster.pid})`);
  // Fast shutdown first; if it hangs, immediate: the write-ahead log keeps what was acknowledged.
  for (const [signal, seconds] of [
    ['SIGINT', politeSeconds],
    ['SIGQUIT', firmSeconds],
  ] as const) {
    process.kill(postmaster.pid, signal);
    if (await isGoneWithin(postmaster.pid, seconds)) {
      await removeSocketFolder(postmaster.socketFolder);
      return;
    }
  }
  throw new DatabaseRefusal(
    `An earlier PostgreSQL (process ${postmaster.pid}) still uses ${cluster} and does not stop.`,
  );
}

/** Only a folder that we made ourselves in the temporary folder. */
export async function removeSocketFolder(folder: string): Promise<void> {
  if (/^sinew-\w{6}$/.test(basename(folder))) await rm(folder, { recursive: true, force: true });
}
