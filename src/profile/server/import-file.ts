import type { PatientId } from '#access';
import { type Id, type Instant, localDayOf, type TimeZone } from '#kernel';
import {
  checkRow,
  type Header,
  importRowsMax,
  type Registration,
  type RowFault,
  readHeader,
} from '#profile';
import type { Csv, CsvRow } from './csv.ts';
import { derivedId } from './derived-id.ts';

export type ImportRow = {
  readonly line: number;
  readonly result: 'taken' | 'refused';
  readonly name: string;
  readonly patientId: PatientId | null;
  readonly faults: readonly RowFault[];
};

type By = {
  readonly batchId: Id<'BatchId'>;
  readonly now: Instant;
  readonly timeZone: TimeZone;
};

type File = {
  readonly header: Header;
  readonly body: readonly CsvRow[];
  /** What can be said before any row is looked at. */
  readonly refused: readonly ImportRow[];
};

export function openFile({ rows, faults }: Csv): File {
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

export type Checked = {
  readonly good: readonly { readonly line: number; readonly person: Registration }[];
  readonly refused: readonly ImportRow[];
};

export function checkRows(body: readonly CsvRow[], header: Header, by: By): Checked {
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

export const refusal = (line: number, name: string, faults: readonly RowFault[]): ImportRow => ({
  line,
  result: 'refused',
  name,
  patientId: null,
  faults,
});

function nameIn(cells: readonly string[], { at }: Header): string {
  const cell = (position: number | undefined) => (position === undefined ? '' : cells[position]);
  return `${cell(at.givenName) ?? ''} ${cell(at.familyName) ?? ''}`.trim().slice(0, 120);
}
