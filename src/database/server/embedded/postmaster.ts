import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLineOf, isAlive, startOf } from './processes.ts';

/** What PostgreSQL writes into postmaster.pid about itself. */
export type Postmaster = {
  readonly pid: number;
  readonly startedAtSeconds: number;
  readonly socketFolder: string;
  readonly ready: boolean;
};

export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const [pid, , started, , socketFolder, , , status] = text.split('\n');
  return {
    pid: Number(pid),
    startedAtSeconds: Number(started),
    socketFolder: socketFolder ?? '',
    ready: status?.trim() === 'ready',
  };
}

/** PostgreSQL notes its start a moment after the process began; clocks may be set meanwhile. */
const longestStartSeconds = 30;

/**
 * Is the running process really the PostgreSQL of this cluster, and not another that got its number
 * after a restart of the machine? Its command line names our folder and its start fits.
 */
export async function isServerOf(postmaster: Postmaster, cluster: string): Promise<boolean> {
  if (!Number.isInteger(postmaster.pid) || postmaster.pid < 2 || !isAlive(postmaster.pid)) {
    return false;
  }
  const words = (await commandLineOf(postmaster.pid)).split(' ');
  const isOurs = /postgres(\.exe)?$/.test(words[0] ?? '') && words.includes(cluster);
  if (!isOurs) return false;
  const started = await startOf(postmaster.pid);
  return Math.abs(started - postmaster.startedAtSeconds) < longestStartSeconds;
}
