import type { PatientId } from '#access';
import { momentOf } from '#calendar';
import type { Database, Writer } from '#database/server';
import { languagesToEnter, refusalFor, type ScoreReport } from '#entry';
import { type LocalDate, localDayOf, type Text } from '#kernel';
import type { Register } from '#library';
import { libraryReader } from '#library/server';
import { compiledOf, type Instrument, instrumentOf, isYesNo, type Score } from '#measures';
import { type ImportedScore, keepImported, mainBand } from '#measures/server';
import type { Patient } from '#profile';
import { patientReader, readCsv, siteReader } from '#profile/server';
import { checkScores, type ScoreToKeep } from './check-scores.ts';
import type { EntryFollows } from './enter.ts';
import { type Batch, keepBatch, reportOfBatch } from './import-store.ts';

export type ScoreImport = Batch & {
  readonly csv: string;
  readonly dryRun: boolean;
  readonly onProgress: (done: number, total: number) => void;
};

/** Scores per transaction: large enough to be quick, small enough to let others write between. */
const chunkRows = 500;

/**
 * Takes a CSV of scores from before: good rows are kept with their own day, each bad one is refused
 * with every reason. Ids follow from the batch and the line, so the same batch again adds nothing.
 */
export async function importOldScores(
  database: Database,
  batch: ScoreImport,
  { afterScore }: Pick<EntryFollows, 'afterScore'>,
): Promise<ScoreReport> {
  const { siteId, batchId, now, onProgress } = batch;
  const before = await database.read({ siteId }, async (db) => ({
    report: await reportOfBatch(db, siteId, batchId),
    site: await siteReader(db).site(siteId),
    register: await libraryReader(db).register(),
  }));
  if (before.report !== null) return before.report;
  const today = localDayOf(now, before.site.timeZone);
  const checked = await checkScores(database, siteId, batchId, readCsv(batch.csv), {
    today,
    instrumentNamed: instrumentOf,
    refusalFor: refusals(before.register, today),
  });
  const report = reportOf(checked.rows, checked.unknownColumns);
  if (batch.dryRun) return report;

  const { toKeep } = checked;
  for (let from = 0; from < toKeep.length; from += chunkRows) {
    const chunk = toKeep.slice(from, from + chunkRows);
    await database.write({ system: 'import of scores' }, async (trx) =>
      keepChunk(trx, chunk, batch),
    );
    onProgress(from + chunk.length, toKeep.length);
  }
  await weighAgain(database, new Set(toKeep.map(({ patientId }) => patientId)), (trx, patient) =>
    afterScore(trx, patient, now),
  );
  await database.write({ siteId }, (trx) => keepBatch(trx, batch, report));
  return report;
}

/** Asked once for each questionnaire, however many rows name it. */
function refusals(register: Register, today: LocalDate): (of: Instrument) => Text | null {
  const known = new Map<string, Text | null>();
  return (instrument) => {
    const before = known.get(instrument.id);
    if (before !== undefined) return before;
    const open = languagesToEnter(register, instrument, today).length > 0;
    const refusal = open ? null : refusalFor(register, instrument, today);
    known.set(instrument.id, refusal);
    return refusal;
  };
}

async function keepChunk(
  trx: Writer,
  chunk: readonly ScoreToKeep[],
  batch: ScoreImport,
): Promise<void> {
  const scores: ImportedScore[] = [];
  for (const { patientId, scoreId, score } of chunk) {
    const { instrument, day, value } = score;
    const result = score.scored ?? totalAlone(instrument, value);
    const zone = (await patientReader(trx).timeZone(patientId)) ?? 'UTC';
    const answeredAt = momentOf(day, 12 * 60, zone as Patient['timeZone']);
    scores.push({
      patientId,
      scoreId,
      instrument: instrument.id,
      version: instrument.version,
      day,
      status: result.status === 'error' ? 'no-score' : result.status,
      value,
      band: mainBand(instrument, result),
      score: result,
      answers: Object.entries(score.answers).map(([item, given]) => ({
        item,
        value: given,
        mode: 'imported',
        answeredAt,
      })),
      source: batch.source,
      note: score.note,
      now: batch.now,
    });
  }
  await keepImported(trx, scores);
}

/** A total somebody else made: one score, and the band it lies in. */
function totalAlone(instrument: Instrument, value: number | null): Score {
  const { main, id, version } = instrument;
  const compiled = compiledOf(instrument);
  const asScored = isYesNo(instrument) ? value === 1 : value;
  const scores = { ...compiled.blank, [main.score]: asScored };
  return {
    instrument: id,
    version,
    status: 'scored',
    scores,
    bands: compiled.bandsOf(scores),
    alarms: [],
    missing: { items: [], rule: compiled.rule, verdict: 'complete' },
    errors: [],
  };
}

/** What follows for each person, each in a transaction of their own. */
async function weighAgain(
  database: Database,
  patientIds: ReadonlySet<PatientId>,
  weigh: (trx: Writer, patient: Patient) => Promise<void>,
): Promise<void> {
  for (const patientId of patientIds) {
    await database.write({ patientId }, async (trx) => {
      const patient = await patientReader(trx).patient(patientId);
      if (patient !== null) await weigh(trx, patient);
    });
  }
}

function reportOf(
  rows: readonly ScoreReport['rows'][number][],
  unknownColumns: readonly string[],
): ScoreReport {
  const taken = rows.filter(({ result }) => result === 'taken').length;
  return {
    taken,
    refused: rows.length - taken,
    unknownColumns: [...unknownColumns],
    rows: [...rows],
  };
}
