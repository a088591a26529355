import * as z from 'zod/mini';
import { type Schedule, scheduleFaults, scheduleLimits } from '#calendar';
import { localDate } from '#http';

const { everyMax, timesMax, offsetDaysMax, windowDaysMax, spreadDaysMax, remindersMax } =
  scheduleLimits;
const upTo = (max: number, min = 0) => z.int().check(z.minimum(min), z.maximum(max));
const dayMinutesMax = 1439;

const anyShape = z.strictObject({
  from: z.union([
    z.strictObject({ at: z.literal('date'), day: localDate }),
    z.strictObject({ at: z.literal('episode-start') }),
    z.strictObject({ at: z.literal('visit') }),
  ]),
  offsetDays: upTo(offsetDaysMax, -offsetDaysMax),
  repeat: z.nullable(
    z.strictObject({ every: upTo(everyMax, 1), unit: z.enum(['days', 'weeks', 'months']) }),
  ),
  ends: z.nullable(
    z.union([z.strictObject({ times: upTo(timesMax, 1) }), z.strictObject({ on: localDate })]),
  ),
  window: z.strictObject({ beforeDays: upTo(windowDaysMax), afterDays: upTo(windowDaysMax) }),
  spreadDays: upTo(spreadDaysMax),
  reminders: z.strictObject({
    onDays: z.array(upTo(windowDaysMax * 2)).check(z.maxLength(remindersMax)),
    atMinutes: upTo(dayMinutesMax),
  }),
});

const withoutOverlap = anyShape.check((given) => {
  for (const { at, message } of scheduleFaults(given.value)) {
    const path = at.split('/').slice(1);
    given.issues.push({ code: 'custom', input: given.value, path, message });
  }
});

/** A schedule as it is sent and kept. One whose windows would overlap is refused, with the field named. */
export const scheduleSchema = withoutOverlap as unknown as z.ZodMiniType<Schedule, Schedule>;

/** A kept schedule was checked when it was kept; only its form is read again. */
export const keptSchedule: z.ZodMiniType<Schedule> = anyShape;
