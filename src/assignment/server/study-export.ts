import type { PatientId, SiteId } from '#access';
import {
  type exportStudyAnswers,
  type exportStudyReminders,
  type StudyAnswerRow,
  type StudyRoundRow,
  studyAnswersCsv,
  studyDictionaryCsv,
  studyRemindersCsv,
  studyRoundsCsv,
  studyTakenBackCsv,
  type TakenBackRow,
} from '#assignment';
import type { Database, Reader } from '#database/server';
import { notFound, type OutputOf, type Problem } from '#http';
import { answerReader } from '#intake/server';
import { err, type Id, type Instant, localDayOf, ok, type Result } from '#kernel';
import type { Instrument } from '#measures';
import { patientReader } from '#profile/server';
import { mayUseAnswer, mayUseAnswersOf, takenBackUntil, type Word } from '#research';
import { consentReader, studyReader, wordsOf } from '#research/server';
import { type Assignment, assignmentReader } from './assignment-store.ts';
import { exportMax } from './ledger.ts';
import { libraryOn, type SiteLibrary } from './library.ts';
import { type Occurrence, occurrenceReader } from './occurrence-store.ts';
import { definitionsIn } from './stand-ins.ts';
import { studyReminders } from './study-ledger.ts';

type Asked = {
  readonly siteId: SiteId;
  readonly studyId: Id<'StudyId'>;
  readonly now: Instant;
};

/** People who said a word about a study, and may have agreed; null: no such study here. */
function peopleOf(database: Database, { siteId, studyId }: Asked) {
  return database.read({ siteId }, async (db) =>
    (await studyReader(db).one(studyId)) === null
      ? null
      : (await consentReader(db).latest(studyId)).map(({ patient_id }) => patient_id),
  );
}

type Taken = {
  readonly rounds: readonly StudyRoundRow[];
  readonly answers: readonly StudyAnswerRow[];
  readonly instruments: readonly Instrument[];
  /** That the person took answers back, for who holds a file of before. */
  readonly takenBack: readonly TakenBackRow[];
};
const nothing: Taken = { rounds: [], answers: [], instruments: [], takenBack: [] };

/** Rounds and answers that may be used, with what the columns mean. */
export async function answersOf(
  database: Database,
  asked: Asked,
): Promise<Result<OutputOf<typeof exportStudyAnswers>, Problem>> {
  const people = await peopleOf(database, asked);
  if (people === null) return err(notFound('study'));
  const taken: Taken[] = [];
  for (const patientId of people) {
    taken.push(await database.read({ patientId }, (db) => takenOf(db, patientId, asked)));
  }
  const rounds = taken.flatMap((one) => one.rounds);
  const answers = taken.flatMap((one) => one.answers);
  const instruments = new Map(
    taken.flatMap((one) => one.instruments).map((one) => [`${one.id} ${one.version}`, one]),
  );
  return ok({
    files: [
      { fileName: 'rounds.csv', csv: studyRoundsCsv(rounds.slice(0, exportMax)) },
      { fileName: 'answers.csv', csv: studyAnswersCsv(answers.slice(0, exportMax)) },
      {
        fileName: 'taken-back.csv',
        csv: studyTakenBackCsv(taken.flatMap((one) => one.takenBack)),
      },
      { fileName: 'dictionary.csv', csv: studyDictionaryCsv([...instruments.values()]) },
    ],
    rounds: Math.min(rounds.length, exportMax),
    answers: Math.min(answers.length, exportMax),
    cut: rounds.length > exportMax || answers.length > exportMax,
  });
}

async function takenOf(db: Reader, patientId: PatientId, asked: Asked): Promise<Taken> {
  const found = await usableOf(db, patientId, asked);
  const patient = await patientReader(db).patient(patientId);
  if (found === null || patient === null) return nothing;
  const parts = found.rounds.flatMap(({ occurrence }) => occurrence.parts);
  const library = await libraryOn(db, localDayOf(asked.now, patient.timeZone), parts);
  const answers: StudyAnswerRow[] = [];
  for (const round of found.rounds) {
    if (round.occurrence.state !== 'answered') continue;
    answers.push(...(await answerRows(db, round, found, library)));
  }
  const until = takenBackUntil(found.words);
  return {
    answers,
    takenBack: until === null ? [] : [{ participant: found.participant, until }],
    rounds: found.rounds.map((round) => roundRow(round, found.participant)),
    instruments: found.rounds.flatMap(({ occurrence }) => definitionsIn(occurrence, library)),
  };
}

type Round = { readonly occurrence: Occurrence; readonly assignment: Assignment };
type Usable = {
  readonly participant: string;
  readonly words: readonly Word[];
  readonly rounds: readonly Round[];
};

/** Rounds of a study that may be used by what the person said; null: the person never said a word. */
async function usableOf(
  db: Reader,
  patientId: PatientId,
  { studyId, now }: Asked,
): Promise<Usable | null> {
  const said = await consentReader(db).ofPerson(patientId);
  const participant = said.find((row) => row.study_id === studyId)?.participant;
  if (participant === undefined) return null;
  const words = wordsOf(said, studyId);
  const assignments = (await assignmentReader(db).all(patientId)).filter(
    ({ study }) => study?.studyId === studyId,
  );
  const rounds = (await occurrenceReader(db).all(patientId)).flatMap((occurrence) => {
    const assignment = assignments.find((one) => one.assignmentId === occurrence.assignmentId);
    return assignment !== undefined && mayUse(occurrence, words, now)
      ? [{ occurrence, assignment }]
      : [];
  });
  return { participant, words, rounds: rounds.toReversed() };
}

/** A round counts by when it was settled; one that is open, by now. */
const mayUse = ({ settledAt }: Occurrence, words: readonly Word[], now: Instant): boolean =>
  mayUseAnswersOf(words, settledAt ?? now);

const scheduleVersionOf = ({ version }: Occurrence, { versions }: Assignment): number | null =>
  versions.find((one) => one.version === version)?.measureVersion ?? null;

const roundRow = ({ occurrence, assignment }: Round, participant: string): StudyRoundRow => ({
  participant,
  measure: assignment.study?.measureId ?? null,
  what: assignment.what.id,
  round: occurrence.occurrenceId,
  schedule_version: scheduleVersionOf(occurrence, assignment),
  consent_version: occurrence.consentVersion,
  due: occurrence.due,
  opens: occurrence.opens,
  closes: occurrence.closes,
  state: occurrence.state,
  settled_at: occurrence.settledAt,
});

async function answerRows(
  db: Reader,
  { occurrence, assignment }: Round,
  { participant, words }: Usable,
  library: SiteLibrary,
): Promise<readonly StudyAnswerRow[]> {
  const { patientId, occurrenceId } = occurrence;
  const kept = await answerReader(db).answers(patientId, occurrenceId);
  const definitions = definitionsIn(occurrence, library);
  return kept.flatMap(({ item, value, answeredAt, mode }) => {
    const of = definitions.find(({ items }) => items.some(({ id }) => id === item));
    // Only what was asked leaves, and only as a number: no free text.
    if (of === undefined || (value !== null && typeof value !== 'number')) return [];
    if (!mayUseAnswer(words, answeredAt)) return [];
    return [
      {
        participant,
        measure: assignment.study?.measureId ?? null,
        round: occurrenceId,
        schedule_version: scheduleVersionOf(occurrence, assignment),
        consent_version: occurrence.consentVersion,
        instrument: of.id,
        instrument_version: of.version,
        item,
        value,
        answered_at: answeredAt,
        mode,
      },
    ];
  });
}

/** The reminder ledger of the study, for rounds that may be used. */
export async function remindersOf(
  database: Database,
  asked: Asked,
): Promise<Result<OutputOf<typeof exportStudyReminders>, Problem>> {
  const people = await peopleOf(database, asked);
  if (people === null) return err(notFound('study'));
  const rows = [];
  for (const patientId of people) {
    rows.push(
      ...(await database.read({ patientId }, async (db) => {
        const usable = await usableOf(db, patientId, asked);
        return usable === null
          ? []
          : studyReminders(db, patientId, usable.participant, ledgerRounds(usable));
      })),
    );
  }
  const kept = rows.slice(0, exportMax);
  return ok({
    fileName: 'reminders.csv',
    csv: studyRemindersCsv(kept),
    rows: kept.length,
    cut: rows.length > kept.length,
  });
}

const ledgerRounds = ({ rounds, participant }: Usable): readonly StudyRoundRow[] =>
  rounds.map((round) => roundRow(round, participant));
