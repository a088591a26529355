import type { AccountId, SiteId } from '#access';
import { codeOf, type Database, type Writer } from '#database/server';
import type { Id, Instant, TimeZone } from '#kernel';
import { doubleKey, type Header, type Patient, type Registration, type RowFault } from '#profile';
import { readCsv } from './csv.ts';
import { type Checked, checkRows, type ImportRow, openFile, refusal } from './import-file.ts';
import { storeImported } from './import-store.ts';
import { patientOf, patientReader, rowOf } from './patient-store.ts';
import { siteReader } from './site-store.ts';

export type { ImportRow } from './import-file.ts';

export type ImportReport = {
  readonly taken: number;
  readonly refused: number;
  readonly unknownColumns: readonly string[];
  readonly rows: readonly ImportRow[];
};

export type ImportOptions = {
  readonly batchId: Id<'BatchId'>;
  readonly fileName: string;
  readonly accountId: AccountId;
  readonly now: Instant;
  readonly dryRun: boolean;
  /** Joins each chunk's transaction: the caseload rows of the people in it. */
  readonly afterImported: AfterImported;
  readonly onProgress?: (done: number, total: number) => void;
};
export type AfterImported = (
  trx: Writer,
  people: readonly Patient[],
  whoIsHere: 'fail' | 'skip',
) => Promise<void>;

/** People per transaction: large enough to be quick, small enough to let others write between. */
const chunkRows = 5_000;

/**
 * Takes a CSV of people: good rows are registered, each bad one is refused with every reason. The
 * ids follow from the batch and the line, so the same batch again finds its own people and adds none.
 */
export async function importPatients(
  database: Database,
  siteId: SiteId,
  csv: string,
  options: ImportOptions,
): Promise<ImportReport> {
  const earlier = await database.read({ siteId }, (db) =>
    storeImported.report(db, options.batchId),
  );
  if (earlier !== null) return earlier;
  const { timeZone } = await database.read({ siteId }, (db) => siteReader(db).site(siteId));
  const by = { ...options, siteId, timeZone };
  const file = openFile(readCsv(csv));
  const rows: ImportRow[] = [...file.refused];
  const seen: Seen = { byKey: new Map(), byNumber: new Map(), header: file.header };
  const writing = oneAhead();
  for (let from = 0; from < file.body.length; from += chunkRows) {
    const checked = checkRows(file.body.slice(from, from + chunkRows), file.header, by);
    const { people, judged } = await withoutKnown(database, siteId, checked, seen);
    rows.push(...checked.refused, ...judged);
    if (!options.dryRun) await writing.next(() => registerChunk(database, people, by));
    options.onProgress?.(from, file.body.length);
  }
  await writing.done();
  options.onProgress?.(file.body.length, file.body.length);
  rows.sort((a, b) => a.line - b.line);
  const report = reportOf(rows, file.header.unknown);
  if (!options.dryRun) {
    await database.write({ siteId }, (trx) => storeImported.batch(trx, siteId, options, report));
  }
  return report;
}

type By = ImportOptions & { readonly siteId: SiteId; readonly timeZone: TimeZone };

/** While some chunks are being written the next is checked; no more than two are under way. */
function oneAhead() {
  let before: Promise<void> = Promise.resolve();
  return {
    next: async (write: () => Promise<void>): Promise<void> => {
      const writing = write();
      // A failure is thrown where it is awaited: at the next turn, or after the last one.
      writing.catch(() => undefined);
      await before;
      before = writing;
    },
    done: () => before,
  };
}

/** New people, unless the same batch is taken a second time at this very moment. */
async function registerChunk(
  database: Database,
  chunk: readonly Registration[],
  by: By,
): Promise<void> {
  const write = (whoIsHere: 'fail' | 'skip') =>
    database.write({ system: 'import of people' }, async (trx) => {
      await storeImported.people(trx, chunk, by, whoIsHere);
      const people = chunk.map((person) => patientOf(rowOf(person, by)));
      await by.afterImported(trx, people, whoIsHere);
    });
  try {
    await write('fail');
  } catch (error) {
    if (codeOf(error) !== '23505') throw error;
    await write('skip');
  }
}

/** Leaves out whoever stands in the file before or is registered already. */
async function withoutKnown(
  database: Database,
  siteId: SiteId,
  { good }: Checked,
  seen: Seen,
): Promise<{ readonly people: readonly Registration[]; readonly judged: readonly ImportRow[] }> {
  const registered = await database.read({ siteId }, (db) =>
    patientReader(db).possibleDoubles(
      siteId,
      good.map(({ person }) => person.birthDate),
      good.flatMap(({ person }) => person.recordNumber ?? []),
    ),
  );
  // People of this very batch, from an earlier chunk or an interrupted run, are no doubles of themselves.
  const ids = new Set(registered.map(({ patientId }) => patientId));
  for (const patient of registered) {
    const key = doubleKey(patient);
    const { recordNumber } = patient;
    if (!seen.byKey.has(key)) seen.byKey.set(key, 'registered already');
    if (recordNumber !== null && !seen.byNumber.has(recordNumber))
      seen.byNumber.set(recordNumber, 'registered already');
  }
  const people: Registration[] = [];
  const judged: ImportRow[] = [];
  for (const { line, person } of good) {
    const name = `${person.givenName} ${person.familyName}`;
    const key = doubleKey(person);
    const again = ids.has(person.patientId);
    const faults = again ? [] : doublesOf(person, key, seen);
    if (faults.length > 0) {
      judged.push(refusal(line, name, faults));
      continue;
    }
    seen.byKey.set(key, `the same person as in line ${line}`);
    if (person.recordNumber !== undefined)
      seen.byNumber.set(person.recordNumber, `used in line ${line}`);
    if (!again) people.push(person);
    judged.push({ line, result: 'taken', name, patientId: person.patientId, faults: [] });
  }
  return { people, judged };
}

/** Who was met so far, and what to say to whoever is met again. */
type Seen = {
  readonly byKey: Map<string, string>;
  readonly byNumber: Map<string, string>;
  readonly header: Header;
};

function doublesOf(person: Registration, key: string, seen: Seen): readonly RowFault[] {
  const { named } = seen.header;
  const number =
    person.recordNumber === undefined ? undefined : seen.byNumber.get(person.recordNumber);
  const double = seen.byKey.get(key);
  return [
    ...(number === undefined
      ? []
      : [{ column: named.recordNumber ?? '', message: `This record number is ${number}.` }]),
    ...(double === undefined
      ? []
      : [{ column: named.familyName ?? '', message: `This person is ${double}.` }]),
  ];
}

function reportOf(rows: readonly ImportRow[], unknownColumns: readonly string[]): ImportReport {
  const taken = rows.filter(({ result }) => result === 'taken').length;
  return { taken, refused: rows.length - taken, unknownColumns, rows };
}
