import type { PatientId } from '#access';
import type { Database, Reader } from '#database/server';
import type { OutputOf } from '#http';
import {
  asAsked,
  type KeptAnswer,
  questionOf,
  type readIntakeProgress,
  sections,
  sectionsOf,
  wordsOfAnswer,
  wordsOfNoAnswer,
} from '#intake';
import { measureReader, measureViewsOf } from '#measures/server';
import { patientReader } from '#profile/server';
import { isWarningSignOpen } from '#safety/server';
import { answerReader } from './answer-store.ts';
import { intakeReader } from './intake-store.ts';
import { libraryQuestion } from './library-questions.ts';
import { linkReader } from './link-store.ts';
import { around, byItem } from './state.ts';

/** How far it is; the answers only once they were handed in. */
export async function progressOf(
  database: Database,
  asked: Parameters<typeof around>[1],
): Promise<OutputOf<typeof readIntakeProgress>> {
  const { patientId } = asked;
  return database.read({ patientId }, async (db) => {
    const reader = intakeReader(db);
    const links = await linkReader(db).links(patientId);
    const patient = await patientReader(db).patient(patientId);
    const language = patient?.language ?? 'en';
    const current = await reader.current(patientId);
    if (current === null) return { links: [...links], language, intake: null };
    const { intakeId, sectionsDone, sectionsTotal, lastAnswerAt, submittedAt } = current;
    const given = await answerReader(db).answers(patientId, intakeId);
    const answers = submittedAt === null ? [] : given;
    const { settings } = await around(db, asked);
    return {
      links: [...links],
      language,
      intake: {
        intakeId,
        sectionsDone,
        sectionsTotal,
        sections: sectionsOf(byItem(given), settings).map(({ id, title, done }) => ({
          id,
          title,
          done,
        })),
        lastAnswerAt,
        submittedAt,
        bodySignOpen: await isWarningSignOpen(db, patientId),
        answers: asAsked(answers).map(answerViewOf),
        scores: submittedAt === null ? [] : await scoresOf(db, patientId, intakeId),
      },
    };
  });
}

async function scoresOf(db: Reader, patientId: PatientId, intakeId: string) {
  const readings = await measureReader(db).readings(patientId);
  const own = readings.filter(({ occasionId }) => occasionId === intakeId);
  return measureViewsOf(own).map(({ instrument, title, range, readings: scored }) => {
    const last = scored.at(-1);
    return {
      instrument,
      title,
      value: last?.value ?? null,
      max: range.max,
      band: last?.band ?? null,
      answered: last?.answered ?? null,
    };
  });
}

function answerViewOf({ item, value, mode, answeredAt }: KeptAnswer) {
  const question = questionOf(item) ?? libraryQuestion(item);
  const label = question?.asks ?? { en: item };
  const section = sections.find(({ id }) => id === question?.section) ?? elsewhere;
  const instrument = question?.instrument ?? null;
  const words = value === null ? wordsOfNoAnswer(question, mode) : wordsOfAnswer(question, value);
  return { item, section, instrument, label, value, words, mode, answeredAt };
}

/** Questions that are asked no more. */
const elsewhere = { id: 'other', title: { en: 'Asked before' } };
