import * as z from 'zod/mini';
import { sleepWindowFloor, titrationStep } from '#evidence';

const maybe = <Schema extends z.ZodMiniType>(schema: Schema) => z.optional(z.nullable(schema));
const notNegative = z.number().check(z.nonnegative());
const percent = z.number().check(z.nonnegative(), z.maximum(100));
const rating = z.number().check(z.nonnegative(), z.maximum(10));
const minutesADay = z.number().check(z.nonnegative(), z.maximum(24 * 60));
const hour = z.number().check(z.nonnegative(), z.maximum(24));
const within = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z.number().check(z.minimum(min), z.maximum(max));
const clock = z
  .string()
  .check(z.regex(/^([01]?\d|2[0-3]):[0-5]\d$/, { error: 'A clock time is written as 23:15.' }));

/** One night of a diary, by its clock times or by its sums in minutes. */
const night = z.looseObject({
  intoBed: maybe(clock),
  triedToSleep: maybe(clock),
  sol: maybe(minutesADay),
  waso: maybe(minutesADay),
  finalWake: maybe(clock),
  outOfBed: maybe(clock),
  tib: maybe(minutesADay),
  tst: maybe(minutesADay),
});
export type CaseNight = z.output<typeof night>;

/** The agreed window and the week behind it: at the top of an input, or within `sleep`. */
export const windowFields = {
  windowMin: maybe(minutesADay),
  meanTSTmin: maybe(minutesADay),
  config: maybe(z.enum(['85/80', '90/85'])),
  floor: maybe(within(sleepWindowFloor.limits)),
  step: maybe(within(titrationStep.limits)),
  mode: maybe(z.enum(['TST', 'TST+30'])),
  nights: maybe(z.int().check(z.nonnegative(), z.maximum(7))),
};

/** Asleep or not, one by one through the day: at the least every two hours. */
const epochs = z
  .array(z.nullable(z.union([z.boolean(), z.int().check(z.minimum(0), z.maximum(1))])))
  .check(z.minLength(12), z.maxLength(2880));

export const sleep = z.looseObject({
  ...windowFields,
  se: maybe(percent),
  diary: maybe(z.array(z.nullable(night)).check(z.maxLength(31))),
  epochsPerDay: maybe(z.int().check(z.minimum(1), z.maximum(2880))),
  days: maybe(z.array(z.nullable(z.tuple([hour, hour]))).check(z.maxLength(366))),
  states: maybe(z.array(z.nullable(epochs)).check(z.maxLength(366))),
  tib: maybe(minutesADay),
  distress: maybe(z.boolean()),
  nearMissDriving: maybe(z.boolean()),
  painAtStart: maybe(rating),
  painNow: maybe(rating),
  phqAtStart: maybe(notNegative.check(z.maximum(27))),
});
export type CaseSleep = z.output<typeof sleep>;
