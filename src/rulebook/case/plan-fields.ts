import * as z from 'zod/mini';
import { isLocalDate } from '#kernel';
import { planElement } from './medicine-fields.ts';

const maybe = <Schema extends z.ZodMiniType>(schema: Schema) => z.optional(z.nullable(schema));
const notNegative = z.number().check(z.nonnegative());
const day = z.string().check(z.refine(isLocalDate, { params: { code: 'not-a-date' } }));
const clock = z
  .string()
  .check(z.regex(/^([01]?\d|2[0-3]):[0-5]\d$/, { error: 'A clock time is written as 23:15.' }));
const hoursAWeek = notNegative.check(z.maximum(168));
const aDay = notNegative.check(z.maximum(1440));

/** The same schema under each of its names. */
const called = <Name extends string, Schema extends z.ZodMiniType>(
  names: readonly Name[],
  schema: Schema,
) =>
  Object.fromEntries(names.map((name) => [name, maybe(schema)])) as Record<
    Name,
    z.ZodMiniOptional<z.ZodMiniNullable<Schema>>
  >;

/**
 * A part of a plan as a case file writes it. Times are hours a week unless they say otherwise; what
 * is not listed here is let through, and read where a rule knows the word.
 */
export const caseElement = z.looseObject({
  ...planElement.shape,
  ...called(['hours', 'hoursPerWeek', 'homeworkHours', 'travelHours'], hoursAWeek),
  ...called(['minutesPerWeek', 'minPerWeek'], notNegative.check(z.maximum(10_080))),
  ...called(['minutes', 'minutesPerSession', 'durationMin', 'minutesPerDay', 'napMin'], aDay),
  ...called(['timesPerWeek', 'sessionsPerWeek', 'perWeek', 'contactsPerWeek'], notNegative),
  ...called(['timesPerDay', 'promptsPerDay', 'visitsPerWeek', 'weeks'], notNegative),
  ...called(['startDate', 'endDate', 'reviewDate', 'date'], day),
  ...called(['time', 'startTime', 'endTime', 'riseTime'], clock),
  ...called(['passivePercent'], notNegative.check(z.maximum(100))),
  inPerson: maybe(z.union([z.boolean(), notNegative])),
  allDay: maybe(z.boolean()),
  /** A number, or a status in words ("full-time"). */
  target: maybe(z.union([notNegative, z.string()])),
});
export type CaseElement = z.output<typeof caseElement>;

/** What a case says of the person that the plan is held against. */
export const casePerson = {
  ...called(
    ['planBudgetHoursPerWeek', 'careHoursPerWeek', 'workHoursPerWeek', 'budgetHoursPerWeek'],
    hoursAWeek,
  ),
  ...called(['morningStiffnessMin', 'dailyCapMinutes'], aDay),
  ...called(['riseTime'], clock),
};
