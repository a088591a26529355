import * as z from 'zod/mini';
import { isLocalDate } from '#kernel';
import { unitOf } from '#medication';

const maybe = <Schema extends z.ZodMiniType>(schema: Schema) => z.optional(z.nullable(schema));
const notNegative = z.number().check(z.nonnegative());
const day = z.string().check(z.refine(isLocalDate, { params: { code: 'not-a-date' } }));
const percent = z.number().check(z.nonnegative(), z.maximum(100));
/** Hourly at the most. */
const mostADay = 24;

/** Whatever is done to a dose, in the words files have for it. */
const change =
  /^(no|up|down|end|add)|incr|rais|doubl|titrat|decr|lower|reduc|halv|cut|taper|wean|stop|discontin|ceas|withdr|start|new|initiat|beg[iau]n|commenc|introduc|switch|swap|replac|dose|same|stable|unchanged|continu|hold|held|paus/i;

/** A medicine of a case file. `start` is a day, or true for one that is being started now. */
export const med = z.looseObject({
  name: z.string().check(
    z.refine((name) => name.trim() !== '', {
      params: { code: 'empty' },
      error: 'A medicine has a name.',
    }),
  ),
  class: maybe(z.string()),
  dosePerAdmin: maybe(notNegative),
  unit: maybe(
    z.string().check(
      z.refine((unit) => unitOf(unit) !== null, {
        params: { code: 'unknown-unit' },
        error: 'Units are mg, g, mcg, mcg/h, ml, tablet, patch and the like.',
      }),
    ),
  ),
  perDay: maybe(notNegative.check(z.maximum(mostADay))),
  route: maybe(z.string()),
  start: maybe(z.union([day, z.boolean()])),
  changed: maybe(day),
  change: maybe(
    z.string().check(
      z.refine((word) => change.test(word), {
        params: { code: 'not-a-choice' },
        error: 'A change is an increase, a decrease, a start, a stop, a switch or none.',
      }),
    ),
  ),
  stop: maybe(day),
  status: maybe(z.string()),
  indication: maybe(z.string()),
});
export type CaseMed = z.output<typeof med>;

/** What a plan element says of a medicine: one to be started, or one to be lowered. */
export const planElement = z.looseObject({
  type: maybe(z.string()),
  drug: maybe(z.string()),
  medicine: maybe(z.string()),
  class: maybe(z.string()),
  cutPercent: maybe(percent),
  everyDays: maybe(z.number().check(z.positive())),
  everyWeeks: maybe(z.number().check(z.positive())),
  everyMonths: maybe(z.number().check(z.positive())),
  usedMonths: maybe(notNegative),
});
export type CasePlanElement = z.output<typeof planElement>;

/** When somebody last looked: at the opioid, at the monitoring programme, at a urine test. */
export const reviews = z.looseObject({
  opioid: maybe(day),
  pdmp: maybe(day),
  urineTest: maybe(day),
});
