import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type TestDatabases, testDatabases } from './test-databases.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Unix socket at which a test file asks for a fresh database. */
    testDatabases: string;
  }
}

let started: Promise<TestDatabases> | undefined;
let folder = '';
let doorkeeper: Server | undefined;

/**
 * One PostgreSQL per test run, started when the first test file asks for a database, so that runs of
 * pure tests do not wait for it. Test files ask over a Unix socket; this process alone makes
 * databases, hence two files never copy the template at once.
 */
export async function setup(project: TestProject): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'sinew-tests-'));
  const door = join(folder, 'databases.sock');
  doorkeeper = createServer((socket) => void answer(socket));
  await listen(doorkeeper, door);
  project.provide('testDatabases', door);
}

export async function teardown(): Promise<void> {
  doorkeeper?.close();
  await (await started?.catch(() => undefined))?.end();
  await rm(folder, { recursive: true, force: true });
}

/** One request per connection, no content needed: the answer is the address of a fresh database. */
async function answer(socket: Socket): Promise<void> {
  socket.on('error', () => undefined);
  try {
    const databases = await (started ??= testDatabases(join(folder, 'data')));
    socket.end(JSON.stringify({ addresses: await databases.fresh() }));
  } catch (error) {
    socket.end(JSON.stringify({ failure: error instanceof Error ? error.stack : String(error) }));
  }
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
}
