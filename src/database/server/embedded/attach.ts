import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Addresses } from '../connection/address.ts';
import { addressesAt } from './addresses.ts';
import { holderOf } from './folder-lock.ts';
import { passwordsFile, passwordsOf } from './passwords.ts';
import { clusterIn, type Places, placesIn } from './places.ts';
import { isServerOf, readPostmaster } from './postmaster.ts';

export type Attached = {
  readonly addresses: Addresses;
  readonly places: Places;
  /** Leaves the server running: another process owns it. */
  readonly stop: () => Promise<void>;
};

/** The server another Sinew runs on this data folder; undefined when none runs. */
export async function attachEmbedded(dataFolder: string): Promise<Attached | undefined> {
  const data = resolve(dataFolder);
  const isMade = await readFile(join(data, passwordsFile)).then(
    () => true,
    () => false,
  );
  if (!isMade) return undefined;
  const cluster = await clusterIn(data);
  const postmaster = await readPostmaster(cluster);
  if (postmaster?.ready !== true || !(await isServerOf(postmaster, cluster))) return undefined;
  if ((await holderOf(data)) === undefined) return undefined;
  const addresses = addressesAt(postmaster.socketFolder, await passwordsOf(data));
  return { addresses, places: await placesIn(data), stop: async () => {} };
}
