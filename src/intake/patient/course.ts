import {
  type IntakeAnswers,
  type IntakeSettings,
  type IntakeState,
  intakeAlarms,
  minutesOf,
  nextQuestions,
  type Question,
  questionsFor,
  sectionsOf,
} from '#intake';
import type { WaitingAnswer } from '#intake/web';
import type { Text } from '#kernel';
import type { Written } from '#sync/web';

/** Answers of the server with those of this phone over them. */
export function answersSoFar(
  state: Pick<IntakeState, 'answers'>,
  written: readonly Written<WaitingAnswer>[],
): IntakeAnswers {
  const latest = new Map<string, { readonly value: unknown; readonly at: string }>();
  const all = [...state.answers, ...written.map(({ body }) => body.answer)];
  for (const { item, value, answeredAt } of all) {
    const known = latest.get(item);
    if (known === undefined || known.at <= answeredAt) latest.set(item, { value, at: answeredAt });
  }
  return Object.fromEntries([...latest].map(([item, { value }]) => [item, value]));
}

/** The question to ask now: the one the person went to, else the first open one; `null`: all answered. */
export function questionNow(
  answers: IntakeAnswers,
  settings: IntakeSettings,
  wentTo: string | null,
): Question | null {
  const asked = questionsFor(answers, settings);
  return asked.find(({ id }) => id === wentTo) ?? nextQuestions(answers, settings)[0] ?? null;
}

/** The question before this one, for "Back". */
export function questionBefore(
  answers: IntakeAnswers,
  settings: IntakeSettings,
  question: Question | null,
): Question | null {
  const asked = questionsFor(answers, settings);
  const index = question === null ? asked.length : asked.findIndex(({ id }) => id === question.id);
  return asked[index - 1] ?? null;
}

export type Place = {
  readonly part: number;
  readonly parts: number;
  readonly number: number;
  readonly numbers: number;
  /** About how long the open questions of this part take, this one included. */
  readonly minutesLeft: number;
};

/** "Part 3 of 7", and within it "question 2 of 5". */
export function placeOf(
  answers: IntakeAnswers,
  settings: IntakeSettings,
  question: Question,
): Place {
  const parts = sectionsOf(answers, settings);
  const part = parts.findIndex(({ id }) => id === question.section);
  const questions = parts[part]?.questions ?? [];
  const open = questions.filter(({ id }) => answers[id] === undefined);
  return {
    part: part + 1,
    parts: parts.length,
    number: questions.findIndex(({ id }) => id === question.id) + 1,
    numbers: questions.length,
    minutesLeft: minutesOf(open.some(({ id }) => id === question.id) ? open : [question, ...open]),
  };
}

/** After so many minutes a person is told that it is a good moment to stop (instruments.md §3). */
const restAfterMinutes = 15;

/** Whether a new part begins after another quarter of an hour of questions. */
export function isTimeToRest(
  answers: IntakeAnswers,
  settings: IntakeSettings,
  question: Question,
): boolean {
  const parts = sectionsOf(answers, settings);
  const at = parts.findIndex(({ id }) => id === question.section);
  if (at < 1 || parts[at]?.questions[0]?.id !== question.id) return false;
  const quartersBefore = (count: number) =>
    Math.floor(
      minutesOf(parts.slice(0, count).flatMap(({ questions }) => questions)) / restAfterMinutes,
    );
  return quartersBefore(at) > quartersBefore(at - 1);
}

/** Whether this is the first question whose words are in another language than the page. */
export function isFirstElsewhere(
  answers: IntakeAnswers,
  settings: IntakeSettings,
  question: Question,
  isElsewhere: (text: Text) => boolean,
): boolean {
  const elsewhere = questionsFor(answers, settings).find(({ asks }) => isElsewhere(asks));
  return elsewhere?.id === question.id;
}

/** An answer that raises an alarm the answers before had not raised. */
export function raisesAlarm(before: IntakeAnswers, after: IntakeAnswers): boolean {
  const known = new Set(intakeAlarms(before));
  return intakeAlarms(after).some((alarm) => !known.has(alarm));
}

/** Whether an alarm stands after which the person did not say yet that they are safe for now. */
export const unheard = (alarms: readonly string[], safeAfter: readonly string[]): boolean =>
  alarms.some((alarm) => !safeAfter.includes(alarm));
