import { sql } from 'kysely';
import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant, LocalDate } from '#kernel';
import type { Score } from '#measures';
import type { ScoredAnswer } from './reading.ts';
import { refreshLatest } from './store.ts';
import type { MeasureTables } from './tables.ts';

/** A score from before, made elsewhere or of answers that came in a file. */
export type ImportedScore = {
  readonly patientId: PatientId;
  readonly scoreId: Id<'ScoreId'>;
  readonly instrument: string;
  readonly version: number;
  readonly day: LocalDate;
  readonly status: 'scored' | 'prorated' | 'no-score';
  readonly value: number | null;
  readonly band: string | null;
  readonly score: Score;
  readonly answers: readonly ScoredAnswer[];
  /** Where it comes from, in words. */
  readonly source: string;
  readonly note: string | null;
  readonly now: Instant;
};

/** Keeps many scores of several people at once; one that is there already stays as it is. */
export async function keepImported(trx: Writer, scores: readonly ImportedScore[]): Promise<void> {
  if (scores.length === 0) return;
  const rows = JSON.stringify(scores.map(rowOf));
  await sql`
    insert into score
    select * from json_populate_recordset(null::score, ${rows}::text::json)
    on conflict (patient_id, score_id) do nothing`.execute(trx);
  const touched = new Map(scores.map((one) => [`${one.patientId} ${one.instrument}`, one]));
  for (const { patientId, instrument } of touched.values()) {
    await refreshLatest(trx, patientId, instrument);
  }
}

function rowOf(one: ImportedScore): MeasureTables['score'] {
  return {
    patient_id: one.patientId,
    score_id: one.scoreId,
    occasion_id: one.scoreId,
    instrument: one.instrument,
    instrument_version: String(one.version),
    day: one.day,
    status: one.status,
    value: one.value,
    result: {
      ...one.score,
      band: one.band,
      answers: one.answers,
      source: one.source,
      note: one.note,
    },
    mode: 'imported',
    scored_at: one.now,
    withdrawn_at: null,
  };
}

export type KeptScore = {
  readonly patientId: PatientId;
  readonly scoreId: Id<'ScoreId'>;
  readonly instrument: string;
  readonly day: LocalDate;
  readonly value: number | null;
};

/** What these people's records hold already, of whatever questionnaire. */
export async function scoresOfDays(
  db: Reader,
  patientIds: readonly PatientId[],
): Promise<readonly KeptScore[]> {
  const ids = JSON.stringify([...new Set(patientIds)]);
  const rows = await db
    .withTables<MeasureTables>()
    .selectFrom('score')
    .select(['patient_id', 'score_id', 'instrument', 'day', 'value'])
    .where(
      sql<boolean>`patient_id in (select id::uuid from jsonb_array_elements_text(${ids}::text::jsonb) as id)`,
    )
    .where('withdrawn_at', 'is', null)
    .execute();
  return rows.map((row) => ({
    patientId: row.patient_id,
    scoreId: row.score_id,
    instrument: row.instrument,
    day: row.day,
    value: row.value,
  }));
}
