import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Database, type EmbeddedPostgres, startEmbedded } from '#database/server';
import {
  emptyFolder,
  keepWriting,
  makeFactTable,
  pause,
  recordedFacts,
  removeFolder,
  type Writing,
} from './given-a-database.ts';

const rounds = 20;

let folder: string;
let postgres: EmbeddedPostgres;
let database: Database;
let writing: Writing;

beforeAll(async () => {
  folder = await emptyFolder();
  postgres = await startEmbedded({ dataFolder: `${folder}/data`, log: () => undefined });
  database = connect(postgres.addresses);
  await makeFactTable(database);
  writing = keepWriting(postgres.addresses, 8);
});

afterAll(async () => {
  await writing.stop();
  await database.end();
  await postgres.stop();
  await removeFolder(postgres.places.home);
  await removeFolder(folder);
});

it(`no acknowledged fact is lost when PostgreSQL is killed ${rounds} times while facts arrive`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    await moreAcknowledged(20);
    await pause((round * 7) % 23);
    await kill(round);
  }
  await moreAcknowledged(20);
  const promised = [...writing.acknowledged];
  const there = await recordedFacts(database);
  expect(promised.filter((fact) => !there.has(fact))).toEqual([]);
  expect(promised.length).toBeGreaterThan(rounds * 20);
});

/** The whole server in one round, the process of one connection in the next. */
async function kill(round: number): Promise<void> {
  if (round % 2 === 0) {
    process.kill(postgres.serverPid(), 'SIGKILL');
    return;
  }
  const [row] = await database.owner.run(
    `select pid from pg_stat_activity where usename = 'sinew_app' order by xact_start limit 1`,
  );
  process.kill(Number(row?.['pid']), 'SIGKILL');
}

async function moreAcknowledged(count: number): Promise<void> {
  const wanted = writing.acknowledged.size + count;
  while (writing.acknowledged.size < wanted) await pause(5);
}
