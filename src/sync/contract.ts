import * as z from 'zod/mini';
import { contract, idOf, none, patientId } from '#http';

export const opsPerPushMax = 100;

/** One thing a person did on a phone. `opId` is the idempotency key; `seq` counts up per device. */
export const operation = z.strictObject({
  opId: idOf<'OpId'>(),
  seq: z.int().check(z.minimum(1)),
  kind: z.string().check(z.maxLength(40)),
  body: z.unknown(),
});
export type Operation = z.output<typeof operation>;

/**
 * Answers come record by record, in order. "done" may be a replay of an earlier answer; "rejected"
 * stays on the phone and is shown; a bad record never fails its neighbours.
 */
export const opAnswer = z.object({
  opId: idOf<'OpId'>(),
  result: z.enum(['done', 'rejected']),
  problem: z.nullable(
    z.object({
      code: z.string(),
      title: z.string(),
      fields: z.array(z.object({ at: z.string(), code: z.string(), message: z.string() })),
    }),
  ),
  effect: z.unknown(),
});
export type OpAnswer = z.output<typeof opAnswer>;

const push = z.strictObject({
  /** Whose record this is for. A session of somebody else is refused (409 "other-record"), whatever it may do. */
  patientId,
  deviceId: idOf<'DeviceId'>(),
  operations: z.array(z.unknown()).check(z.minLength(1), z.maxLength(opsPerPushMax)),
});

/**
 * Kinds: diary-entry, today-mark, plan-response, share-end, flare-report, medicine-note, safety-plan-change,
 * questionnaire-answer, questionnaire-step, study-choice, study-leave. Signed-in patients only.
 */
export const pushOperations = contract({
  name: 'pushOperations',
  method: 'POST',
  path: '/api/me/operations',
  summary:
    'Takes what was saved on a phone, in order and exactly once, and answers record by record.',
  need: { permission: 'diary:write' },
  audit: 'PUSHED_OPERATIONS',
  params: none,
  query: none,
  body: push,
  output: z.object({
    answers: z.array(opAnswer),
    /** A hole in the device's sequence: operations the server never saw. */
    gap: z.nullable(z.object({ after: z.int(), before: z.int() })),
  }),
  bodyBytesMax: 512 * 1024,
});
