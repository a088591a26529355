import { uuidv7 } from 'uuidv7';
import type { SiteId, StaffActor } from '#access';
import type { Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import { patientReader } from '#profile/server';
import { decisionWriter, findingReader, findingWriter, type KeptDecision } from '#reasoning/server';
import { type CountsKept, caseloadWriter } from '#registry/server';
import { alarmFamily, dueOf } from '#safety';
import type { AfterEscalation, AlertDeps, KeptAlert } from '#safety/server';
import { cardWriter, findingCardWriter } from '#worklist/server';
import { cardForNext } from '../finding-card.ts';
import { answersBehind } from './alert-answers.ts';
import { reconsider } from './intake-care.ts';
import { secondScreens } from './second-screen.ts';

/** Somebody took an alert, or closed it: its card ends with the outcome, and steps may be decided again. */
export function safetyStream(counts: CountsKept): AlertDeps {
  return {
    answersBehind,
    ...secondScreens(counts),
    afterFollowUp: (trx, patient, now) => reconsider(trx, patient, now, counts),
    afterStep: async (trx, alert, by, now) => {
      if (alert.state === 'closed') {
        const outcome = {
          code: alert.outcome?.code ?? 'closed',
          by: { ended_by: by.accountId, ended_by_name: by.name },
          now,
        };
        await findingCardWriter(trx).endFor(alert.patientId, [alert.findingId], outcome);
        // The outcome is what a person decided about the alarm; the same answers raise it no more.
        const over = await endFamily(trx, alert, now);
        await findingCardWriter(trx).endFor(alert.patientId, over, outcome);
        await decisionWriter(trx).add(alert.patientId, closing(alert, by, now));
        const patient = await patientReader(trx).patient(alert.patientId);
        if (patient !== null) await reconsider(trx, patient, now, counts);
      } else {
        await setClock(trx, alert);
        await caseloadWriter(trx).afterCare(alert.patientId, now);
      }
      counts.forget(alert.siteId satisfies SiteId);
    },
  };
}

/** The finding of the alert, and those of the same screen: one talk settles what was said in it. */
async function endFamily(
  trx: Writer,
  { patientId, findingId }: KeptAlert,
  now: Instant,
): Promise<readonly Id<'FindingId'>[]> {
  const about = await findingReader(trx).one(patientId, findingId);
  if (about === null) return [];
  const family = alarmFamily(about.finding.rule.id);
  const open = await findingReader(trx).all(patientId, 'open');
  const over = open.filter(({ finding }) => family.includes(finding.rule.id));
  for (const kept of over) await findingWriter(trx).end(kept, 'decided', now);
  return over.map((kept) => kept.findingId);
}

/** What came of the alert, in the words of whoever closed it, stands at the finding in the record. */
const closing = (alert: KeptAlert, by: StaffActor, now: Instant): KeptDecision => ({
  decisionId: uuidv7() as Id<'DecisionId'>,
  findingId: alert.findingId,
  kind: 'accept',
  reasonCode: null,
  reason: alert.outcome?.words ?? null,
  change: null,
  until: null,
  by: by.accountId,
  byName: by.name,
  byRole: by.role,
  at: now,
});

/** Finding and cards are due when the alert is. */
async function setClock(trx: Writer, alert: KeptAlert): Promise<void> {
  await findingCardWriter(trx).setDue(alert, dueOf(alert));
}

/** Nobody took it in time: whoever is next in the chain gets a card beside the first one. */
export const passOn: AfterEscalation = async (trx, alert, now) => {
  const kept = await findingReader(trx).one(alert.patientId, alert.findingId);
  if (kept === null) return;
  const { patientId, siteId } = alert;
  await cardWriter(trx).raise(cardForNext(kept, alert), { patientId, siteId, now });
  await setClock(trx, alert);
  await caseloadWriter(trx).afterCare(patientId, now);
};
