import { uuidv7 } from 'uuidv7';
import { lookAt } from '#assignment';
import type { Writer } from '#database/server';
import type { Id, Instant, TimeZone } from '#kernel';
import type { Assignment } from './assignment-store.ts';
import { occurrenceReader } from './occurrence-store.ts';
import { occurrenceWriter } from './occurrence-writer.ts';

/** Rounds that would have been while nothing was asked: their days are taken, as withdrawn. */
export async function passOver(
  trx: Writer,
  { patientId, assignmentId, siteId, versions }: Assignment,
  zone: TimeZone,
  since: Instant,
  now: Instant,
): Promise<void> {
  const all = await occurrenceReader(trx).all(patientId);
  const kept = all.filter((one) => one.assignmentId === assignmentId);
  const { opening } = lookAt({ assignmentId, versions, kept, endedAt: null, zone }, now);
  const passed = opening.filter(({ closesAt }) => closesAt > since && closesAt <= now);
  const made = passed.map((one) => ({
    ...one,
    occurrenceId: uuidv7() as Id<'OccurrenceId'>,
    state: 'withdrawn' as const,
    parts: [],
    leftOut: [],
  }));
  await occurrenceWriter(trx).open({ patientId, assignmentId, siteId }, made, now);
}
