import { addDays, type LocalDate } from '#kernel';
import type { FactName } from '#profile';
import type { IntakeAnswers } from './follow-up.ts';
import type { Duration } from './question.ts';

export type FactToRecord = {
  readonly name: FactName;
  readonly value: unknown;
  readonly since: LocalDate | null;
};

/** What the own questions say about the person, as dated facts. Skipped ones leave no fact. */
export function factsFromAnswers(answers: IntakeAnswers, day: LocalDate): readonly FactToRecord[] {
  const facts: FactToRecord[] = [];
  const add = (name: FactName, value: unknown) => facts.push({ name, value, since: day });
  const { 'pain-since': since, 'work-kind': kind } = answers;
  if (isGiven(since)) add('pain-since', beganOn(since as Duration, day));
  if (isGiven(answers['what-brings'])) add('what-brings', answers['what-brings']);
  if (isGiven(answers['body-map'])) add('pain-sites', answers['body-map']);
  if (isGiven(kind)) {
    add('work-pattern', { kind, drivesForWork: yesOrNo(answers['drives-for-work']) });
  }
  if (isGiven(answers.barriers)) add('barriers', answers.barriers);
  const words = answers.matters;
  const picks = answers['matters-picks'];
  if (isGiven(words) || isGiven(picks)) {
    add('matters', { words: isGiven(words) ? words : null, picks: isGiven(picks) ? picks : [] });
  }
  return facts;
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** Passed over is not a no. */
const yesOrNo = (value: unknown): boolean | null => (isGiven(value) ? value === 'yes' : null);

const daysIn: Readonly<Record<Duration['unit'], number>> = {
  weeks: 7,
  months: 30.44,
  years: 365.25,
};

function beganOn({ amount, unit }: Duration, day: LocalDate): LocalDate {
  return addDays(day, -Math.round(amount * daysIn[unit]));
}
