import { itemOf } from '#measures';
import { importColumns } from '#profile';

/** Fields a file of old scores can fill, with every header they are recognised by. */
export const scoreColumns = {
  recordNumber: importColumns.recordNumber,
  givenName: importColumns.givenName,
  familyName: importColumns.familyName,
  name: ['name', 'patient', 'full_name', 'patient_name', 'nombre_completo'],
  birthDate: importColumns.birthDate,
  instrument: [
    'instrument',
    'questionnaire',
    'measure',
    'scale',
    'fragebogen',
    'cuestionario',
    'escala',
  ],
  day: ['day', 'date', 'assessed_on', 'assessment_date', 'filled_on', 'datum', 'tag', 'fecha'],
  score: ['score', 'total', 'value', 'sum', 'total_score', 'wert', 'summe', 'puntuacion'],
  version: ['version', 'instrument_version'],
  note: ['note', 'notes', 'comment', 'remark', 'bemerkung', 'notiz', 'nota'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ScoreField = keyof typeof scoreColumns;
export const scoreFields = Object.keys(scoreColumns) as readonly ScoreField[];

export type ScoreHeader = {
  readonly at: Readonly<Partial<Record<ScoreField, number>>>;
  /** Header as it stands in the file, for messages about this field. */
  readonly named: Readonly<Partial<Record<ScoreField, string>>>;
  /** Columns that hold answers: where, which item, and the header as it stands. */
  readonly items: readonly {
    readonly position: number;
    readonly key: string;
    readonly named: string;
  }[];
  readonly unknown: readonly string[];
  /** What is missing for any row to be taken, in words. */
  readonly missing: readonly string[];
};

/** Which column is which. A second column for the same field is unknown, never silently preferred. */
export function readScoreHeader(cells: readonly string[]): ScoreHeader {
  const at: Partial<Record<ScoreField, number>> = {};
  const named: Partial<Record<ScoreField, string>> = {};
  const items: { position: number; key: string; named: string }[] = [];
  const unknown: string[] = [];
  for (const [position, cell] of cells.entries()) {
    const field = fieldByAlias.get(plain(cell));
    const key = field === undefined ? itemKey(cell) : null;
    if (key !== null) items.push({ position, key, named: cell });
    else if (field === undefined || at[field] !== undefined) unknown.push(cell);
    else {
      at[field] = position;
      named[field] = cell;
    }
  }
  return { at, named, items, unknown, missing: missingIn(at, items.length > 0) };
}

/** What stands in a cell; a row may be shorter than its header. */
export const cellAt = (cells: readonly string[], position: number | undefined): string =>
  position === undefined ? '' : (cells[position] ?? '').trim();

function missingIn(at: ScoreHeader['at'], hasItems: boolean): readonly string[] {
  const has = (field: ScoreField): boolean => at[field] !== undefined;
  const named = has('name') || (has('givenName') && has('familyName'));
  return [
    ...(has('recordNumber') || (named && has('birthDate'))
      ? []
      : ['record_number, or name and birth_date']),
    ...(has('instrument') ? [] : ['instrument']),
    ...(has('day') ? [] : ['day']),
    ...(has('score') || hasItems ? [] : ['score, or one column for each answer']),
  ];
}

/** "q1", "item 1", "1" are the first question; an item's own id is that item. */
function itemKey(header: string): string | null {
  const wanted = header.trim().toLowerCase();
  const [, number] =
    /^(?:q|item|frage|pregunta|question)?[ _.-]*0*([1-9]\d{0,2})$/.exec(wanted) ?? [];
  if (number !== undefined) return number;
  return itemOf(wanted) !== null || /^[a-z][a-z0-9]*(_[a-z0-9]+)*_\d{1,3}$/.test(wanted)
    ? wanted
    : null;
}

const plain = (header: string): string =>
  header
    .normalize('NFKD')
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase();

const fieldByAlias: ReadonlyMap<string, ScoreField> = new Map(
  scoreFields.flatMap((field) =>
    scoreColumns[field].map((alias) => [plain(alias), field] as const),
  ),
);
