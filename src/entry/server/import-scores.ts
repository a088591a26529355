import { momentOf } from '#calendar';
import type { Database, Writer } from '#database/server';
import { refusalFor, type ScoreReport } from '#entry';
import { assert, type LocalDate, localDayOf, type Text, type TimeZone } from '#kernel';
import type { Register } from '#library';
import { libraryReader } from '#library/server';
import { compiledOf, type Instrument, instrumentOf, isYesNo, type Score } from '#measures';
import { type ImportedScore, keepImported, mainBand } from '#measures/server';
import { patientReader, readCsv, siteReader } from '#profile/server';
import { checkScores, type ScoreToKeep } from './check-scores.ts';
import type { EntryFollows } from './enter.ts';
import { type Batch, keepBatch, reportOfBatch } from './import-store.ts';
import { askToWeigh, weighWaiting } from './to-weigh.ts';

export type ScoreImport = Batch & {
  readonly csv: string;
  readonly dryRun: boolean;
  readonly onProgress: (done: number, total: number) => void;
};

/** People whose rules are weighed before the answer; of a large file the rest follows within minutes. */
const weighedAtOnceMax = 200;

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

  // A person's scores together: what is kept ready of them is made anew once, not for every chunk.
  const toKeep = checked.toKeep.toSorted((a, b) => (a.patientId < b.patientId ? -1 : 1));
  for (let from = 0; from < toKeep.length; from += chunkRows) {
    const chunk = toKeep.slice(from, from + chunkRows);
    await database.write({ system: 'import of scores' }, async (trx) =>
      keepChunk(trx, chunk, batch),
    );
    onProgress(from + chunk.length, toKeep.length);
  }
  await weighWaiting(database, weighedAtOnceMax, (trx, patient) => afterScore(trx, patient, now));
  await database.write({ siteId }, (trx) => keepBatch(trx, batch, report));
  return report;
}

/** Asked once for each questionnaire, however many rows name it. */
function refusals(register: Register, today: LocalDate): (of: Instrument) => Text | null {
  const known = new Map<string, Text | null>();
  return (instrument) => {
    const before = known.get(instrument.id);
    if (before !== undefined) return before;
    const refusal = refusalFor(register, instrument, today);
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
  const zones = new Map<string, TimeZone>();
  for (const { patientId, scoreId, score } of chunk) {
    const { instrument, day, value } = score;
    const result = score.scored ?? totalAlone(instrument, value);
    const known = zones.get(patientId) ?? (await patientReader(trx).timeZone(patientId));
    assert(known !== null, 'a person found by number or name is registered');
    zones.set(patientId, known);
    const answeredAt = momentOf(day, 12 * 60, known);
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
  const people = chunk.map(({ patientId }) => patientId);
  await askToWeigh(trx, people, batch.now);
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
