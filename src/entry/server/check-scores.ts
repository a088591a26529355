import type { PatientId, SiteId } from '#access';
import type { Database } from '#database/server';
import {
  checkScoreRow,
  dayFault,
  type OldScore,
  peopleBy,
  personBehind,
  personColumn,
  type RowWorld,
  readScoreHeader,
  type ScoreHeader,
  type ScoreReport,
  scoreRowsMax,
} from '#entry';
import { err, type Id, ok, type Result } from '#kernel';
import { type KeptScore, scoresOfDays } from '#measures/server';
import type { RowFault } from '#profile';
import { type Csv, derivedId, type Known, patientReader } from '#profile/server';

export type ReportRow = ScoreReport['rows'][number];

/** A row that can be kept: whose it is and which id it gets. */
export type ScoreToKeep = {
  readonly line: number;
  readonly patientId: PatientId;
  readonly scoreId: Id<'ScoreId'>;
  readonly score: OldScore;
};

export type CheckedFile = {
  readonly unknownColumns: readonly string[];
  readonly rows: readonly ReportRow[];
  readonly toKeep: readonly ScoreToKeep[];
};

type Good = { readonly line: number; readonly score: OldScore };

/** Every row of the file held against its own rules, then against the record. Writes nothing. */
export async function checkScores(
  database: Database,
  siteId: SiteId,
  batchId: Id<'BatchId'>,
  { rows, faults }: Csv,
  world: RowWorld,
): Promise<CheckedFile> {
  const [first, ...body] = rows;
  const header = readScoreHeader(first?.cells ?? []);
  const refused = faults.map(({ line, message }) => refusal(line, noRow, [at('', message)]));
  const unknownColumns = header.unknown;
  if (header.missing.length > 0) {
    const message = 'The file has no such column, so no row can be taken.';
    const missing = header.missing.map((column) => at(column, message));
    return {
      unknownColumns,
      rows: [refusal(first?.line ?? 1, noRow, missing), ...refused],
      toKeep: [],
    };
  }
  const good: Good[] = [];
  for (const { line, cells } of body.slice(0, scoreRowsMax)) {
    const score = checkScoreRow(cells, header, world);
    if (score.ok) good.push({ line, score: score.value });
    else refused.push(refusal(line, asGiven(cells, header), score.problem));
  }
  for (const { line, cells } of body.slice(scoreRowsMax)) {
    const message = `A file may hold at most ${scoreRowsMax} rows; send the rest as another file.`;
    refused.push(refusal(line, asGiven(cells, header), [at('', message)]));
  }
  const held = await againstRecord(database, siteId, batchId, good, header);
  const all = [...refused, ...held.rows].toSorted((a, b) => a.line - b.line);
  return { unknownColumns, rows: all, toKeep: held.toKeep };
}

async function againstRecord(
  database: Database,
  siteId: SiteId,
  batchId: Id<'BatchId'>,
  good: readonly Good[],
  header: ScoreHeader,
): Promise<Pick<CheckedFile, 'rows' | 'toKeep'>> {
  const known = await database.read({ siteId }, (db) =>
    patientReader(db).possibleDoubles(
      siteId,
      good.flatMap(({ score }) => score.who.birthDate ?? []),
      good.flatMap(({ score }) => score.who.recordNumber ?? []),
    ),
  );
  const people = peopleBy(known);
  const kept = await database.read({ system: 'scores already kept, for an import' }, (db) =>
    scoresOfDays(
      db,
      known.map(({ patientId }) => patientId),
    ),
  );
  const there = thereBy(kept);
  const rows: ReportRow[] = [];
  const toKeep: ScoreToKeep[] = [];
  for (const { line, score } of good) {
    const person = personBehind(score.who, people);
    const scoreId = derivedId(batchId, String(line)) as Id<'ScoreId'>;
    const fit = fitting({ line, score }, person, scoreId, { there, header });
    if (!fit.ok) {
      const patientId = person.ok ? person.value.patientId : null;
      rows.push({ ...refusal(line, ofScore(score), fit.problem), patientId });
      continue;
    }
    const { patientId } = fit.value;
    const found = { line: String(line), scoreId, value: score.value };
    there.set(keyOf(patientId, score.instrument.id, score.day), found);
    rows.push(taken(line, patientId, score));
    toKeep.push({ line, patientId, scoreId, score });
  }
  return { rows, toKeep };
}

/** A score that stands, in the record or further up in the file. */
type There = {
  readonly line: string | null;
  readonly scoreId: string;
  readonly value: number | null;
};

function fitting(
  { score }: Good,
  person: Result<Known, string>,
  scoreId: string,
  { there, header }: { readonly there: ReadonlyMap<string, There>; readonly header: ScoreHeader },
): Result<Known, readonly RowFault[]> {
  if (!person.ok) return err([at(personColumn(header), person.problem)]);
  const { patientId, birthDate } = person.value;
  // A day still to come was refused with the row.
  const born = dayFault(score.day, birthDate, score.day);
  const before = there.get(keyOf(patientId, score.instrument.id, score.day));
  const again = before === undefined || before.scoreId === scoreId ? null : before;
  const dayColumn = header.named.day ?? 'day';
  const problem = [
    ...(born === null ? [] : [at(dayColumn, born)]),
    ...(again === null ? [] : [at(header.named.score ?? dayColumn, sayThere(again, score))]),
  ];
  return problem.length > 0 ? err(problem) : ok(person.value);
}

function sayThere({ line, value }: There, score: OldScore): string {
  const where = line === null ? 'is in the record' : `stands in line ${line}`;
  if (value === score.value) return `The same reading ${where} already.`;
  return `Another value of that day ${where}: ${value ?? 'no score'}.`;
}

const keyOf = (patientId: string, instrument: string, day: string): string =>
  `${patientId} ${instrument} ${day}`;

function thereBy(kept: readonly KeptScore[]): Map<string, There> {
  return new Map(
    kept.map(({ patientId, instrument, day, scoreId, value }) => [
      keyOf(patientId, instrument, day),
      { line: null, scoreId, value },
    ]),
  );
}

const at = (column: string, message: string): RowFault => ({ column, message });

type Named = Pick<ReportRow, 'person' | 'instrument' | 'day'>;
const noRow: Named = { person: '', instrument: '', day: '' };

function asGiven(cells: readonly string[], { at: place }: ScoreHeader): Named {
  const cell = (position: number | undefined): string =>
    position === undefined ? '' : (cells[position] ?? '').trim().slice(0, 120);
  const names = [place.givenName, place.familyName, place.name].map(cell).join(' ').trim();
  return {
    person: names === '' ? cell(place.recordNumber) : names,
    instrument: cell(place.instrument),
    day: cell(place.day),
  };
}

const ofScore = ({ who, instrument, day }: OldScore): Named => ({
  person: who.name === '' ? (who.recordNumber ?? '') : who.name,
  instrument: instrument.name,
  day,
});

const refusal = (line: number, named: Named, faults: readonly RowFault[]): ReportRow => ({
  line,
  result: 'refused',
  ...named,
  patientId: null,
  value: null,
  remark: null,
  faults: [...faults],
});

const taken = (line: number, patientId: PatientId, score: OldScore): ReportRow => ({
  line,
  result: 'taken',
  ...ofScore(score),
  patientId,
  value: score.value,
  remark: score.remark,
  faults: [],
});
