import type { SiteId } from '#access';
import type { Writer } from '#database/server';
import { type InForce, inForce, referralDecideDays, referralTellDays } from '#evidence';
import type { ReferralDeps, ReferralEvent } from '#intake/server';
import { addHours, type Instant } from '#kernel';
import { type CountsKept, caseloadWriter } from '#registry/server';
import type { CardToRaise } from '#worklist';
import { cardReader, cardWriter } from '#worklist/server';
import { circumstancesOf } from './intake-person.ts';

/** A referral waits for a decision, and whoever referred waits to be told: a card for each, one at a time. */
export function referralStream(counts: CountsKept): ReferralDeps {
  return {
    afterReferral: async (trx, event) => {
      const { patient, now } = event;
      const siteId = patient.siteId as SiteId;
      const { settings, bearer } = await circumstancesOf(trx, patient, now);
      const days = (of: typeof referralDecideDays): InForce['value'] =>
        inForce(of, settings, bearer, now).value;
      const due = (of: typeof referralDecideDays) => addHours(now, Number(days(of)) * 24);
      await endSettled(trx, event);
      const cards = cardsFor(event, {
        decide: due(referralDecideDays),
        tell: due(referralTellDays),
      });
      await cardWriter(trx).raiseAll(cards, { patientId: patient.patientId, siteId, now });
      await caseloadWriter(trx).afterCare(patient.patientId, now);
      counts.forget(siteId);
    },
  };
}

type Clocks = { readonly decide: Instant; readonly tell: Instant };

export function cardsFor({ referral }: ReferralEvent, due: Clocks): readonly CardToRaise[] {
  const { referrer, reason, question, decision, told } = referral;
  if (told !== null) return [];
  const card = {
    queue: 'referral',
    severity: 'info',
    rule: null,
    findingId: null,
    ownerRole: 'coordinator',
    ownerAccount: null,
  } as const;
  if (decision === null) {
    const asked = question === null ? '' : ` Question: ${question}`;
    return [
      {
        ...card,
        cause: causeOf(referral, 'decide'),
        title: { en: 'New referral: accept or decline' },
        why: { en: `${referrer.name}: ${reason}${asked}` },
        dueAt: due.decide,
      },
    ];
  }
  return [
    {
      ...card,
      cause: causeOf(referral, 'tell'),
      title: { en: `Tell ${referrer.name}: ${decision.kind}` },
      why: { en: 'The letter is ready at the intake of this person. Send it, or call.' },
      dueAt: due.tell,
    },
  ];
}

const causeOf = ({ referralId }: ReferralEvent['referral'], step: 'decide' | 'tell'): string =>
  `referral-${step}:${referralId}`;

/** What was waited for has happened: its card ends with it. */
async function endSettled(trx: Writer, { patient, referral, by, now }: ReferralEvent) {
  const { decision, told } = referral;
  const settled = [
    ...(decision === null ? [] : [['decide', decision.kind] as const]),
    ...(told === null ? [] : [['tell', 'told'] as const]),
  ];
  for (const [step, outcome] of settled) {
    const card = await cardReader(trx).openFor(patient.patientId, causeOf(referral, step));
    if (card !== null)
      await cardWriter(trx).change(patient.patientId, card.card_id, {
        state: 'done',
        outcome_code: outcome,
        ended_by: by.accountId,
        ended_by_name: by.name,
        ended_at: now,
        snoozed_until: null,
      });
  }
}
