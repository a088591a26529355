import * as z from 'zod/mini';
import { quotaIncrease, quotaStartShare } from '#evidence';

const maybe = <Schema extends z.ZodMiniType>(schema: Schema) => z.optional(z.nullable(schema));
const notNegative = z.number().check(z.nonnegative());
const rating = z.number().check(z.nonnegative(), z.maximum(10));
const percent = z.number().check(z.nonnegative(), z.maximum(100));
const count = z.int().check(z.nonnegative());
const within = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z.number().check(z.minimum(min), z.maximum(max));
const ratings = z.array(z.nullable(percent)).check(z.maxLength(100));

/** Amounts are in one unit throughout: minutes, steps or repetitions. */
export const activity = z.looseObject({
  trials: maybe(z.array(notNegative).check(z.maxLength(20))),
  quota: maybe(notNegative),
  ceiling: maybe(notNegative),
  increase: maybe(within(quotaIncrease.limits)),
  startShare: maybe(within(quotaStartShare.limits)),
  sessionsPlanned: maybe(count),
  sessionsMet: maybe(count),
  /** Where no sessions are counted: in percent, or as a share of 1. */
  sessionsMetPercent: maybe(percent),
  missedInARow: maybe(count),
  missedWeeks: maybe(count),
  days: maybe(z.array(z.nullable(notNegative)).check(z.maxLength(366))),
  painAfter24h: maybe(rating),
  painUsual: maybe(rating),
  postExertionalMalaise: maybe(z.boolean()),
});
export type CaseActivity = z.output<typeof activity>;

/** Distress from 0 to 100 and expected harm in percent, one value a session. */
export const exposure = z.looseObject({
  distressFirst: maybe(percent),
  distress: maybe(ratings),
  harmExpected: maybe(ratings),
  dissociation: maybe(z.boolean()),
});
