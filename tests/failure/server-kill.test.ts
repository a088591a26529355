import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyChain } from '#audit/server';
import { type OpenDatabase, openDatabase } from '#database/server';
import { makePeople, makeSite, type Person, signIn } from '../../bench/support/clinic.ts';
import { openLane } from '../../bench/support/lane.ts';
import { ended, firstLine, productProgram } from '../../bench/support/product.ts';
import { emptyFolder, pause, removeFolder } from './given-a-database.ts';

const rounds = Number(process.env['SINEW_KILLS'] ?? 20);
const phonesCount = 6;
const writesBetweenKills = 20;

let folder: string;
let server: ChildProcess;
let port = 0;
let phones: readonly Phone[];

beforeAll(async () => {
  folder = await emptyFolder();
  await startServer();
  const open = await openBeside();
  const { siteId } = await makeSite(open.database);
  const people = await makePeople(open.database, siteId, phonesCount);
  await open.close();
  phones = await Promise.all(people.map(phoneOf));
});

afterAll(async () => {
  for (const phone of phones) phone.stop();
  await ended(server);
  const { places, close } = await openDatabase({ dataFolder: data() }, quiet);
  await close();
  await removeFolder(places?.home ?? '');
  await removeFolder(folder);
});

it(`nothing acknowledged is lost and nothing is doubled when the server is killed ${rounds} times while people write`, async () => {
  const writing = phones.map((phone) => phone.keepWriting());
  for (let round = 0; round < rounds; round += 1) {
    await moreAcknowledged(writesBetweenKills);
    await pause((round * 7) % 23);
    await ended(server, 'SIGKILL');
    await startServer();
  }
  await moreAcknowledged(writesBetweenKills);
  for (const phone of phones) phone.stop();
  await Promise.all(writing);

  const open = await openBeside();
  for (const phone of phones) await thenAllIsThereOnce(open, phone);
  expect((await verifyChain(open.database)).faults).toEqual([]);
  await open.close();
  expect(acknowledged()).toBeGreaterThan(rounds * writesBetweenKills);
  expect(phones.reduce((sum, phone) => sum + phone.interrupted(), 0)).toBeGreaterThanOrEqual(
    rounds,
  );
}, 600_000);

async function thenAllIsThereOnce({ database }: OpenDatabase, phone: Phone): Promise<void> {
  const { patientId } = phone.person;
  const kept = await database.owner.run(
    'select op_id, device_seq from diary_entry where patient_id = $1 order by device_seq',
    [patientId],
  );
  expect(kept.map((row) => row['op_id'])).toEqual(phone.acknowledged);
  expect(kept.map((row) => row['device_seq'])).toEqual(phone.acknowledged.map((_, at) => at + 1));
  const [device] = await database.owner.run(
    'select last_seq, gap_since from device where patient_id = $1',
    [patientId],
  );
  expect(device).toEqual({ last_seq: phone.acknowledged.length, gap_since: null });
}

const data = (): string => join(folder, 'data');
const quiet = { log: () => undefined, company: 'alone' } as const;

const openBeside = (): Promise<OpenDatabase> =>
  openDatabase({ dataFolder: data() }, { ...quiet, company: 'beside' });

/** The first start chooses the port, and those that follow are found at the same one. */
async function startServer(): Promise<void> {
  server = spawn(process.execPath, [productProgram], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      SINEW_DATA: data(),
      SINEW_MODE: 'demo',
      SINEW_PROXIES: '1',
      SINEW_LOG: 'error',
      PORT: String(port),
    },
  });
  const { url } = JSON.parse(await firstLine(server)) as { readonly url: string };
  port = Number(new URL(url).port);
}

async function moreAcknowledged(count: number): Promise<void> {
  const wanted = acknowledged() + count;
  while (acknowledged() < wanted) await pause(5);
}

const acknowledged = (): number =>
  phones.reduce((sum, phone) => sum + phone.acknowledged.length, 0);

type Phone = {
  readonly person: Person;
  /** Operations the server said it had done, in the order they were written. */
  readonly acknowledged: string[];
  /** Calls that got no answer. */
  readonly interrupted: () => number;
  /** Until stopped, and until what was begun is acknowledged. */
  readonly keepWriting: () => Promise<void>;
  readonly stop: () => void;
};

/** As the app does: one operation after the other, each sent again, unchanged, until it is answered. */
async function phoneOf(person: Person): Promise<Phone> {
  const cookie = await signIn(port, person.accountId);
  const deviceId = uuidv7();
  const done: string[] = [];
  let interrupted = 0;
  const stopping = new AbortController();

  const deliver = async (body: string): Promise<void> => {
    for (;;) {
      const lane = openLane(port);
      try {
        const answer = await lane.ask({ method: 'POST', path: '/api/me/operations', cookie, body });
        if (answer.status === 200) return thenDone(answer.body);
        if (answer.status !== 429 && answer.status < 500) throw new Error(answer.body);
      } catch (error) {
        if (!(error instanceof Error) || !('code' in error || /closed/.test(error.message)))
          throw error;
        interrupted += 1;
      } finally {
        lane.close();
      }
      await pause(20);
    }
  };

  return {
    person,
    acknowledged: done,
    interrupted: () => interrupted,
    stop: () => stopping.abort(),
    keepWriting: async () => {
      while (!stopping.signal.aborted) {
        const opId = uuidv7();
        await deliver(operation(person, deviceId, opId, done.length + 1));
        done.push(opId);
        await pause(2);
      }
    },
  };
}

function thenDone(body: string): void {
  const { answers, gap } = JSON.parse(body) as { answers: { result: string }[]; gap: unknown };
  expect([answers.map(({ result }) => result), gap]).toEqual([['done'], null]);
}

function operation({ patientId }: Person, deviceId: string, opId: string, seq: number): string {
  const recordedAt = new Date().toISOString();
  const day = new Date(Date.now() - (1 + (seq % 300)) * 86_400_000).toISOString().slice(0, 10);
  const body = { entryId: uuidv7(), day, recordedAt, pain: seq % 7, mood: 5 };
  const operations = [{ opId, seq, kind: 'diary-entry', body }];
  return JSON.stringify({ patientId, deviceId, operations });
}
