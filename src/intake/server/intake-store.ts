import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { PatientId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { IntakeRow, IntakeTables } from './tables.ts';

export type Intake = {
  readonly patientId: PatientId;
  readonly intakeId: Id<'IntakeId'>;
  readonly siteId: SiteId;
  readonly lastAnswerAt: Instant | null;
  readonly submittedAt: Instant | null;
  readonly sectionsDone: number;
  readonly sectionsTotal: number;
};

type Begin = {
  readonly again: boolean;
  readonly reason: string | null;
  readonly question: string | null;
};

export function intakeReader(db: Reader) {
  const tables = db.withTables<IntakeTables>();
  return {
    /** Whether this intake is one of this person's. */
    isOf: async (patientId: PatientId, intakeId: Id<'IntakeId'>): Promise<boolean> => {
      const row = await tables
        .selectFrom('intake')
        .select('intake_id')
        .where('patient_id', '=', patientId)
        .where('intake_id', '=', intakeId)
        .executeTakeFirst();
      return row !== undefined;
    },
    /** Every intake of this person, the latest first. */
    all: async (patientId: PatientId): Promise<readonly Intake[]> => {
      const rows = await tables
        .selectFrom('intake')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('opened_at', 'desc')
        .orderBy('intake_id', 'desc')
        .execute();
      return rows.map(intakeOf);
    },
    /** The latest intake, handed in or not. */
    current: async (patientId: PatientId): Promise<Intake | null> => {
      const row = await tables
        .selectFrom('intake')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('opened_at', 'desc')
        .orderBy('intake_id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : intakeOf(row);
    },
  };
}

export function intakeWriter(trx: Writer) {
  const tables = trx.withTables<IntakeTables>();
  const one = (patientId: PatientId) =>
    sql`
    select pg_advisory_xact_lock(hashtextextended(${`intake ${patientId}`}, 0))`.execute(trx);
  return {
    /**
     * The person's intake, held until the transaction ends. One that was handed in is begun anew only
     * on request (`again`): a new referral.
     */
    hold: async (
      patientId: PatientId,
      siteId: SiteId,
      now: Instant,
      begin: Begin,
    ): Promise<Intake> => {
      await one(patientId);
      const current = await intakeReader(trx).current(patientId);
      if (current !== null && (current.submittedAt === null || !begin.again)) return current;
      const row = newIntake(patientId, siteId, now, begin);
      await tables.insertInto('intake').values(row).execute();
      return intakeOf(row);
    },
    noteProgress: async (
      intake: Intake,
      progress: { readonly done: number; readonly total: number; readonly at: Instant },
    ): Promise<void> => {
      await tables
        .updateTable('intake')
        .set({
          first_answer_at: sql<Instant>`coalesce(first_answer_at, ${progress.at}::timestamptz)`,
          last_answer_at: progress.at,
          sections_done: progress.done,
          sections_total: progress.total,
        })
        .where('patient_id', '=', intake.patientId)
        .where('intake_id', '=', intake.intakeId)
        .execute();
    },
    submit: async (intake: Intake, now: Instant): Promise<void> => {
      await tables
        .updateTable('intake')
        .set({ submitted_at: now })
        .where('patient_id', '=', intake.patientId)
        .where('intake_id', '=', intake.intakeId)
        .where('submitted_at', 'is', null)
        .execute();
    },
  };
}

function newIntake(patientId: PatientId, siteId: SiteId, now: Instant, begin: Begin): IntakeRow {
  return {
    patient_id: patientId,
    intake_id: uuidv7() as Id<'IntakeId'>,
    site_id: siteId,
    reason: begin.reason,
    question: begin.question,
    opened_at: now,
    first_answer_at: null,
    last_answer_at: null,
    submitted_at: null,
    sections_done: 0,
    sections_total: 0,
  };
}

function intakeOf(row: IntakeRow): Intake {
  return {
    patientId: row.patient_id,
    intakeId: row.intake_id,
    siteId: row.site_id,
    lastAnswerAt: row.last_answer_at,
    submittedAt: row.submitted_at,
    sectionsDone: row.sections_done,
    sectionsTotal: row.sections_total,
  };
}
