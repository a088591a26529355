import type { PatientId } from '#access';
import type { Writer } from '#database/server';
import type { Instant } from '#kernel';
import { cardReader, cardWriter } from '#worklist/server';

/** Ends the open card of a cause that is gone; where there is none, nothing is left to do. */
export async function endCard(
  trx: Writer,
  patientId: PatientId,
  cause: string,
  now: Instant,
): Promise<void> {
  const open = await cardReader(trx).openFor(patientId, cause);
  if (open === null) return;
  await cardWriter(trx).change(patientId, open.card_id, {
    state: 'done',
    outcome_code: 'no-longer-the-case',
    ended_at: now,
    snoozed_until: null,
  });
}
