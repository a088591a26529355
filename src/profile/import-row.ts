import type { PatientId } from '#access';
import { err, isLocalDate, type LocalDate, ok, type Result } from '#kernel';
import { birthDateFault } from './age.ts';
import { type Registration, registration } from './contract.ts';
import { type Header, type ImportField, importFields } from './import-columns.ts';

export type RowFault = { readonly column: string; readonly message: string };

/**
 * One line of the file as a person to register, or every fault of it at once. Nothing is guessed: a
 * date that could be read two ways is refused.
 */
export function checkRow(
  cells: readonly string[],
  header: Header,
  patientId: PatientId,
  today: LocalDate,
): Result<Registration, readonly RowFault[]> {
  const { candidate, faults } = readCells(cells, header);
  const parsed = registration.safeParse({ ...candidate, patientId });
  if (!parsed.success) {
    const columns = new Set(faults.map(({ column }) => column));
    const found = parsed.error.issues.map((issue) => String(issue.path[0] ?? '') as ImportField);
    const further = found
      .filter((field) => !columns.has(columnOf(header, field)))
      .map((field) => fault(header, field, sayFault(field, candidate[field])));
    return err([...faults, ...further]);
  }
  const birth = birthDateFault(parsed.data.birthDate, today);
  if (birth !== null) faults.push(fault(header, 'birthDate', birth));
  return faults.length > 0 ? err(faults) : ok(parsed.data);
}

type Cell = string | boolean;

/** What stands where a sign was lost on the way (U+FFFD): the name behind it is not known. */
const unreadable = '\uFFFD';
const hasHoles = 'holds a sign that was lost. Save the file as UTF-8 and send it again.';

function readCells(cells: readonly string[], header: Header) {
  const faults: RowFault[] = [];
  const candidate: Partial<Record<ImportField, Cell>> = {};
  for (const field of importFields) {
    const words = cellOf(cells, header, field);
    if (words === '') continue;
    if (words.includes(unreadable)) {
      faults.push(fault(header, field, `"${words.slice(0, 60)}" ${hasHoles}`));
      continue;
    }
    const read = readers[field]?.(words) ?? ok(words);
    if (read.ok) candidate[field] = read.value;
    else faults.push(fault(header, field, read.problem));
  }
  return { candidate, faults };
}

const fault = (header: Header, field: ImportField, message: string): RowFault => ({
  column: columnOf(header, field),
  message,
});

const cellOf = (cells: readonly string[], header: Header, field: ImportField): string => {
  const position = header.at[field];
  return position === undefined ? '' : (cells[position] ?? '').trim();
};

const columnOf = (header: Header, field: ImportField): string => header.named[field] ?? field;

/** The reading of the fields whose spelling in files differs from ours. */
const readers: Partial<Record<ImportField, (words: string) => Result<Cell, string>>> = {
  birthDate: readDay,
  sex: readSex,
  language: (words) => ok(words.toLowerCase().split(/[-_]/)[0] ?? ''),
  reading: (words) => ok(words.toLowerCase()),
  interpreterNeeded: readYesNo,
};

/** ISO days, and the one other order that cannot be misread: day.month.year with points. */
export function readDay(words: string): Result<LocalDate, string> {
  if (isLocalDate(words)) return ok(words);
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(words) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) {
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isLocalDate(iso)) return ok(iso);
  }
  if (strokesMeanTwoDays(words)) {
    return err(`"${words}" could mean two days. Write it as YYYY-MM-DD.`);
  }
  return err(`"${words}" is not a day. Write it as YYYY-MM-DD.`);
}

/** 03/04/1979 is a day in April or in March; 31/12/1979 and 31/31/1979 are not such a pair. */
function strokesMeanTwoDays(words: string): boolean {
  const [, first, second, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(words) ?? [];
  if (first === undefined || second === undefined || year === undefined) return false;
  const [a, b] = [first.padStart(2, '0'), second.padStart(2, '0')];
  return a !== b && isLocalDate(`${year}-${a}-${b}`) && isLocalDate(`${year}-${b}-${a}`);
}

const sexes: Readonly<Record<string, 'F' | 'M' | 'X'>> = {
  f: 'F',
  female: 'F',
  w: 'F',
  woman: 'F',
  m: 'M',
  male: 'M',
  man: 'M',
  x: 'X',
  d: 'X',
  other: 'X',
};

function readSex(words: string): Result<string, string> {
  const sex = sexes[words.toLowerCase()];
  return sex === undefined ? err(`"${words}" is not one of F, M, X.`) : ok(sex);
}

function readYesNo(words: string): Result<boolean, string> {
  const word = words.toLowerCase();
  if (['yes', 'y', 'true', '1', 'ja', 'si', 'sí'].includes(word)) return ok(true);
  if (['no', 'n', 'false', '0', 'nein'].includes(word)) return ok(false);
  return err(`"${words}" is neither yes nor no.`);
}

const expected: Partial<Record<ImportField, string>> = {
  givenName: 'a given name of at most 80 characters',
  familyName: 'a family name of at most 80 characters',
  recordNumber: 'a record number of at most 40 characters',
  language: 'one of the languages en, es, ar, de, fr, pl, tr, uk',
  reading: '"standard" or "plain"',
  phone: 'a telephone number',
  email: 'an e-mail address',
  timeZone: 'an IANA time zone such as Europe/Berlin',
};

function sayFault(field: ImportField, value: Cell | undefined): string {
  if (value === undefined) return 'This is missing.';
  return `"${String(value).slice(0, 60)}" is not ${expected[field] ?? 'valid'}.`;
}
