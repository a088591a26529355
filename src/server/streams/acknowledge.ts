import type { StaffActor } from '#access';
import type { Writer } from '#database/server';
import { type InputOf, notFound, type OutputOf, type Problem } from '#http';
import type { Context } from '#http/server';
import { err, type Instant, ok, type Result } from '#kernel';
import {
  type Acknowledgement,
  type acknowledgeFinding,
  missingIn,
  ownOf,
  type Rulebook,
  type takeBackAcknowledgement,
} from '#reasoning';
import {
  acknowledgementReader,
  acknowledgementWriter,
  findingReader,
  findingViews,
  findingWriter,
  type KeptFinding,
  reopenFinding,
} from '#reasoning/server';
import { type CountsKept, caseloadWriter } from '#registry/server';
import { acknowledgedCards, cardWriter } from '#worklist/server';
import { cardForLead, causeFor } from '../conflict-card.ts';
import { roleInWords } from '../role-in-words.ts';
import { restIfAllDid } from './both-owners.ts';

type Deps = { readonly rulebook: Rulebook; readonly counts: CountsKept };
type Input = InputOf<typeof acknowledgeFinding>;
type Output = OutputOf<typeof acknowledgeFinding>;

/** What is done in the transaction, once the finding is held; a problem where it may not be. */
type Word = (
  trx: Writer,
  said: {
    readonly kept: KeptFinding;
    readonly own: readonly Acknowledgement[];
    readonly actor: StaffActor;
    readonly id: Input['body']['acknowledgementId'];
    readonly now: Instant;
  },
) => Promise<Problem | null>;

/** One of the owners takes note of a conflict: it leaves their list, and rests once everybody did. */
export const acknowledge = (deps: Deps) => saying(deps, takesNote);

/** The same colleague takes it back: it waits for them again. */
export const takeBack = (deps: Deps) => saying<typeof takeBackAcknowledgement>(deps, takesBack);

function saying<C extends typeof acknowledgeFinding | typeof takeBackAcknowledgement>(
  { rulebook, counts }: Deps,
  word: Word,
) {
  return ({ actor, database, now }: Context<StaffActor>, { params, body }: InputOf<C>) =>
    database.write(
      { patientId: params.patientId },
      async (trx): Promise<Result<Output, Problem>> => {
        const { patientId, findingId } = params;
        const kept = await findingWriter(trx).hold(patientId, findingId);
        if (kept === null) return err(notFound('finding'));
        const reader = acknowledgementReader(trx);
        const id = body.acknowledgementId;
        if (!(await reader.isKnown(patientId, id))) {
          const all = (await reader.of(patientId, [findingId])).get(findingId) ?? [];
          const own = ownOf(all, actor);
          const refusal =
            own.length === 0 ? notAnOwner(all) : await word(trx, { kept, own, actor, id, now });
          if (refusal !== null) return err(refusal);
          await caseloadWriter(trx).afterCare(patientId, now);
          counts.forget(actor.siteId);
        }
        const after = await findingReader(trx).one(patientId, findingId);
        const [finding] = await findingViews(trx, rulebook, actor, after === null ? [] : [after]);
        return finding === undefined ? err(notFound('finding')) : ok({ finding });
      },
    );
}

const takesNote: Word = async (trx, { kept, own, actor, id, now }) => {
  if (kept.endedAt !== null) return over;
  const owners = missingIn(own);
  if (owners.length === 0) return null;
  await acknowledgementWriter(trx).add(kept, {
    kind: 'acknowledged',
    owners,
    at: now,
    by: actor,
    id,
  });
  if (kept.finding.severity !== 'critical') {
    const causes = owners.map(({ owner }) => causeFor(kept, owner));
    await acknowledgedCards(trx, kept).end(causes, actor, now);
  }
  await restIfAllDid(trx, kept, now);
  return null;
};

const takesBack: Word = async (trx, { kept, own, actor, id, now }) => {
  const owners = own.filter(({ acknowledgedAt }) => acknowledgedAt !== null);
  if (owners.length === 0) return nothingToTakeBack;
  if (kept.endedAt !== null && kept.endedBecause !== 'acknowledged') return over;
  if (!(await isNewest(trx, kept))) return over;
  await acknowledgementWriter(trx).add(kept, {
    kind: 'taken-back',
    owners,
    at: now,
    by: actor,
    id,
  });
  if (kept.endedAt !== null) await reopenFinding(trx, kept);
  const causes = owners.map(({ owner }) => causeFor(kept, owner));
  await acknowledgedCards(trx, kept).reopen(causes);
  await toLeadAgain(trx, kept, now);
  return null;
};

/** What was passed on once is with whoever leads the case again: its day is over. */
async function toLeadAgain(trx: Writer, kept: KeptFinding, now: Instant): Promise<void> {
  const { patientId, siteId, findingId } = kept;
  const reader = acknowledgementReader(trx);
  if (!(await reader.wasPassedOn(patientId, findingId))) return;
  const missing = missingIn((await reader.of(patientId, [findingId])).get(findingId) ?? []);
  await cardWriter(trx).raise(cardForLead(kept, missing), { patientId, siteId, now });
}

async function isNewest(trx: Writer, { patientId, findingId, finding }: KeptFinding) {
  const ofRule = await findingReader(trx).latestOf(patientId, [finding.rule.id]);
  const newest = ofRule.find((one) => one.finding.topic === finding.topic);
  return newest?.findingId === findingId;
}

function notAnOwner(all: readonly Acknowledgement[]): Problem {
  if (all.length === 0) return nobodysToAcknowledge;
  const names = all.map(({ ownerName, ownerRole }) => ownerName ?? roleInWords(ownerRole));
  return {
    status: 403,
    code: 'not-an-owner',
    title: `Only those whose parts it is about acknowledge this: ${names.join(', ')}.`,
  };
}

const nobodysToAcknowledge: Problem = {
  status: 422,
  code: 'nothing-to-acknowledge',
  title: 'This is no conflict between parts of the plan, so nobody has to acknowledge it.',
};

const over: Problem = {
  status: 409,
  code: 'over',
  title: 'This was settled, or no longer holds. Please look at the plan again.',
};

const nothingToTakeBack: Problem = {
  status: 409,
  code: 'nothing-to-take-back',
  title: 'You have not acknowledged this, so there is nothing to take back.',
};
