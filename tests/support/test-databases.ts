import { chmod, mkdir } from 'node:fs/promises';
import {
  type Addresses,
  addressesOf,
  connect,
  type Database,
  inDatabase,
  migrate,
  removeEmbedded,
  startEmbedded,
} from '#database/server';

export type TestDatabases = {
  readonly fresh: () => Promise<Addresses>;
  readonly end: () => Promise<void>;
};

/** A migrated template and copies of it, on a throw-away PostgreSQL or at SINEW_TEST_DATABASE_URL. */
export async function testDatabases(dataFolder: string): Promise<TestDatabases> {
  const server = await serverFor(dataFolder);
  const run = `sinew_test_${process.pid}_${Date.now().toString(36)}`;
  const template = `${run}_template`;
  const maintenance = connect(server.addresses);
  const made: string[] = [];
  const make = async (name: string, from: string): Promise<void> => {
    await maintenance.owner.run(`create database ${name} ${from}`);
    made.push(name);
  };
  try {
    await make(template, `template template0 encoding 'UTF8' ${server.sortOrder}`);
    await migrate(inDatabase(server.addresses, template));
  } catch (error) {
    await end(maintenance, made, server);
    throw error;
  }

  let last: Promise<unknown> = Promise.resolve();
  const fresh = (): Promise<Addresses> => {
    const name = `${run}_${made.length}_${Math.trunc(performance.now() * 1000)}`;
    const turn = last.then(() => make(name, `template ${template} ${server.copying}`));
    last = turn.catch(() => undefined);
    return turn.then(() => inDatabase(server.addresses, name));
  };
  return { fresh, end: () => end(maintenance, made, server) };
}

type TestServer = {
  readonly addresses: Addresses;
  /** One sort order on every server the tests run on. */
  readonly sortOrder: string;
  readonly copying: string;
  /** Takes the whole server away with all databases; undefined for a server that is not ours. */
  readonly remove: (() => Promise<void>) | undefined;
};

async function serverFor(dataFolder: string): Promise<TestServer> {
  const external = process.env['SINEW_TEST_DATABASE_URL'];
  if (external !== undefined && external !== '') {
    const sortOrder = `locale 'C.UTF-8'`;
    return { addresses: addressesOf(external), sortOrder, copying: '', remove: undefined };
  }
  // Under root another account runs PostgreSQL; it must pass through the folder above.
  await mkdir(dataFolder, { recursive: true });
  await chmod(`${dataFolder}/..`, 0o711);
  const server = await startEmbedded({ dataFolder, log: () => undefined, throwaway: true });
  const remove = async (): Promise<void> => {
    await server.stop();
    await removeEmbedded(server.places);
  };
  // Without fsync a copy of the files is the fastest way.
  return { addresses: server.addresses, sortOrder: '', copying: 'strategy file_copy', remove };
}

async function end(
  maintenance: Database,
  made: readonly string[],
  server: TestServer,
): Promise<void> {
  if (server.remove === undefined) {
    for (const name of made) {
      await maintenance.owner.run(`drop database if exists ${name} with (force)`);
    }
  }
  await maintenance.end();
  await server.remove?.();
}
