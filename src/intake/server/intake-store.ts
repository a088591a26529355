import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { PatientId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { KeptAnswer } from '#intake';
import type { Id, Instant } from '#kernel';
import type { AnswerRow, IntakeRow, IntakeTables } from './tables.ts';

export type Intake = {
  readonly patientId: PatientId;
  readonly intakeId: Id<'IntakeId'>;
  readonly siteId: SiteId;
  readonly lastAnswerAt: Instant | null;
  readonly submittedAt: Instant | null;
  readonly sectionsDone: number;
  readonly sectionsTotal: number;
};

export type LinkView = {
  readonly linkId: Id<'IntakeLinkId'>;
  readonly channel: string;
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
  readonly openedAt: Instant | null;
  readonly revokedAt: Instant | null;
};

const linksMax = 100;

export function intakeReader(db: Reader) {
  const tables = db.withTables<IntakeTables>();
  return {
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
    /** The answer that counts for each item: the latest one. */
    answers: async (patientId: PatientId, intakeId: string): Promise<readonly KeptAnswer[]> => {
      const rows = await tables
        .selectFrom('answer')
        .select(['item', 'value', 'mode', 'answered_at'])
        .distinctOn('item')
        .where('patient_id', '=', patientId)
        .where('occasion_id', '=', intakeId)
        .orderBy('item')
        .orderBy('answered_at', 'desc')
        .orderBy('answer_id', 'desc')
        .execute();
      return rows.map((row) => ({
        item: row.item,
        value: row.value,
        mode: row.mode,
        answeredAt: row.answered_at,
      }));
    },
    /** The highest number ever answered to an item, also where the mind was changed later. */
    highest: async (
      patientId: PatientId,
      intakeId: string,
      item: string,
    ): Promise<KeptAnswer | null> => {
      const row = await tables
        .selectFrom('answer')
        .select(['item', 'value', 'mode', 'answered_at'])
        .where('patient_id', '=', patientId)
        .where('occasion_id', '=', intakeId)
        .where('item', '=', item)
        .where('value', 'is not', null)
        .orderBy('value', 'desc')
        .orderBy('answered_at')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return null;
      return { item: row.item, value: row.value, mode: row.mode, answeredAt: row.answered_at };
    },
    answersById: async (
      patientId: PatientId,
      ids: readonly Id<'AnswerId'>[],
    ): Promise<readonly AnswerRow[]> =>
      ids.length === 0
        ? []
        : tables
            .selectFrom('answer')
            .selectAll()
            .where('patient_id', '=', patientId)
            .where('answer_id', 'in', ids)
            .execute(),
    links: async (patientId: PatientId): Promise<readonly LinkView[]> => {
      const rows = await tables
        .selectFrom('intake_link')
        .select(['link_id', 'channel', 'sent_at', 'expires_at', 'first_opened_at', 'revoked_at'])
        .where('patient_id', '=', patientId)
        .orderBy('sent_at', 'desc')
        .limit(linksMax)
        .execute();
      return rows.map((row) => ({
        linkId: row.link_id,
        channel: row.channel,
        sentAt: row.sent_at,
        expiresAt: row.expires_at,
        openedAt: row.first_opened_at,
        revokedAt: row.revoked_at,
      }));
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
      begin: {
        readonly again: boolean;
        readonly reason: string | null;
        readonly question: string | null;
      },
    ): Promise<Intake> => {
      await one(patientId);
      const current = await intakeReader(trx).current(patientId);
      if (current !== null && (current.submittedAt === null || !begin.again)) return current;
      const row: IntakeRow = {
        patient_id: patientId,
        intake_id: uuidv7() as Id<'IntakeId'>,
        site_id: siteId,
        reason: begin.reason,
        question: begin.question,
        opened_at: now,
        ...{ first_answer_at: null, last_answer_at: null, submitted_at: null },
        ...{ sections_done: 0, sections_total: 0 },
      };
      await tables.insertInto('intake').values(row).execute();
      return intakeOf(row);
    },
    keepAnswers: async (rows: readonly AnswerRow[]): Promise<void> => {
      if (rows.length === 0) return;
      await tables
        .insertInto('answer')
        .values([...rows])
        .execute();
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
    /** False when there is no such link. Ending it twice changes nothing. */
    revokeLink: async (
      patientId: PatientId,
      linkId: Id<'IntakeLinkId'>,
      now: Instant,
    ): Promise<boolean> => {
      const row = await tables
        .updateTable('intake_link')
        .set({ revoked_at: sql<Instant>`coalesce(revoked_at, ${now}::timestamptz)` })
        .where('patient_id', '=', patientId)
        .where('link_id', '=', linkId)
        .returning('link_id')
        .executeTakeFirst();
      return row !== undefined;
    },
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
