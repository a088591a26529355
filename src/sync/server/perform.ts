import type { Writer } from '#database/server';
import { assert } from '#kernel';
import { claimOf, deviceWriter } from './device.ts';
import {
  type Effect,
  type EffectfulKind,
  type Incoming,
  type OperationHandler,
  opIdReused,
  type RowKind,
} from './handler.ts';
import { operationWriter } from './operation-store.ts';

export type Performed = { readonly answer: Effect; readonly was: number };

/** One operation in one transaction, exactly once however often it arrives. */
export function perform(
  trx: Writer,
  handler: OperationHandler,
  incoming: Incoming,
): Promise<Performed> {
  return 'apply' in handler
    ? performEffectful(trx, handler, incoming)
    : performRow(trx, handler, incoming);
}

async function performEffectful(
  trx: Writer,
  handler: EffectfulKind,
  incoming: Incoming,
): Promise<Performed> {
  const { hear, keep } = operationWriter(trx);
  const heard = (await hear(handler.kind, incoming)) ?? (await hearAgain());
  if (heard.earlier !== null) {
    return { answer: heard.earlier.same ? heard.earlier.answer : opIdReused, was: heard.was };
  }
  const answer = await handler.apply(trx, incoming);
  if (answer.result === 'done') await keep(handler.kind, incoming, answer);
  return { answer, was: heard.was };

  async function hearAgain() {
    await deviceWriter(trx).add(incoming);
    const second = await hear(handler.kind, incoming);
    assert(second !== null, 'a device that was just added is known');
    return second;
  }
}

async function performRow(trx: Writer, handler: RowKind, incoming: Incoming): Promise<Performed> {
  const insert = (onlyNew: boolean) => handler.insert(trx, incoming, claimOf(incoming), onlyNew);
  let first = await insert(true);
  if (first.device === null) {
    await deviceWriter(trx).add(incoming);
    first = await insert(true);
    assert(first.device !== null, 'a device that was just added is known');
  }
  const { was } = first;
  if (first.effect !== null) return { answer: first.effect, was };
  const recalled = await handler.recall(trx, incoming);
  if (recalled !== null) return { answer: recalled, was };
  const late = await insert(false);
  assert(late.effect !== null, 'an operation that was never seen is inserted');
  return { answer: late.effect, was };
}

/** What was refused before its transaction is still heard, so that it leaves no gap. */
export async function hearOnly(trx: Writer, incoming: Incoming): Promise<number> {
  const { hear, add } = deviceWriter(trx);
  const heard = await hear(incoming);
  if (heard !== null) return heard.was;
  await add(incoming);
  return (await hear(incoming))?.was ?? 0;
}
