import type { LocalDate } from '#kernel';
import { checkValue } from './answer-check.ts';
import type { IntakeAnswers } from './follow-up.ts';
import type { Kind, Question } from './question.ts';
import { questionOf } from './questions.ts';

/** What another record says in answer to a question; the person says whether it is right. */
export type OfferedAnswer = {
  readonly item: string;
  readonly value: unknown;
  /** Whose record says so: "St Mary Hospital". */
  readonly source: string;
  readonly on: LocalDate | null;
};

/** What of it is an answer that its question takes; the rest is not offered. */
export function offeredAnswers(given: readonly OfferedAnswer[]): readonly OfferedAnswer[] {
  return given.flatMap((one) => {
    const question = questionOf(one.item);
    if (question === null) return [];
    const value = fitting(question.answer, one.value);
    return value !== null && checkValue(question, value).ok ? [{ ...one, value }] : [];
  });
}

/** The entries of a list that can be answered with; null: nothing is left. */
function fitting(answer: Kind, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const entries: readonly unknown[] = value;
  if (answer.kind === 'lines') return nonEmpty(entries.slice(0, answer.most));
  if (answer.kind !== 'picks') return null;
  const offered = new Set<unknown>(answer.choices.map((choice) => choice.value));
  return nonEmpty(entries.filter((one) => offered.has(one)));
}

const nonEmpty = (entries: readonly unknown[]) => (entries.length === 0 ? null : entries);

/** What to ask about in place of an open question: it was answered elsewhere, and not here yet. */
export function offeredFor(
  offered: readonly OfferedAnswer[] | undefined,
  answers: IntakeAnswers,
  { id }: Question,
): OfferedAnswer | null {
  if (answers[id] !== undefined) return null;
  return offered?.find(({ item }) => item === id) ?? null;
}
