import { peg, sleepGate, sleepQuality } from '#measures';
import { type IntakeAnswers, type IntakeSettings, itemsFor, moodItems } from './follow-up.ts';
import { instrumentQuestions } from './instrument-questions.ts';
import { ownQuestions } from './own-questions.ts';
import { type Question, type Section, type SectionId, sections } from './question.ts';

/** All questions this person gets, in order, given the answers so far. It grows as answers lead on. */
export function questionsFor(
  answers: IntakeAnswers,
  settings: IntakeSettings,
): readonly Question[] {
  return sections.flatMap(({ id }) => [
    ...ownQuestions.filter(({ section }) => section === id),
    ...itemsOf(id, answers, settings).flatMap((item) => instrumentQuestions.get(item) ?? []),
  ]);
}

/** The open questions, in order; the first is the one to ask now. Empty: the intake is complete. */
export function nextQuestions(
  answers: IntakeAnswers,
  settings: IntakeSettings,
): readonly Question[] {
  return questionsFor(answers, settings).filter(({ id }) => answers[id] === undefined);
}

export type SectionProgress = Section & {
  readonly questions: readonly Question[];
  readonly answered: number;
  readonly done: boolean;
};

/** The parts of the intake with how far each is. */
export function sectionsOf(
  answers: IntakeAnswers,
  settings: IntakeSettings,
): readonly SectionProgress[] {
  const all = questionsFor(answers, settings);
  return sections.map((section) => {
    const questions = all.filter((question) => question.section === section.id);
    const answered = questions.filter(({ id }) => answers[id] !== undefined).length;
    return { ...section, questions, answered, done: answered === questions.length };
  });
}

/** The question behind an item id, whether it is asked of this person or not. */
export function questionOf(item: string): Question | null {
  return instrumentQuestions.get(item) ?? ownById.get(item) ?? null;
}

const ownById: ReadonlyMap<string, Question> = new Map(ownQuestions.map((one) => [one.id, one]));

function itemsOf(
  section: SectionId,
  answers: IntakeAnswers,
  settings: IntakeSettings,
): readonly string[] {
  switch (section) {
    case 'pain-week':
      return itemsFor(peg, answers);
    case 'feelings':
      return moodItems(answers, settings);
    case 'sleep':
      return [...itemsFor(sleepGate, answers), ...itemsFor(sleepQuality, answers)];
    default:
      return [];
  }
}
