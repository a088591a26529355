import type { Kind, Question } from './question.ts';

/** Seconds an answer takes, about: 8 for a closed item, 60 for the body map (instruments.md §3). */
const aboutSeconds: Readonly<Record<Exclude<Kind['kind'], 'grid'>, number>> = {
  choice: 8,
  picks: 15,
  ranking: 30,
  words: 30,
  lines: 40,
  number: 8,
  known: 15,
  'body-map': 60,
  duration: 10,
  consent: 10,
};
const aRow = 6;

export function secondsOf({ answer }: Pick<Question, 'answer'>): number {
  return answer.kind === 'grid' ? answer.rows.length * aRow : aboutSeconds[answer.kind];
}

/** About how many minutes these questions take, never less than one while one is left. */
export function minutesOf(questions: readonly Pick<Question, 'answer'>[]): number {
  const seconds = questions.reduce((sum, question) => sum + secondsOf(question), 0);
  return Math.ceil(seconds / 60);
}
