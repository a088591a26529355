import { uuidv7 } from 'uuidv7';
import { ownsPlanParts, type PatientId, type SiteId, type StaffActor } from '#access';
import { teamOf } from '#accounts/server';
import type { Reader, Writer } from '#database/server';
import type { Problem } from '#http';
import type { Instant } from '#kernel';
import type { BeforeLeaving, Patient } from '#profile';
import type { Leaving } from '#profile/server';
import { findingReader, findingWriter, type KeptFinding } from '#reasoning/server';
import { isFollowUp, noSuchCaller, settleCallsFirst } from '#safety';
import { type CallsSettled, callsReader, callsWriter } from '#safety/server';
import type { CardToRaise } from '#worklist';
import { cardWriter } from '#worklist/server';
import { cardsFor } from '../flows.ts';
import { callsEndedByDeath } from './crisis-facts.ts';

/** Calls after an alarm that are still made, and who of the team can go on with them. */
export async function callsBeforeLeaving(
  db: Reader,
  { patientId, siteId }: Patient,
): Promise<BeforeLeaving> {
  const calls = (await openCalls(db, patientId)).map(({ finding: { title }, dueAt }) => ({
    title,
    dueAt,
  }));
  return { calls, callers: calls.length === 0 ? [] : await callersAt(db, siteId as SiteId) };
}

/** Nobody leaves care with calls open that no person goes on with; nobody calls the family of somebody who died. */
export async function againstOpenCalls(
  db: Reader,
  { patientId, siteId }: Patient,
  { reason, calls }: Leaving,
): Promise<Problem | null> {
  if (reason === 'died' || (await openCalls(db, patientId)).length === 0) return null;
  if (calls === null) return settleCallsFirst;
  if (calls.kind === 'end') return null;
  const callers = await callersAt(db, siteId as SiteId);
  return callers.some(({ accountId }) => accountId === calls.caller) ? null : noSuchCaller;
}

/** What was said of the calls is kept, and they go on with who was named, or end. */
export async function settleCalls(
  trx: Writer,
  { patientId, siteId }: Patient,
  { reason, calls }: Leaving,
  { accountId, name }: Pick<StaffActor, 'accountId' | 'name'>,
  now: Instant,
): Promise<void> {
  const open = await openCalls(trx, patientId);
  if (open.length === 0) return;
  const end = async (because: string) => {
    for (const kept of open) await findingWriter(trx).end(kept, because, now);
  };
  if (reason === 'died') return end(callsEndedByDeath);
  if (calls === null) return;
  const callers = await callersAt(trx, siteId as SiteId);
  const settled = settledFrom(calls, callers);
  if (settled === null) return;
  await callsWriter(trx).settle(patientId, uuidv7(), settled, { accountId, name, now });
  if (settled.kind === 'end') return end(`calls-${settled.outcome}`);
  const cards = callsTo(settled.caller, cardsFor(open));
  await cardWriter(trx).raiseAll(cards, { patientId, siteId: siteId as SiteId, now });
}

function settledFrom(
  calls: NonNullable<Leaving['calls']>,
  callers: Awaited<ReturnType<typeof callersAt>>,
): CallsSettled | null {
  if (calls.kind === 'end') return calls;
  const caller = callers.find(({ accountId }) => accountId === calls.caller);
  return caller === undefined ? null : { kind: 'go-on', caller };
}

type Caller = Extract<CallsSettled, { readonly kind: 'go-on' }>['caller'];

/** Whoever was named to go on calling somebody who left; null: nobody, or they are back. */
export async function callerOf(db: Reader, { patientId, leftAt }: Patient): Promise<Caller | null> {
  if (leftAt === null) return null;
  const settled = await callsReader(db).latest(patientId);
  return settled?.kind === 'go-on' && settled.at >= leftAt ? settled.caller : null;
}

export const callsTo = (
  caller: Caller | null,
  cards: readonly CardToRaise[],
): readonly CardToRaise[] =>
  cards.map((card) =>
    caller === null || !isFollowUp(card.rule)
      ? card
      : { ...card, ownerAccount: caller.accountId, ownerRole: caller.role },
  );

async function openCalls(db: Reader, patientId: PatientId): Promise<readonly KeptFinding[]> {
  const open = await findingReader(db).all(patientId, 'open');
  return open.filter(({ finding }) => finding.status === 'fires' && isFollowUp(finding.rule.id));
}

async function callersAt(db: Reader, siteId: SiteId) {
  const team = (await teamOf(db, siteId)).filter(({ role }) => ownsPlanParts(role));
  return team.map(({ accountId, name, role }) => ({ accountId, name, role }));
}
