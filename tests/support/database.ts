import { connect as openSocket } from 'node:net';
import { afterAll, inject } from 'vitest';
import { type Addresses, connect, type Database } from '#database/server';

/**
 * A migrated, empty database of this test file's own on the real PostgreSQL of the test run. Call it
 * in `beforeAll` (or once at the top of the file); it is closed after the file's last test.
 */
export async function freshDatabase(): Promise<Database> {
  const database = connect(await freshAddresses(), { applicationConnections: 8 });
  opened.push(database);
  return database;
}

/** Where such a database is, for tests that connect by themselves. */
export async function freshAddresses(): Promise<Addresses> {
  const answer: unknown = JSON.parse(await ask(inject('testDatabases')));
  const { addresses, failure } = answer as { addresses?: Addresses; failure?: string };
  if (addresses === undefined) throw new Error(`No test database: ${failure}`);
  return addresses;
}

const opened: Database[] = [];

afterAll(async () => {
  await Promise.all(opened.splice(0).map((database) => database.end()));
});

function ask(door: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = openSocket(door);
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
