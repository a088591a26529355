import { CsvError, parse } from 'csv-parse/sync';

export type CsvRow = { readonly line: number; readonly cells: readonly string[] };
export type CsvFault = { readonly line: number; readonly message: string };
export type Csv = { readonly rows: readonly CsvRow[]; readonly faults: readonly CsvFault[] };

/** A file with more broken quotation marks than this is no CSV; the rest is refused as one. */
const brokenLinesMax = 100;

/**
 * Every record of a CSV with the line it began on. A line whose quotation mark never closes is named
 * and left out; the lines after it are read as if it had not been there.
 */
export function readCsv(text: string): Csv {
  const delimiter = delimiterOf(text);
  const rows: CsvRow[] = [];
  const faults: CsvFault[] = [];
  let rest = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  let linesBefore = 0;
  while (rest.trim() !== '') {
    const { good, brokenAt } = parseUntilBroken(rest, delimiter);
    // One by one: a call takes only so many arguments, and a file holds more lines.
    for (const row of good) rows.push({ ...row, line: row.line + linesBefore });
    if (brokenAt === null) break;
    const line = linesBefore + brokenAt;
    faults.push({
      line,
      message: 'A quotation mark (") is opened here and never closed properly.',
    });
    if (faults.length >= brokenLinesMax) break;
    rest = afterLine(rest, brokenAt);
    linesBefore = line;
  }
  return { rows, faults };
}

type Info = { readonly lines: number; readonly bytes: number };

function parseUntilBroken(
  text: string,
  delimiter: string,
): { readonly good: readonly CsvRow[]; readonly brokenAt: number | null } {
  const good: CsvRow[] = [];
  let linesRead = 0;
  const onRecord = (cells: string[], { lines }: Info): null => {
    // `lines` is the line a record ends on; cells with line breaks make it longer than one.
    const breaks = cells.reduce((sum, cell) => sum + lineBreaksIn(cell), 0);
    good.push({ line: lines - breaks, cells });
    linesRead = lines;
    return null;
  };
  try {
    parse(text, {
      delimiter,
      on_record: onRecord,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: 20_000,
    });
    return { good, brokenAt: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { good, brokenAt: firstFilledLine(text, linesRead + 1) };
  }
}

const lineBreaksIn = (cell: string): number => cell.split('\n').length - 1;

/** Line number of the first line with anything on it, from `line` on. */
function firstFilledLine(text: string, line: number): number {
  const lines = text.split('\n');
  const ahead = lines.slice(line - 1).findIndex((content) => content.trim() !== '');
  return line + Math.max(0, ahead);
}

function afterLine(text: string, line: number): string {
  return text.split('\n').slice(line).join('\n');
}

/** The separator the header line uses most: comma, semicolon or tab. */
function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text.replace(/^\uFEFF?[\r\n]*/, ''))?.[0] ?? '';
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).mark;
}
