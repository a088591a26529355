import { makeCaseload, makeSite, signIn } from './support/clinic.ts';
import { type Lane, openLane } from './support/lane.ts';
import { type Measure, percentile, timesMs } from './support/measure.ts';
import { familyOf, memoryBytes } from './support/processor-time.ts';
import { type Product, startProduct } from './support/product.ts';

const people = 100_000;
const calls = 200;

/** A clinician opens the list of a very large clinic, page after page. */
export async function run(): Promise<readonly Measure[]> {
  const product = await startProduct();
  try {
    const { siteId, staff } = await makeSite(product.database);
    await makeCaseload(product.database, siteId, people);
    const cookie = await signIn(product.port, staff);
    const lane = openLane(product.port);
    const page = await pageTimes(lane, cookie);
    const row = await rowTimes(product);
    const memory = memoryOf(product);
    lane.close();
    return [pageMeasure(page, row), memory];
  } finally {
    await product.stop();
  }
}

/** Each call is the page after the last one, in either order, so that no page is asked for twice. */
async function pageTimes(lane: Lane, cookie: string): Promise<readonly number[]> {
  const after = { attention: '', name: '' };
  let turn = 0;
  return timesMs(calls, async () => {
    const sort = turn++ % 2 === 0 ? 'attention' : 'name';
    const path = `/api/caseload?sort=${sort}${after[sort] === '' ? '' : `&after=${after[sort]}`}`;
    const answer = await lane.ask({ method: 'GET', path, cookie });
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body}`);
    const { rows, next } = JSON.parse(answer.body) as { rows: unknown[]; next: string | null };
    if (rows.length !== 100) throw new Error(`a page of ${rows.length}`);
    after[sort] = next ?? '';
  });
}

/** One person by key, over one connection of the same kind that the server has. */
async function rowTimes({ database }: Product): Promise<readonly number[]> {
  const found = await database.owner.run('select patient_id from patient limit $1', [calls + 30]);
  let turn = 0;
  return timesMs(calls, () => {
    const id = found[turn++ % found.length]?.['patient_id'];
    return database.owner.run('select * from patient where patient_id = $1', [id]);
  });
}

function pageMeasure(page: readonly number[], row: readonly number[]): Measure {
  const one = percentile(row, 50);
  return {
    what: `caseload page of 100 at ${people.toLocaleString('en')} patients, p50 over HTTP`,
    value: percentile(page, 50),
    unit: 'ms',
    floor: 10,
    target: 3,
    better: 'lower',
    beside: `one indexed row read takes ${one.toFixed(2)} ms; the page's p95 is ${percentile(page, 95).toFixed(1)} ms`,
  };
}

function memoryOf({ pid, postgresPid }: Product): Measure {
  const megabyte = 1024 * 1024;
  const node = memoryBytes([pid]) / megabyte;
  const postgres = memoryBytes(familyOf(postgresPid)) / megabyte;
  return {
    what: `memory of node and PostgreSQL at ${people.toLocaleString('en')} patients`,
    value: node + postgres,
    unit: 'MB',
    floor: 600,
    target: 350,
    better: 'lower',
    beside: `node ${node.toFixed(0)}, PostgreSQL ${postgres.toFixed(0)}; shared pages counted once`,
  };
}
