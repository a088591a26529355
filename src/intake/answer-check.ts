import * as z from 'zod/mini';
import { words } from '#http';
import { err, ok, type Result } from '#kernel';
import { painKinds } from '#profile';
import { bodySiteOf } from './body-map.ts';
import {
  type ByKind,
  type Choice,
  durationMax,
  durationUnits,
  forKind,
  isTooLong,
  type Question,
} from './question.ts';
import { questionOf } from './questions.ts';

export type AnswerFault = {
  readonly code: 'unknown-question' | 'not-skippable' | 'not-an-option' | 'wrong-form';
  readonly message: string;
};

/** Whether a question takes this value; null is "I would rather not say". */
export function checkValue(
  { answer, skippable }: Pick<Question, 'answer' | 'skippable'>,
  value: unknown,
): Result<unknown, AnswerFault> {
  if (value !== null) return forKind(checks, answer, value);
  return skippable ? ok(null) : fault('not-skippable', 'This one cannot be skipped.');
}

/** A value as the record keeps it, or the fault in words. null is "I would rather not say". */
export function checkAnswer(item: string, value: unknown): Result<unknown, AnswerFault> {
  const question = questionOf(item);
  if (question === null) {
    return fault('unknown-question', `This version of the intake has no question "${item}".`);
  }
  return checkValue(question, value);
}

const checks: ByKind<[unknown], Result<unknown, AnswerFault>> = {
  choice: ({ choices }, value) => choiceIn(choices, value),
  known: ({ choices }, value) => choiceIn(choices, value),
  picks: ({ choices }, value) => picksOf(valuesIn(choices), value),
  ranking: ({ choices }, value) => picksOf(valuesIn(choices), value),
  grid: ({ rows, columns }, value) => gridOf(valuesIn(rows), valuesIn(columns), value),
  words: ({ longest }, value) => parsed(words(longest), value, `Up to ${longest} characters.`),
  lines: ({ most, longest }, value) =>
    parsed(
      z.array(words(longest)).check(z.maxLength(most)),
      value,
      `Up to ${most} lines of ${longest} characters.`,
    ),
  number: ({ min, max, step }, value) =>
    parsed(
      z.number().check(
        z.minimum(min),
        z.maximum(max),
        z.refine((given) => step === null || isWhole((given - min) / step)),
      ),
      value,
      step === 1 ? `A whole number from ${min} to ${max}.` : `A number from ${min} to ${max}.`,
    ),
  'body-map': (_, value) =>
    parsed(bodyMap, value, 'A body map is sites with a number from 0 to 10.'),
  duration: (_, value) =>
    parsed(
      duration,
      value,
      `A duration is a whole number: up to ${durationMax.weeks} weeks, ${durationMax.months} months or ${durationMax.years} years.`,
    ),
  consent: (_, value) =>
    value === true ? ok(true) : fault('not-an-option', 'Only "yes" can be kept here.'),
};

/** Steps of decimals are off in the last binary digit. */
const isWhole = (steps: number): boolean => Math.abs(steps - Math.round(steps)) < 1e-9;

const valuesIn = (choices: readonly Choice[]): readonly Choice['value'][] =>
  choices.map(({ value }) => value);

function choiceIn(choices: readonly Choice[], value: unknown): Result<unknown, AnswerFault> {
  return choices.some((choice) => choice.value === value)
    ? ok(value)
    : fault('not-an-option', `This is not one of the answers: ${valuesIn(choices).join(', ')}.`);
}

function picksOf(offered: readonly unknown[], value: unknown): Result<unknown, AnswerFault> {
  const picks: readonly unknown[] | null = Array.isArray(value) ? value : null;
  const good =
    picks !== null &&
    new Set(picks).size === picks.length &&
    picks.every((pick) => offered.includes(pick));
  return good ? ok(value) : fault('not-an-option', `Any of ${offered.join(', ')}, each once.`);
}

/** At least one row, each with one of the columns; a row that is not there was not answered. */
function gridOf(
  rows: readonly unknown[],
  columns: readonly unknown[],
  value: unknown,
): Result<unknown, AnswerFault> {
  const given = z.record(z.string(), z.string()).safeParse(value);
  if (!given.success) return fault('wrong-form', 'A grid is rows with one answer each.');
  const entries = Object.entries(given.data);
  const wrong = entries.find(([row, column]) => !rows.includes(row) || !columns.includes(column));
  if (wrong !== undefined) {
    const [row] = wrong;
    return rows.includes(row)
      ? fault('not-an-option', `For "${row}" choose one of ${columns.join(', ')}.`)
      : fault('not-an-option', `There is no row "${row}".`);
  }
  return entries.length > 0 ? ok(given.data) : fault('wrong-form', 'Answer at least one row.');
}

const strength = z.int().check(z.minimum(0), z.maximum(10));
const marked = z.union([
  strength,
  z.strictObject({
    strength,
    kinds: z.array(z.enum(painKinds)).check(z.maxLength(painKinds.length)),
  }),
]);
const bodyMap = z
  .record(z.string(), marked)
  .check(z.refine((sites) => Object.keys(sites).every((id) => bodySiteOf(id) !== null)));

const duration = z
  .strictObject({
    amount: z.int().check(z.minimum(0)),
    unit: z.enum(durationUnits),
  })
  .check(z.refine((given) => !isTooLong(given)));

function parsed(schema: z.ZodMiniType, value: unknown, message: string) {
  const result = schema.safeParse(value);
  return result.success ? ok(result.data) : fault('wrong-form', message);
}

const fault = (code: AnswerFault['code'], message: string): Result<never, AnswerFault> =>
  err({ code, message });
