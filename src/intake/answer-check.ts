import * as z from 'zod/mini';
import { words } from '#http';
import { err, ok, type Result } from '#kernel';
import { bodySiteOf } from './body-map.ts';
import { durationMax, durationUnits, isTooLong, type Kind } from './question.ts';
import { questionOf } from './questions.ts';

export type AnswerFault = {
  readonly code: 'unknown-question' | 'not-skippable' | 'not-an-option' | 'wrong-form';
  readonly message: string;
};

/** A value as the record keeps it, or the fault in words. null is "I would rather not say". */
export function checkAnswer(item: string, value: unknown): Result<unknown, AnswerFault> {
  const question = questionOf(item);
  if (question === null) {
    return fault('unknown-question', `This version of the intake has no question "${item}".`);
  }
  if (value === null) {
    return question.skippable ? ok(null) : fault('not-skippable', 'This one cannot be skipped.');
  }
  return valueOf(question.answer, value);
}

function valueOf(kind: Kind, value: unknown): Result<unknown, AnswerFault> {
  switch (kind.kind) {
    case 'choice':
      return kind.choices.some((choice) => choice.value === value)
        ? ok(value)
        : fault(
            'not-an-option',
            `This is not one of the answers: ${kind.choices.map((choice) => choice.value).join(', ')}.`,
          );
    case 'picks':
      return picksOf(
        kind.choices.map((choice) => choice.value),
        value,
      );
    case 'words':
      return parsed(words(kind.longest), value, `Up to ${kind.longest} characters.`);
    case 'body-map':
      return parsed(bodyMap, value, 'A body map is sites with a number from 0 to 10.');
    case 'duration':
      return parsed(
        duration,
        value,
        `A duration is a whole number: up to ${durationMax.weeks} weeks, ${durationMax.months} months or ${durationMax.years} years.`,
      );
    case 'consent':
      return value === true ? ok(true) : fault('not-an-option', 'Only "yes" can be kept here.');
  }
}

function picksOf(offered: readonly unknown[], value: unknown): Result<unknown, AnswerFault> {
  const picks: readonly unknown[] | null = Array.isArray(value) ? value : null;
  const good =
    picks !== null &&
    new Set(picks).size === picks.length &&
    picks.every((pick) => offered.includes(pick));
  return good ? ok(value) : fault('not-an-option', `Any of ${offered.join(', ')}, each once.`);
}

const bodyMap = z
  .record(z.string(), z.int().check(z.minimum(0), z.maximum(10)))
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
