import type { AccountId, PatientId, SiteId } from '#access';
import type { Database, Writer } from '#database/server';
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
import { type Csv, readCsv } from './csv.ts';
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
export type AfterImported = (trx: Writer, people: readonly Patient[]) => Promise<void>;

/** People per transaction: large enough to be quick, small enough to let others write between. */
const chunkRows = 2_000;

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
  const read = readCsv(csv);
  const { timeZone } = await database.read({ siteId }, (db) => siteReader(db).site(siteId));
  const checked = checkFile(read, { ...options, timeZone });
  const { people, rows, unknownColumns } = await withoutKnown(database, siteId, checked);
  const report = reportOf(rows, unknownColumns);
  if (options.dryRun) return report;

  await registerAll(database, people, { ...options, siteId, timeZone });
  await database.write({ siteId }, (trx) => storeImported.batch(trx, siteId, options, report));
  return report;
}

type By = ImportOptions & { readonly siteId: SiteId; readonly timeZone: TimeZone };

/** While one chunk is being written the next is made ready; no more than two are under way. */
async function registerAll(
  database: Database,
  people: readonly Registration[],
  by: By,
): Promise<void> {
  let before: Promise<void> = Promise.resolve();
  for (let from = 0; from < people.length; from += chunkRows) {
    const chunk = people.slice(from, from + chunkRows);
    const writing = database.write({ system: 'import of people' }, async (trx) => {
      await storeImported.people(trx, chunk, by);
      await by.afterImported(
        trx,
        chunk.map((person) => patientOf(rowOf(person, by))),
      );
    });
    // A failure is thrown where it is awaited: at the next turn, or after the last one.
    writing.catch(() => undefined);
    await before;
    by.onProgress?.(from, people.length);
    before = writing;
  }
  await before;
  by.onProgress?.(people.length, people.length);
}

type Checked = {
  readonly unknownColumns: readonly string[];
  readonly good: readonly { readonly line: number; readonly person: Registration }[];
  readonly refused: readonly ImportRow[];
  readonly header: Header;
};

function checkFile(
  { rows, faults }: Csv,
  by: { readonly batchId: string; readonly now: Instant; readonly timeZone: TimeZone },
): Checked {
  const [first, ...body] = rows;
  const header = readHeader(first?.cells ?? []);
  const good: { line: number; person: Registration }[] = [];
  const broken: ImportRow[] = faults.map(({ line, message }) =>
    refusal(line, '', [{ column: '', message }]),
  );
  const base = { unknownColumns: header.unknown, header };
  if (header.missing.length > 0) {
    const missing = header.missing.map((field) => ({
      column: field,
      message: 'The file has no such column, so no row can be taken.',
    }));
    return { ...base, good, refused: [refusal(first?.line ?? 1, '', missing), ...broken] };
  }
  const today = localDayOf(by.now, by.timeZone);
  for (const { line, cells } of body.slice(0, importRowsMax)) {
    const person = checkRow(cells, header, derivedId(by.batchId, String(line)) as PatientId, today);
    if (person.ok) good.push({ line, person: person.value });
    else broken.push(refusal(line, nameIn(cells, header), person.problem));
  }
  for (const { line, cells } of body.slice(importRowsMax)) {
    const message = `A file may hold at most ${importRowsMax} people; send the rest as another file.`;
    broken.push(refusal(line, nameIn(cells, header), [{ column: '', message }]));
  }
  return { ...base, good, refused: broken };
}

/** Leaves out whoever stands twice in the file or is registered already. */
async function withoutKnown(database: Database, siteId: SiteId, checked: Checked) {
  const { good, header } = checked;
  const registered = await database.read({ siteId }, (db) =>
    patientReader(db).possibleDoubles(
      siteId,
      good.map(({ person }) => person.birthDate),
      good.flatMap(({ person }) => person.recordNumber ?? []),
    ),
  );
  const ids = new Set(registered.map(({ patientId }) => patientId));
  const byKey = new Map<string, string>(
    registered.map((patient) => [doubleKey(patient), 'registered already']),
  );
  const byNumber = new Map<string, string>(
    registered.flatMap((patient) =>
      patient.recordNumber === null ? [] : [[patient.recordNumber, 'registered already'] as const],
    ),
  );
  const people: Registration[] = [];
  const rows: ImportRow[] = [...checked.refused];
  for (const { line, person } of good) {
    const name = `${person.givenName} ${person.familyName}`;
    const key = doubleKey(person);
    const again = ids.has(person.patientId);
    const faults = again ? [] : doublesOf(person, key, { byKey, byNumber, header });
    if (faults.length > 0) {
      rows.push(refusal(line, name, faults));
      continue;
    }
    byKey.set(key, `the same person as in line ${line}`);
    if (person.recordNumber !== undefined)
      byNumber.set(person.recordNumber, `used in line ${line}`);
    if (!again) people.push(person);
    rows.push({ line, result: 'taken', name, patientId: person.patientId, faults: [] });
  }
  rows.sort((a, b) => a.line - b.line);
  return { people, rows, unknownColumns: checked.unknownColumns };
}

type Seen = ReadonlyMap<string, string>;
function doublesOf(
  person: Registration,
  key: string,
  seen: { readonly byKey: Seen; readonly byNumber: Seen; readonly header: Header },
): readonly RowFault[] {
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
