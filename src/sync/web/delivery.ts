import { call, type Problem, type Send, type Unreachable } from '#http';
import type { Id } from '#kernel';
import { type OpAnswer, type Operation, pushOperations } from '#sync';
import { type Owner, patientOf } from './owner.ts';
import type { Trouble } from './phone-database.ts';

export type Delivery =
  | {
      readonly ok: true;
      readonly answers: readonly OpAnswer[];
      readonly gap: { readonly after: number; readonly before: number } | null;
    }
  | { readonly ok: false; readonly trouble: Trouble }
  /** The server will never take this request as it is. */
  | { readonly ok: false; readonly trouble: 'refused'; readonly problem: Problem };

export type Deliver = (
  deviceId: Id<'DeviceId'>,
  operations: readonly Operation[],
  /** Whose entries these are; the server is told, so that no session of another can take them in. */
  owner: Owner,
) => Promise<Delivery>;

/** Sends operations of a signed-in person. */
export const deliverOperations =
  (send: Send): Deliver =>
  async (deviceId, operations, owner) => {
    const patientId = patientOf(owner);
    if (patientId === null) return { ok: false, trouble: 'other-record' };
    const answer = await call(send, pushOperations, {
      body: { patientId, deviceId, operations: [...operations] },
    });
    if (answer.ok) return { ok: true, answers: answer.value.answers, gap: answer.value.gap };
    return failedDelivery(answer.problem);
  };

const neverAsItIs: readonly number[] = [400, 413, 422];

/**
 * Only a request the server read and could not accept is refused. Everything else may succeed later, and
 * an entry is kept rather than given up.
 */
export function failedDelivery(problem: Problem | Unreachable | null): Delivery {
  if (problem === null || problem.status === 0) return { ok: false, trouble: 'unreachable' };
  if (problem.status === 401 || problem.status === 403) return { ok: false, trouble: 'sign-in' };
  if (problem.status === 409 && problem.code === 'other-record') {
    return { ok: false, trouble: 'other-record' };
  }
  if (neverAsItIs.includes(problem.status)) return { ok: false, trouble: 'refused', problem };
  return { ok: false, trouble: 'busy' };
}
