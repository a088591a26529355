import { uuidv7 } from 'uuidv7';
import type { SiteId } from '#access';
import type { Writer } from '#database/server';
import type { Id, Instant, TimeZone } from '#kernel';
import type { Patient } from '#profile';
import { findingWriter, type KeptFinding, type Settled } from '#reasoning/server';
import { type CountsKept, caseloadWriter } from '#registry/server';
import { dueOf, isFollowUp, isMoreUrgent } from '#safety';
import { raiseAlert } from '#safety/server';
import type { CardToRaise } from '#worklist';
import { cardWriter, findingCardWriter } from '#worklist/server';
import { afterFacts, type Concluded, cardsFor, opensAlert } from '../flows.ts';
import { callerOf, callsTo } from './calls-on-leaving.ts';
import { dueKept } from './due-kept.ts';
import { followUpDue } from './follow-up-due.ts';
import { circumstancesOf, factsAbout, type Known } from './intake-person.ts';

/** Everything known about the person is weighed again, and the record brought in line with it. */
export async function reconsider(
  trx: Writer,
  patient: Patient,
  now: Instant,
  counts: CountsKept,
): Promise<void> {
  const circumstances = await circumstancesOf(trx, patient, now);
  const concluded = ({ facts, step, settled }: Known) =>
    withoutSettled(afterFacts(facts, circumstances, step), settled);
  const known = await factsAbout(trx, patient, circumstances);
  const first = await settle(trx, patient, concluded(known), now);
  // An alert that was just opened is itself a fact: no step is proposed beside it.
  if (first.alerted) await settle(trx, patient, concluded(await known.withAlertsNow()), now);
  await caseloadWriter(trx).afterCare(patient.patientId, now);
  counts.forget(patient.siteId as SiteId);
}

/** What a person decided about an alarm stands until it is said anew; only an answer does that. */
const withoutSettled = ({ asked, found }: Concluded, settled: ReadonlySet<string>): Concluded => ({
  asked: asked.filter((ruleId) => !settled.has(ruleId)),
  found: found.filter(({ finding }) => !settled.has(finding.rule.id)),
});

const newId = () => uuidv7() as Id<'FindingId'>;

/** Keeps what was concluded, with its alerts and cards: all in the transaction of the facts. */
export async function settle(
  trx: Writer,
  patient: Patient,
  { asked, found }: Concluded,
  now: Instant,
): Promise<Settled & { readonly alerted: boolean }> {
  const { patientId, timeZone } = patient;
  const siteId = patient.siteId as SiteId;
  const settling = { patientId, siteId, now, timeZone, newId, asked };
  const settled = await findingWriter(trx).settle(found, settling);
  const { raised, alerted, withoutCard } = await raiseAlerts(
    trx,
    await withDueKept(trx, settled, patient.timeZone),
    now,
  );
  const cards = await askedWhileAway(
    trx,
    patient,
    cardsFor(raised.filter((kept) => !withoutCard.has(kept.findingId))),
  );
  await cardWriter(trx).raiseAll(cards, { patientId, siteId, now });
  await endCards(trx, settled, now);
  return { ...settled, raised, alerted };
}

/**
 * About somebody who left care nothing is asked any more; danger is still heard, and calls after an alarm go to
 * whoever was named to go on with them.
 */
async function askedWhileAway(
  trx: Writer,
  patient: Patient,
  cards: readonly CardToRaise[],
): Promise<readonly CardToRaise[]> {
  if (patient.leftAt === null) return cards;
  const heard = cards.filter(({ queue, rule }) => queue === 'safety' || isFollowUp(rule));
  return callsTo(await callerOf(trx, patient), heard);
}

/** What was due stays due, whatever else becomes known meanwhile: contacts after an alarm, and other clocks. */
async function withDueKept(
  trx: Writer,
  settled: Settled,
  zone: TimeZone,
): Promise<readonly KeptFinding[]> {
  const found: KeptFinding[] = [];
  for (const kept of settled.raised) {
    const dueAt = followUpDue(kept, settled, zone) ?? (await dueKept(trx, kept, settled));
    if (dueAt !== null) await findingCardWriter(trx).setDue(kept, dueAt);
    found.push(dueAt === null ? kept : { ...kept, dueAt });
  }
  return found;
}

type Raised = {
  readonly raised: readonly KeptFinding[];
  readonly alerted: boolean;
  /** Said by the same screen as a more urgent one, whose card speaks for both. */
  readonly withoutCard: ReadonlySet<Id<'FindingId'>>;
};

/** An alarm is due when its alert is to be taken: finding, card and alert show one moment. */
async function raiseAlerts(
  trx: Writer,
  found: readonly KeptFinding[],
  now: Instant,
): Promise<Raised> {
  let alerted = false;
  const raised: KeptFinding[] = [];
  const withoutCard = new Set<Id<'FindingId'>>();
  for (const kept of found) {
    const { patientId, siteId, findingId } = kept;
    const ruleId = kept.finding.rule.id;
    if (!opensAlert(kept.finding)) {
      raised.push(kept);
    } else if (found.some(({ finding }) => isMoreUrgent(finding.rule.id, ruleId))) {
      raised.push(kept);
      withoutCard.add(findingId);
    } else {
      const { alert, isNew } = await raiseAlert(trx, { patientId, siteId, findingId, ruleId }, now);
      const dueAt = dueOf(alert);
      await findingCardWriter(trx).setDue(kept, dueAt);
      raised.push({ ...kept, dueAt });
      alerted ||= isNew;
    }
  }
  return { raised, alerted, withoutCard };
}

/** A card whose reason is gone ends with it. One whose finding was renewed carries the new one by now. */
async function endCards(trx: Writer, { ended }: Settled, now: Instant): Promise<void> {
  const [first] = ended;
  if (first === undefined) return;
  const ids = ended.map(({ findingId }) => findingId);
  const outcome = { code: 'no-longer-the-case', by: null, now };
  await findingCardWriter(trx).endFor(first.patientId, ids, outcome);
}
