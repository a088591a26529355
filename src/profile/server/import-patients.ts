import type { AccountId, PatientId, SiteId } from '#access';
import { codeOf, type Database, type Writer } from '#database/server';
import { type Id, type Instant, localDayOf, type TimeZone } from '#kernel';
import {
  checkRow,
  doubleKey,
  type Header,
  importRowsMax,
  type Patient,
  type Registration,
  type RowFault,
  readHeader,
} from '#profile';
import { type Csv, type CsvRow, readCsv } from './csv.ts';
import { derivedId } from './derived-id.ts';
import { storeImported } from './import-store.ts';
import { patientOf, patientReader, rowOf } from './patient-store.ts';
import { siteReader } from './site-store.ts';

export type ImportRow = {
  readonly line: number;
  readonly result: 'taken' | 'refused';
  readonly name: string;
  readonly patientId: PatientId | null;
  readonly faults: readonly RowFault[];
};

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

type File = {
  readonly header: Header;
  readonly body: readonly CsvRow[];
  /** What can be said before any row is looked at. */
  readonly refused: readonly ImportRow[];
};

function openFile({ rows, faults }: Csv): File {
  const [first, ...all] = rows;
  const header = readHeader(first?.cells ?? []);
  const broken = faults.map(({ line, message }) => refusal(line, '', [{ column: '', message }]));
  if (header.missing.length > 0) {
    const missing = header.missing.map((field) => ({
      column: field,
      message: 'The file has no such column, so no row can be taken.',
    }));
    return { header, body: [], refused: [refusal(first?.line ?? 1, '', missing), ...broken] };
  }
  const message = `A file may hold at most ${importRowsMax} people; send the rest as another file.`;
  const tooMany = all
    .slice(importRowsMax)
    .map(({ line, cells }) => refusal(line, nameIn(cells, header), [{ column: '', message }]));
  return { header, body: all.slice(0, importRowsMax), refused: [...broken, ...tooMany] };
}

type Checked = {
  readonly good: readonly { readonly line: number; readonly person: Registration }[];
  readonly refused: readonly ImportRow[];
};

function checkRows(body: readonly CsvRow[], header: Header, by: By): Checked {
  const today = localDayOf(by.now, by.timeZone);
  const good: { line: number; person: Registration }[] = [];
  const refused: ImportRow[] = [];
  for (const { line, cells } of body) {
    const person = checkRow(cells, header, derivedId(by.batchId, String(line)) as PatientId, today);
    if (person.ok) good.push({ line, person: person.value });
    else refused.push(refusal(line, nameIn(cells, header), person.problem));
  }
  return { good, refused };
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

const refusal = (line: number, name: string, faults: readonly RowFault[]): ImportRow => ({
  line,
  result: 'refused',
  name,
  patientId: null,
  faults,
});

function reportOf(rows: readonly ImportRow[], unknownColumns: readonly string[]): ImportReport {
  const taken = rows.filter(({ result }) => result === 'taken').length;
  return { taken, refused: rows.length - taken, unknownColumns, rows };
}

function nameIn(cells: readonly string[], { at }: Header): string {
  const cell = (position: number | undefined) => (position === undefined ? '' : cells[position]);
  return `${cell(at.givenName) ?? ''} ${cell(at.familyName) ?? ''}`.trim().slice(0, 120);
}
