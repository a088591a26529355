import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Addresses, connect, type Database, DatabaseRefusal, lastly } from '#database/server';

/** An empty folder of the test's own, removed with `removeFolder`. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sinew-failure-'));
  // Under root another account runs PostgreSQL; it must pass through.
  await chmod(folder, 0o711);
  return folder;
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** A table like that of a diary: one row per fact, told apart by number. */
export async function makeFactTable(database: Database): Promise<void> {
  await database.owner.run(`
    create table if not exists fact (number bigint primary key, said text not null);
    grant select, insert on fact to sinew_app`);
}

type FactTables = { fact: { number: number; said: string } };

/** Fulfilled when the database has acknowledged the fact. */
export async function record(database: Database, number: number): Promise<void> {
  await database.write({ system: 'test' }, async (trx) => {
    // Several statements travel with the commit, as they do when a diary day is saved.
    for (const step of [1, 2]) lastly(trx, sql`select ${step}::integer`);
    await trx
      .withTables<FactTables>()
      .insertInto('fact')
      .values({ number, said: `fact ${number}` })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

export async function recordedFacts(database: Database): Promise<Set<number>> {
  const rows = await database.read({ system: 'test' }, (db) =>
    db.withTables<FactTables>().selectFrom('fact').select('number').execute(),
  );
  return new Set(rows.map((row) => row.number));
}

export type Writing = {
  readonly acknowledged: Set<number>;
  readonly stop: () => Promise<void>;
};

/** Several writers that go on until stopped, whatever happens to the server. */
export function keepWriting(addresses: Addresses, writers: number): Writing {
  const database = connect(addresses, { applicationConnections: writers });
  const acknowledged = new Set<number>();
  let number = 0;
  const stopping = new AbortController();
  const writer = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      number += 1;
      const mine = number;
      // A failed write promises nothing; only what was acknowledged is counted.
      await record(database, mine).then(
        () => acknowledged.add(mine),
        () => undefined,
      );
    }
  };
  const all = Array.from({ length: writers }, writer);
  const stop = async (): Promise<void> => {
    stopping.abort();
    await Promise.all(all);
    await database.end();
  };
  return { acknowledged, stop };
}

/** The words with which something was refused. */
export async function refusalOf(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof DatabaseRefusal ? error.message : `no refusal but ${String(error)}`;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
