import { sql } from 'kysely';
import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant, LocalDate } from '#kernel';
import {
  type Answered,
  type Instrument,
  instrumentOf,
  type RecordInputs,
  score as scoreAnswers,
  withInputs,
} from '#measures';
import { mainBand, mainValue, type Reading, type ScoredAnswer } from './reading.ts';
import type { MeasureTables } from './tables.ts';
import { type WorkedOut, withWorkedOut } from './worked-out.ts';

/** Readings a page shows at most: years of weekly questionnaires. */
const readingsMax = 2_000;

export type Latest = {
  readonly instrument: string;
  readonly first: { readonly day: LocalDate; readonly value: number };
  readonly previous: { readonly day: LocalDate; readonly value: number } | null;
  readonly latest: {
    readonly day: LocalDate;
    readonly value: number;
    readonly band: string | null;
    /** Of a prorated score, how much was answered; else null. */
    readonly answered: Answered | null;
  };
  readonly readings: number;
};

export function measureReader(db: Reader) {
  const tables = db.withTables<MeasureTables>();
  const all = () => tables.selectFrom('score').selectAll();
  return {
    /** The latest readings, oldest first; of an occasion scored twice only the later score. */
    readings: async (patientId: PatientId): Promise<readonly Reading[]> => {
      const latestScores = all()
        .distinctOn(['occasion_id', 'instrument'])
        .where('patient_id', '=', patientId)
        .where('withdrawn_at', 'is', null)
        .orderBy('occasion_id')
        .orderBy('instrument')
        .orderBy('scored_at', 'desc')
        .orderBy('score_id', 'desc');
      const rows = await tables
        .selectFrom(latestScores.as('latest_score'))
        .selectAll()
        .orderBy('day', 'desc')
        .orderBy('scored_at', 'desc')
        .limit(readingsMax)
        .execute();
      return rows.map(readingOf).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    },
    reading: async (patientId: PatientId, scoreId: Id<'ScoreId'>): Promise<Reading | null> => {
      const row = await all()
        .where('patient_id', '=', patientId)
        .where('score_id', '=', scoreId)
        .where('withdrawn_at', 'is', null)
        .executeTakeFirst();
      return row === undefined ? null : readingOf(row);
    },
    /** As it was scored, though it may have been taken back since. */
    scoredOnce: async (patientId: PatientId, scoreId: Id<'ScoreId'>): Promise<Reading | null> => {
      const row = await all()
        .where('patient_id', '=', patientId)
        .where('score_id', '=', scoreId)
        .executeTakeFirst();
      return row === undefined ? null : readingOf(row);
    },
    latest: async (patientId: PatientId): Promise<readonly Latest[]> => {
      const rows = await tables
        .selectFrom('measure_latest')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('instrument')
        .execute();
      return rows.map(latestOf);
    },
  };
}

export type Occasion = {
  readonly patientId: PatientId;
  readonly occasionId: string;
  readonly day: LocalDate;
  readonly now: Instant;
  /** What the record says on that day beside the answers; what is left out is unknown. */
  readonly record?: RecordInputs;
};

export function measureWriter(trx: Writer) {
  const tables = trx.withTables<MeasureTables>();
  return {
    /**
     * Scores one instrument's answers and brings the ready-made latest row up to date. By its id only a
     * questionnaire that ships is found; one of the site's own is handed over as its definition.
     */
    save: async (
      occasion: Occasion,
      scoreId: Id<'ScoreId'>,
      named: Instrument | string,
      answers: readonly ScoredAnswer[],
      workedOut: WorkedOut = {},
    ): Promise<Reading | null> => {
      const instrument = typeof named === 'string' ? instrumentOf(named) : named;
      if (instrument === null) return null;
      const given = Object.fromEntries(answers.map(({ item, value }) => [item, value]));
      const values = withInputs(instrument, given, occasion.record ?? {});
      const result = withWorkedOut(instrument, scoreAnswers(instrument, values), workedOut);
      if (result.status === 'error') return null;
      const row = {
        patient_id: occasion.patientId,
        score_id: scoreId,
        occasion_id: occasion.occasionId,
        instrument: instrument.id,
        instrument_version: String(instrument.version),
        day: occasion.day,
        status: result.status,
        value: mainValue(instrument, result),
        result: { ...result, band: mainBand(instrument, result), answers },
        mode: modeOf(answers),
        scored_at: occasion.now,
      };
      await tables
        .insertInto('score')
        .values({ ...row, withdrawn_at: null })
        .execute();
      await refreshLatest(trx, occasion.patientId, instrument.id);
      return readingOf(row);
    },
    /** Entered by mistake: the scores of an occasion stay as rows and are read no more. */
    withdraw: async (patientId: PatientId, occasionId: string, now: Instant): Promise<void> => {
      await tables
        .updateTable('score')
        .set({ withdrawn_at: now })
        .where('patient_id', '=', patientId)
        .where('occasion_id', '=', occasionId)
        .where('withdrawn_at', 'is', null)
        .execute();
      await rebuildLatest(trx, patientId);
    },
    /** All ready-made rows of a person anew from the scores, for repair and for the proof. */
    rebuildLatest: (patientId: PatientId): Promise<void> => rebuildLatest(trx, patientId),
  };
}

async function rebuildLatest(trx: Writer, patientId: PatientId): Promise<void> {
  const tables = trx.withTables<MeasureTables>();
  await tables.deleteFrom('measure_latest').where('patient_id', '=', patientId).execute();
  await refreshLatest(trx, patientId, null);
}

/**
 * First, previous and latest value in the order of days. A paper form entered late takes its place by
 * its day, so the row is computed from the scores, never from the row.
 */
export async function refreshLatest(
  trx: Writer,
  patientId: PatientId,
  instrument: string | null,
): Promise<void> {
  await sql`
    with counted as (
      select distinct on (occasion_id, instrument) instrument, day, value, scored_at, score_id,
        result ->> 'band' as band, answered_of(status, result) as answered
      from score
      where patient_id = ${patientId}::uuid and withdrawn_at is null
        and (${instrument}::text is null or instrument = ${instrument}::text)
      order by occasion_id, instrument, scored_at desc, score_id desc
    ),
    ordered as (
      select instrument, day, value, band, answered,
        row_number() over (partition by instrument order by day, scored_at, score_id) as place,
        count(*) over (partition by instrument) as readings
      from counted where value is not null
    )
    insert into measure_latest (patient_id, instrument, first_day, first_value, previous_day,
      previous_value, latest_day, latest_value, latest_band, readings, latest_answered)
    select ${patientId}::uuid, last.instrument, first.day, first.value, previous.day, previous.value,
      last.day, last.value, last.band, last.readings::integer, last.answered
    from ordered as last
    join ordered as first on first.instrument = last.instrument and first.place = 1
    left join ordered as previous
      on previous.instrument = last.instrument and previous.place = last.readings - 1
    where last.place = last.readings
    on conflict (patient_id, instrument) do update set
      first_day = excluded.first_day, first_value = excluded.first_value,
      previous_day = excluded.previous_day, previous_value = excluded.previous_value,
      latest_day = excluded.latest_day, latest_value = excluded.latest_value,
      latest_band = excluded.latest_band, latest_answered = excluded.latest_answered,
      readings = excluded.readings`.execute(trx);
}

/** "self", or every way the answers were given: a mixed occasion says so. */
function modeOf(answers: readonly ScoredAnswer[]): string {
  const modes = [...new Set(answers.map(({ mode }) => mode))].toSorted();
  return modes.length === 0 ? 'self' : modes.join('+');
}

const keyOf = ({ day, scoredAt, scoreId }: Reading) => `${day} ${scoredAt} ${scoreId}`;

function readingOf(row: Omit<MeasureTables['score'], 'withdrawn_at'>): Reading {
  return {
    scoreId: row.score_id,
    occasionId: row.occasion_id,
    instrument: row.instrument,
    version: Number(row.instrument_version),
    day: row.day,
    status: row.status,
    value: row.value,
    mode: row.mode,
    scoredAt: row.scored_at,
    result: row.result as Reading['result'],
  };
}

function latestOf(row: MeasureTables['measure_latest']): Latest {
  const { previous_day: day, previous_value: value, latest_answered: answered } = row;
  return {
    instrument: row.instrument,
    first: { day: row.first_day, value: row.first_value },
    previous: day === null || value === null ? null : { day, value },
    latest: {
      day: row.latest_day,
      value: row.latest_value,
      band: row.latest_band,
      answered: answered === null ? null : { given: answered[0], of: answered[1] },
    },
    readings: row.readings,
  };
}
