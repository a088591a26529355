import * as z from 'zod/mini';
import { type Schedule, scheduleFaults, scheduleFaultWords, scheduleLimits } from '#calendar';
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

/** One check for each thing that can be wrong, so that each has its words and its field. */
const checks = Object.entries(scheduleFaultWords).map(([code, { at, message }]) =>
  z.refine<z.output<typeof anyShape>>(
    (given) => scheduleFaults(given).every((fault) => fault.code !== code),
    {
      error: message,
      path: at.split('/').slice(1),
      // No day can be reckoned with a number that is out of bounds; that has been said by then.
      when: ({ value }) => anyShape.safeParse(value).success,
    },
  ),
);
const withoutOverlap = anyShape.check(...checks);

/** A schedule as it is sent and kept. One whose windows would overlap is refused, with the field named. */
// The schema gives arrays that may be changed; a schedule is only read.
export const scheduleSchema = withoutOverlap as unknown as z.ZodMiniType<Schedule, Schedule>;

/** A kept schedule was checked when it was kept; only its form is read again. */
export const keptSchedule: z.ZodMiniType<Schedule> = anyShape;
