import type { PatientId } from '#access';
import type { Database } from '#database/server';
import type { OutputOf } from '#http';
import { answerWords, type KeptAnswer, questionOf, type readIntakeProgress } from '#intake';
import { answerReader } from './answer-store.ts';
import { intakeReader } from './intake-store.ts';
import { linkReader } from './link-store.ts';

/** How far it is; the answers only once they were handed in. */
export async function progressOf(
  database: Database,
  patientId: PatientId,
): Promise<OutputOf<typeof readIntakeProgress>> {
  return database.read({ patientId }, async (db) => {
    const reader = intakeReader(db);
    const links = await linkReader(db).links(patientId);
    const current = await reader.current(patientId);
    if (current === null) return { links: [...links], intake: null };
    const { intakeId, sectionsDone, sectionsTotal, lastAnswerAt, submittedAt } = current;
    const answers = submittedAt === null ? [] : await answerReader(db).answers(patientId, intakeId);
    return {
      links: [...links],
      intake: {
        intakeId,
        sectionsDone,
        sectionsTotal,
        lastAnswerAt,
        submittedAt,
        answers: answers.map(answerViewOf),
      },
    };
  });
}

function answerViewOf({ item, value, mode, answeredAt }: KeptAnswer) {
  const label = questionOf(item)?.asks ?? { en: item };
  return { item, label, value, words: answerWords(item, value), mode, answeredAt };
}
