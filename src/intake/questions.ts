import { type IntakeAnswers, type IntakeSettings, isSafetyItem, partsFor } from './follow-up.ts';
import { formQuestions, secondScreenQuestions } from './form-questions.ts';
import { instrumentQuestions } from './instrument-questions.ts';
import { ownQuestions } from './own-questions.ts';
import { type Question, type Section, type SectionId, sections } from './question.ts';

/** All questions this person gets, in order, given the answers so far. It grows as answers lead on. */
export function questionsFor(
  answers: IntakeAnswers,
  settings: IntakeSettings,
): readonly Question[] {
  const parts = partsFor(answers, settings);
  return sections.flatMap(({ id }) => [
    ...ownQuestions.filter(({ section, askedOf }) => section === id && askedOf(answers, settings)),
    ...instrumentsIn[id]
      .flatMap((instrument) => parts.get(instrument) ?? [])
      .flatMap((item) => instrumentQuestions.get(item) ?? []),
    ...(id === 'feelings' ? secondScreenQuestions(answers, settings) : []),
    ...(settings.forms ?? [])
      .filter(({ section }) => section === id)
      .flatMap((asked) => formQuestions(asked, answers)),
  ]);
}

/**
 * The open questions, in order; the first is the one to ask now. After an alarm answer the safety
 * questions come before anything else. Empty: the intake is complete.
 */
export function nextQuestions(
  answers: IntakeAnswers,
  settings: IntakeSettings,
): readonly Question[] {
  const open = questionsFor(answers, settings).filter(({ id }) => answers[id] === undefined);
  const safety = open.filter(({ id }) => isSafetyItem(id));
  return safety.length === 0 ? open : [...safety, ...open.filter(({ id }) => !isSafetyItem(id))];
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

/** Which questionnaires stand in which part, in the order they are asked. */
const instrumentsIn: Readonly<Record<SectionId, readonly string[]>> = {
  start: [],
  pain: [],
  'pain-week': ['peg'],
  body: [],
  health: [],
  tried: [],
  feelings: ['phq4', 'phq9', 'phq8', 'asq', 'gad7'],
  sleep: ['sleep_gate', 'sleep_quality'],
  days: [],
  people: [],
  matters: [],
};

/** Every question there is, in the order in which questions are asked, whoever gets which. */
const inOrder: readonly string[] = sections.flatMap(({ id }) => [
  ...ownQuestions.filter(({ section }) => section === id).map((question) => question.id),
  ...instrumentsIn[id].flatMap((instrument) =>
    [...instrumentQuestions.values()]
      .filter((question) => question.instrument === instrument)
      .map((question) => question.id),
  ),
]);

const places: ReadonlyMap<string, number> = new Map(inOrder.map((id, place) => [id, place]));

/** Answers as they were asked for; what no question knows any more stands last. */
export function asAsked<Answer extends { readonly item: string }>(
  answers: readonly Answer[],
): readonly Answer[] {
  const placeOf = ({ item }: Answer) => places.get(item) ?? inOrder.length;
  return answers.toSorted((a, b) => placeOf(a) - placeOf(b));
}
