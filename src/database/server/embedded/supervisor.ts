import { rm } from 'node:fs/promises';
import type { Addresses } from '../connection/address.ts';
import { addressesAt } from './addresses.ts';
import { type Binaries, binariesFor } from './binaries.ts';
import { endWithUs } from './end-with-us.ts';
import { holdFolder } from './folder-lock.ts';
import { initialise, refuseOtherVersion, versionOf } from './initialise.ts';
import { removeSocketFolder, stopOrphan } from './orphan.ts';
import { type Passwords, passwordsOf } from './passwords.ts';
import { clusterIn, makePlaces, makeSocketFolder, type Places } from './places.ts';
import { pause } from './processes.ts';
import { provision } from './provision.ts';
import { type RunningServer, startServer } from './server-process.ts';
import { serverOptions, throwawayOptions } from './server-settings.ts';
import { type ServerUser, serverUser } from './server-user.ts';

export type EmbeddedSettings = {
  readonly dataFolder: string;
  readonly log: (line: string) => void;
  /** PostgreSQL settings of the clinic's own, by name. */
  readonly tuning?: Readonly<Record<string, string>>;
  /** The cluster lives as long as one test run and need not survive a power cut. */
  readonly throwaway?: boolean;
};

export type EmbeddedPostgres = {
  readonly addresses: Addresses;
  readonly places: Places;
  readonly serverPid: () => number;
  /** Finishes what was acknowledged and stops; connections must be closed before. */
  readonly stop: () => Promise<void>;
};

type Prepared = {
  readonly settings: EmbeddedSettings;
  readonly places: Places;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  readonly passwords: Passwords;
  readonly socketFolder: string;
};

/** Starts the PostgreSQL of a data folder, making the folder on first use, and keeps it running. */
export async function startEmbedded(settings: EmbeddedSettings): Promise<EmbeddedPostgres> {
  const user = await serverUser(await clusterIn(settings.dataFolder));
  const places = await makePlaces(settings.dataFolder, user);
  const release = await holdFolder(places.data);
  try {
    const prepared = await prepare(settings, places, user);
    return await keepRunning(prepared, release);
  } catch (error) {
    await release();
    throw error;
  }
}

async function prepare(
  settings: EmbeddedSettings,
  places: Places,
  user: ServerUser | undefined,
): Promise<Prepared> {
  const binaries = await binariesFor(user);
  const passwords = await passwordsOf(places.data);
  const found = await versionOf(places.cluster);
  if (found === undefined) {
    settings.log('Making the database');
    const durable = settings.throwaway !== true;
    await initialise({ places, binaries, user, ownerPassword: passwords.owner, durable });
  } else {
    refuseOtherVersion(found, binaries.majorVersion, places.cluster);
    await stopOrphan(places.cluster, settings.log);
  }
  const socketFolder = await makeSocketFolder(places, user);
  return { settings, places, binaries, user, passwords, socketFolder };
}

const mostRestarts = 5;

async function keepRunning(
  prepared: Prepared,
  release: () => Promise<void>,
): Promise<EmbeddedPostgres> {
  const { settings, places, socketFolder } = prepared;
  let stopping = false;
  let server = await start(prepared);
  let restarted: Promise<void> = Promise.resolve();

  const onExit = (): void => {
    if (!stopping) restarted = restart();
  };
  const restart = async (): Promise<void> => {
    settings.log('PostgreSQL ended unexpectedly; starting it again');
    server = await start(prepared);
    void server.exited.then(onExit);
  };

  const addresses = addressesAt(socketFolder, prepared.passwords);
  await provision(addresses, prepared.passwords);
  void server.exited.then(onExit);
  const callOff = settings.throwaway === true ? endWithUs(server.pid) : () => undefined;
  return {
    addresses,
    places,
    serverPid: () => server.pid,
    stop: async () => {
      stopping = true;
      await restarted.catch(() => undefined);
      callOff();
      await server.stop();
      await removeSocketFolder(socketFolder);
      await release();
    },
  };
}

/** The processes of a killed server may hold its shared memory for a moment; then try again. */
async function start(prepared: Prepared): Promise<RunningServer> {
  const { settings, socketFolder } = prepared;
  const options =
    settings.throwaway === true
      ? throwawayOptions(socketFolder)
      : serverOptions(socketFolder, settings.tuning ?? {});
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await startServer({ ...prepared, options });
    } catch (error) {
      if (attempts >= mostRestarts) throw error;
      await pause(attempts * 100);
    }
  }
}

/** Removes a throw-away cluster with everything in it; it must have been stopped. */
export async function removeEmbedded(places: Places): Promise<void> {
  await rm(places.home, { recursive: true, force: true });
  await rm(places.data, { recursive: true, force: true });
}
