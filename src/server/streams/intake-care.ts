import { uuidv7 } from 'uuidv7';
import type { SiteId } from '#access';
import type { Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { Patient } from '#profile';
import { findingWriter, type KeptFinding, type Settled, setFindingDue } from '#reasoning/server';
import { type CountsKept, caseloadWriter } from '#registry/server';
import { dueOf } from '#safety';
import { raiseAlert } from '#safety/server';
import { cardWriter, findingCardWriter } from '#worklist/server';
import { afterFacts, type Concluded, cardsFor } from '../flows.ts';
import { alarmRulebook } from '../rulebook.ts';
import { circumstancesOf, factsAbout } from './intake-person.ts';

/** Everything known about the person is weighed again, and the record brought in line with it. */
export async function reconsider(
  trx: Writer,
  patient: Patient,
  now: Instant,
  counts: CountsKept,
): Promise<void> {
  const circumstances = await circumstancesOf(trx, patient, now);
  const concluded = async () => {
    const { facts, step, settled } = await factsAbout(trx, patient, circumstances);
    return withoutSettled(afterFacts(facts, circumstances, step), settled);
  };
  const first = await settle(trx, patient, await concluded(), now);
  // An alert that was just opened is itself a fact: no step is proposed beside it.
  if (first.alerted) await settle(trx, patient, await concluded(), now);
  await caseloadWriter(trx).afterCare(patient.patientId);
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
  const { patientId } = patient;
  const siteId = patient.siteId as SiteId;
  const settled = await findingWriter(trx).settle(found, { patientId, siteId, now, newId, asked });
  const { raised, alerted } = await raiseAlerts(trx, settled.raised, now);
  // Somebody who left care is asked nothing any more; danger is still heard.
  const cards = cardsFor(raised).filter(
    ({ queue }) => patient.leftAt === null || queue === 'safety',
  );
  await cardWriter(trx).raiseAll(cards, { patientId, siteId, now });
  await endCards(trx, settled, now);
  return { ...settled, raised, alerted };
}

/** An alarm is due when its alert is to be taken: finding, card and alert show one moment. */
async function raiseAlerts(
  trx: Writer,
  found: readonly KeptFinding[],
  now: Instant,
): Promise<{ readonly raised: readonly KeptFinding[]; readonly alerted: boolean }> {
  let alerted = false;
  const raised: KeptFinding[] = [];
  for (const kept of found) {
    const { patientId, siteId, findingId } = kept;
    const ruleId = kept.finding.rule.id;
    if (!alarmRulebook.byId.has(ruleId)) {
      raised.push(kept);
      continue;
    }
    const { alert, isNew } = await raiseAlert(trx, { patientId, siteId, findingId, ruleId }, now);
    const dueAt = dueOf(alert);
    await setFindingDue(trx, kept, dueAt);
    raised.push({ ...kept, dueAt });
    alerted ||= isNew;
  }
  return { raised, alerted };
}

/** A card whose reason is gone ends with it. One whose finding was renewed carries the new one by now. */
async function endCards(trx: Writer, { ended }: Settled, now: Instant): Promise<void> {
  const [first] = ended;
  if (first === undefined) return;
  const ids = ended.map(({ findingId }) => findingId);
  const outcome = { code: 'no-longer-the-case', by: null, now };
  await findingCardWriter(trx).endFor(first.patientId, ids, outcome);
}
