import { randomInt } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { makeDiary, makePeople, makeSite, type Person, signIn } from './support/clinic.ts';
import { type Lane, openLane } from './support/lane.ts';
import { type Measure, median, perSecond } from './support/measure.ts';
import { pgbenchMissing, pgbenchPath, pgbenchPerSecond } from './support/pgbench.ts';
import { familyOf, processorSeconds } from './support/processor-time.ts';
import { type Product, startProduct } from './support/product.ts';
import { auditCost, bytesOfRows, securityCost } from './support/save-costs.ts';

const lanes = 16;
const peoplePerLane = 24;
const rounds = 4;
const seconds = 3;

/**
 * What a phone waits for: a check-in through the real server and gate, as sixteen people at once. Each
 * lane is one connection; the people on it take turns, so that nobody is over the limit of calls.
 */
export async function run(): Promise<readonly Measure[]> {
  const pgbench = pgbenchPath();
  if (pgbench === undefined) {
    process.stderr.write(`${pgbenchMissing}\n`);
    return [];
  }
  const product = await startProduct();
  try {
    return await measure(product, pgbench);
  } finally {
    await product.stop();
  }
}

async function measure(product: Product, pgbench: string): Promise<readonly Measure[]> {
  const { database, port } = product;
  const { siteId } = await makeSite(database);
  const people = await makePeople(database, siteId, lanes * peoplePerLane);
  await makeDiary(database, 60, 31);
  await database.owner.run('create table bench_entry (like diary_entry including all)');
  await database.owner.run('vacuum analyze');
  const writers = await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      const mine = people.slice(lane * peoplePerLane, (lane + 1) * peoplePerLane);
      return writerOn(port, mine);
    }),
  );
  const save = async (lane: number): Promise<void> => writers[lane]?.save();
  // Everybody some times, so that whoever calls is known and every connection has settled on its plans,
  // which PostgreSQL does after the fifth time.
  await Promise.all(
    writers.map(async (writer) => {
      for (let turn = 0; turn < peoplePerLane * 5; turn++) await writer.save();
    }),
  );
  const http: number[] = [];
  const inserts: number[] = [];
  const used = { node: 0, postgres: 0, saves: 0 };
  for (let round = 0; round < rounds; round++) {
    const clients = { clients: lanes, seconds };
    inserts.push(await pgbenchPerSecond(pgbench, database.addresses.owner, oneRow, clients));
    const before = usedBy(product);
    const rate = await perSecond(lanes, seconds, save);
    const after = usedBy(product);
    used.node += after.node - before.node;
    used.postgres += after.postgres - before.postgres;
    used.saves += rate * seconds;
    http.push(rate);
  }
  for (const { close } of writers) close();
  const micro = (spent: number): string => ((spent / used.saves) * 1e6).toFixed(0);
  const cpu = `${micro(used.node)} µs of node and ${micro(used.postgres)} µs of PostgreSQL`;
  return [
    {
      what: 'diary save over HTTP ÷ pgbench single-row commits',
      value: median(http) / median(inserts),
      unit: '×',
      floor: 0.12,
      target: 0.25,
      better: 'higher',
      beside: `${median(http).toFixed(0)} saves/s, ${median(inserts).toFixed(0)} inserts/s; ${cpu} a save`,
    },
    await bytesOfRows(database),
    await securityCost(database),
    await auditCost(database),
  ];
}

const oneRow = `
\\set person random(1, 100000)
insert into bench_entry (patient_id, day, op_id, entry_id, recorded_at, received_at, device_seq, device,
  pain, in_the_way, mood, sleep, energy)
values (md5(:person::text)::uuid, current_date, gen_random_uuid(), gen_random_uuid(), now(), now(), 1, 1,
  4, 5, 6, 5, 4);
`;

const usedBy = ({ pid, postgresPid }: Product) => ({
  node: processorSeconds(pid),
  postgres: familyOf(postgresPid).reduce((sum, one) => sum + processorSeconds(one), 0),
});

type Writer = { readonly save: () => Promise<void>; readonly close: () => void };

async function writerOn(port: number, people: readonly Person[]): Promise<Writer> {
  const phones: Phone[] = [];
  for (const { accountId, patientId } of people) {
    phones.push(phoneOf(await signIn(port, accountId), patientId));
  }
  const lane: Lane = openLane(port);
  let turn = 0;
  const save = async (): Promise<void> => {
    const phone = phones[turn++ % phones.length];
    if (phone === undefined) throw new Error('a lane has people');
    const answer = await lane.ask({
      method: 'POST',
      path: '/api/me/operations',
      cookie: phone.cookie,
      body: phone.next(),
    });
    if (answer.status !== 200 || !answer.body.includes('"done"')) {
      throw new Error(`a save was refused: ${answer.status} ${answer.body}`);
    }
  };
  return { save, close: lane.close };
}

type Phone = { readonly cookie: string; readonly next: () => string };

/** A phone that writes one check-in after the other, for the days of the last month in turn. */
function phoneOf(cookie: string, patientId: string): Phone {
  const deviceId = uuidv7();
  let seq = 0;
  const next = (): string => {
    seq += 1;
    const ago = 30 - (seq % 30);
    const day = new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
    const body = {
      entryId: uuidv7(),
      day,
      recordedAt: new Date().toISOString(),
      pain: rating(),
      inTheWay: rating(),
      mood: rating(),
      sleep: rating(),
      energy: rating(),
    };
    const operation = { opId: uuidv7(), seq, kind: 'diary-entry', body };
    return JSON.stringify({ patientId, deviceId, operations: [operation] });
  };
  return { cookie, next };
}

const rating = (): number => 3 + randomInt(4);
