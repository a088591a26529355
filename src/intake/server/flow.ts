import type { Actor, PatientId } from '#access';
import type { Database, Reader, Writer } from '#database/server';
import {
  alarmItems,
  alarmSaid,
  bodySignsSaid,
  type IntakeAnswers,
  type IntakeState,
  type KeptAnswer,
  type OfferedAnswer,
  type Said,
  sectionsOf,
} from '#intake';
import type { Instant } from '#kernel';
import type { Patient } from '#profile';
import type { Site } from '#profile/server';
import { answerReader, answerWriter } from './answer-store.ts';
import { type Intake, intakeReader, intakeWriter } from './intake-store.ts';
import { type AnswerResult, idsIn, sortAnswers } from './sort-answers.ts';
import { around, byItem, stateOf } from './state.ts';

/** Warning signs of the body in an answer that could not be kept. */
export type UnkeptSigns = {
  readonly values: IntakeAnswers;
  /** As the phone numbers it; null: nothing tells it apart when it comes again. */
  readonly answerId: string | null;
};

/** What the streams are told. Everything they save joins the transaction of the answers. */
export type IntakeEvent = {
  readonly actor: Actor;
  readonly patient: Patient;
  readonly site: Site;
  readonly intake: Intake;
  /** The answer that counts for each item. */
  readonly answers: readonly KeptAnswer[];
  readonly now: Instant;
};

export type IntakeDeps = {
  readonly publicUrl: string;
  /** Languages whose words people have checked here; others are not written to anybody. */
  readonly checkedLanguages: () => Promise<readonly string[]>;
  /** Medicines the record has: shown to be confirmed, never asked anew. */
  readonly medicinesOf: (db: Reader, patientId: PatientId) => Promise<readonly string[]>;
  /** What another record answers, as far as the team took it over. */
  readonly offeredTo: (db: Reader, patientId: PatientId) => Promise<readonly OfferedAnswer[]>;
  readonly afterLinkSent: (trx: Writer, patientId: PatientId, now: Instant) => Promise<void>;
  /**
   * After each save. `alarmed`: an answer that can raise an alarm was among the new ones; `unkept`:
   * what was said in alarm answers that could not be kept.
   */
  readonly afterAnswers: (
    trx: Writer,
    event: IntakeEvent & {
      readonly alarmed: boolean;
      readonly unkept: readonly Said[];
      readonly unkeptSigns: readonly UnkeptSigns[];
    },
  ) => Promise<void>;
  readonly afterSubmission: (trx: Writer, event: IntakeEvent) => Promise<void>;
};

export type Asking = {
  readonly database: Database;
  readonly actor: Actor;
  readonly patientId: PatientId;
  readonly now: Instant;
  readonly deps: IntakeDeps;
};

const asBefore = { again: false, reason: null, question: null };

/** The intake as its page needs it; begun when there is none yet. */
export async function openIntake(asking: Asking): Promise<IntakeState> {
  const { database, actor, patientId, now, deps } = asking;
  const seen = await database.read({ patientId }, async (db) => {
    const current = await intakeReader(db).current(patientId);
    return current && stateOf(db, current, await around(db, asking), deps, now);
  });
  if (seen !== null) return seen;
  return database.write({ patientId }, async (trx) => {
    const intake = await intakeWriter(trx).hold(patientId, actor.siteId, now, asBefore);
    return stateOf(trx, intake, await around(trx, asking), deps, now);
  });
}

export type SavedAnswers = { readonly results: readonly AnswerResult[]; readonly alarm: boolean };

/** Keeps each good answer, and in the same transaction whatever an alarm among them calls for. */
export async function saveAnswers(asking: Asking, raw: readonly unknown[]): Promise<SavedAnswers> {
  const { database, actor, patientId, now, deps } = asking;
  return database.write({ patientId }, async (trx) => {
    const writer = intakeWriter(trx);
    const intake = await writer.hold(patientId, actor.siteId, now, asBefore);
    const { patient, site, settings, kiosk } = await around(trx, asking);
    const known = await answerReader(trx).byId(patientId, idsIn(raw));
    const occasionId = intake.intakeId;
    const sorted = sortAnswers(raw, known, { patientId, occasionId, actor, kiosk, now });
    const { results, fresh } = sorted;
    const { alarm, unkept, unkeptSigns } = alarmsIn(raw, results);
    const heard = unkept.length + unkeptSigns.length > 0;
    if (fresh.length === 0 && !heard) return { results, alarm };

    await answerWriter(trx).keep(fresh);
    const answers = await answerReader(trx).answers(patientId, occasionId);
    if (fresh.length > 0) {
      const sections = sectionsOf(byItem(answers), settings);
      const done = sections.filter((section) => section.done).length;
      await writer.noteProgress(intake, { done, total: sections.length, at: now });
    }
    const alarmed = unkept.length > 0 || fresh.some(({ item }) => alarmItems.has(item));
    const event = { actor, patient, site, intake, answers, now };
    await deps.afterAnswers(trx, { ...event, alarmed, unkept, unkeptSigns });
    // Answers that were still on the phone when the intake was handed in count as well.
    if (fresh.length > 0 && intake.submittedAt !== null) await deps.afterSubmission(trx, event);
    return { results, alarm };
  });
}

/** Alarms among what came in, also in answers that could not be kept. */
function alarmsIn(raw: readonly unknown[], results: readonly AnswerResult[]) {
  const said = raw.map(alarmSaid);
  const unkept = said.flatMap((one, at) =>
    one !== null && results[at]?.result === 'rejected' ? one : [],
  );
  const unkeptSigns = raw.flatMap((one, at): readonly UnkeptSigns[] => {
    const values = bodySignsSaid(one);
    if (values === null || results[at]?.result !== 'rejected') return [];
    return [{ values, answerId: idsIn([one])[0] ?? null }];
  });
  return { alarm: said.some((one) => one !== null), unkept, unkeptSigns };
}

/** Hands the intake in; doing it twice changes nothing. */
export async function submit(asking: Asking): Promise<IntakeState> {
  const { database, actor, patientId, now, deps } = asking;
  return database.write({ patientId }, async (trx) => {
    const held = await intakeWriter(trx).hold(patientId, actor.siteId, now, asBefore);
    const whole = await around(trx, asking);
    if (held.submittedAt !== null) return stateOf(trx, held, whole, deps, now);
    await intakeWriter(trx).submit(held, now);
    const intake = { ...held, submittedAt: now };
    const answers = await answerReader(trx).answers(patientId, intake.intakeId);
    const { patient, site } = whole;
    await deps.afterSubmission(trx, { actor, patient, site, intake, answers, now });
    return stateOf(trx, intake, whole, deps, now);
  });
}
