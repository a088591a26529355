import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseRefusal } from '../refusal.ts';
import { isAlive, startOf } from './processes.ts';

const lockName = 'in-use-by.json';

/** Which process holds the data folder. The start tells it from a later one with the same number. */
type Holder = { readonly pid: number; readonly startedAt: number };

/**
 * Takes the data folder for this process; one Sinew at a time. A lock whose process is gone (killed,
 * machine switched off) is void. The answer gives it back.
 */
export async function holdFolder(dataFolder: string): Promise<() => Promise<void>> {
  const path = join(dataFolder, lockName);
  const mine = JSON.stringify({ pid: process.pid, startedAt: await startOf(process.pid) });
  for (;;) {
    const taken = await writeFile(path, mine, { flag: 'wx', mode: 0o600 }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
        return false;
      },
    );
    if (taken) return () => rm(path, { force: true });
    await removeIfVoid(path, dataFolder);
  }
}

/** The process of the Sinew that holds the folder now. */
export async function holderOf(dataFolder: string): Promise<number | undefined> {
  const text = await readFile(join(dataFolder, lockName), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : livingHolderIn(text);
}

async function removeIfVoid(path: string, dataFolder: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const holder = await livingHolderIn(text);
  if (holder === undefined) return removeExactly(path, text);
  throw new DatabaseRefusal(
    `The data folder ${dataFolder} is in use by another Sinew (process ${holder}). ` +
      'Stop that one first, or choose another folder with SINEW_DATA.',
  );
}

async function livingHolderIn(text: string): Promise<number | undefined> {
  const holder = holderIn(text);
  if (holder === undefined || !isAlive(holder.pid)) return undefined;
  const started = await startOf(holder.pid);
  return Math.abs(started - holder.startedAt) <= 1 ? holder.pid : undefined;
}

/** Moves the void lock away; if somebody was faster and took the folder, theirs is put back. */
async function removeExactly(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  const found = await readFile(aside, 'utf8');
  if (found === text) await rm(aside, { force: true });
  else await rename(aside, path);
}

function holderIn(text: string): Holder | undefined {
  try {
    const found = JSON.parse(text) as Partial<Holder>;
    const { pid, startedAt } = found;
    return typeof pid === 'number' && typeof startedAt === 'number'
      ? { pid, startedAt }
      : undefined;
  } catch {
    // Written only in part when the machine went down.
    return undefined;
  }
}
