import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { AccountId, SiteId } from '#access';
import type { Database } from '#database/server';
import type { Id, Instant } from '#kernel';
import { importPatients } from '#profile/server';
import { caseloadWriter } from '#registry/server';
import { makeSite } from './support/clinic.ts';
import { type Measure, median } from './support/measure.ts';
import { startProduct } from './support/product.ts';

const rows = 20_000;
const rounds = 3;

/**
 * A file of people, checked row by row and registered with their caseload rows, beside COPY of the same
 * rows by the server itself, from a file, into a table like `patient` that nothing watches.
 */
export async function run(): Promise<readonly Measure[]> {
  const product = await startProduct();
  const folder = await mkdtemp(join(tmpdir(), 'sinew-bench-copy-'));
  await chmod(folder, 0o755);
  try {
    const { database } = product;
    const { siteId, staff } = await makeSite(database);
    await database.owner.run('create table copied (like patient including all)');
    const imports: number[] = [];
    const copies: number[] = [];
    for (let round = 0; round < rounds; round++) {
      imports.push(await timeImport(database, siteId, staff, round));
      copies.push(await timeCopy(database, join(folder, 'people')));
    }
    return [measureOf(imports, copies)];
  } finally {
    await rm(folder, { recursive: true, force: true });
    await product.stop();
  }
}

async function timeImport(database: Database, siteId: string, staff: string, round: number) {
  const csv = fileOf(round);
  const start = performance.now();
  const report = await importPatients(database, siteId as SiteId, csv, {
    batchId: uuidv7() as Id<'BatchId'>,
    fileName: `people-${round}.csv`,
    accountId: staff as AccountId,
    now: new Date().toISOString() as Instant,
    dryRun: false,
    afterImported: (trx, people, whoIsHere) =>
      caseloadWriter(trx).afterRegistration(people, whoIsHere),
  });
  const ms = performance.now() - start;
  if (report.taken !== rows) throw new Error(`${report.taken} of ${rows} people were taken`);
  return ms;
}

/** The newest rows out to a file of the server's, then timed into an empty table of the same shape. */
async function timeCopy({ owner }: Database, file: string): Promise<number> {
  await writeFile(file, '');
  await chmod(file, 0o666);
  await owner.run('truncate copied');
  await owner.run(
    `copy (select * from patient order by registered_at desc limit ${rows}) to '${file}'`,
  );
  const start = performance.now();
  await owner.run(`copy copied from '${file}'`);
  return performance.now() - start;
}

const given = ['Rosa', 'Tom', 'Amina', 'Li', 'Jan', 'Sofía', 'Øyvind', 'Chidi'];

/** People with all usual fields, none twice. */
function fileOf(round: number): string {
  const lines = Array.from({ length: rows }, (_, line) => {
    const family = `Person${randomUUID().slice(0, 8)}`;
    const born = new Date(Date.UTC(1935, 0, 1 + ((line * 7) % 25_000))).toISOString().slice(0, 10);
    const who = `${given[line % given.length]},${family},${born}`;
    return `${who},${round}-${line},${'FMX'[line % 3]},en,555-01${line},p${line}@example.org`;
  });
  return [
    'given_name,family_name,birth_date,record_number,sex,language,phone,email',
    ...lines,
  ].join('\n');
}

function measureOf(imports: readonly number[], copies: readonly number[]): Measure {
  return {
    what: 'import of people: time of COPY ÷ time of the import',
    value: median(copies) / median(imports),
    unit: '×',
    floor: 0.15,
    target: 0.35,
    better: 'higher',
    beside: `${perSecond(median(imports))} people/s beside ${perSecond(median(copies))} rows/s`,
  };
}

const perSecond = (ms: number): string => Math.round(rows / (ms / 1000)).toLocaleString('en');
