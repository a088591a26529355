import type { StaffActor } from '#access';
import type { Writer } from '#database/server';
import { type InputOf, notFound, type OutputOf, type Problem } from '#http';
import type { Context } from '#http/server';
import { err, ok, type Result } from '#kernel';
import { patientReader } from '#profile/server';
import type { Rulebook, undoDecision } from '#reasoning';
import {
  decisionReader,
  decisionWriter,
  findingReader,
  findingViews,
  findingWriter,
  type KeptDecision,
  type KeptFinding,
  reopenFinding,
} from '#reasoning/server';
import { type CountsKept, caseloadWriter } from '#registry/server';
import { reopenCardsFor } from '#worklist/server';
import { opensAlert } from '../flows.ts';
import { stepIn } from '../step-decided.ts';
import { reconsider } from './intake-care.ts';

type Input = InputOf<typeof undoDecision>;
type Output = OutputOf<typeof undoDecision>;

export type UndoDeps = { readonly rulebook: Rulebook; readonly counts: CountsKept };

/** Takes the latest decision about a finding back: finding and cards wait again. */
export function undo({ rulebook, counts }: UndoDeps) {
  return ({ actor, database, now }: Context<StaffActor>, { params, body }: Input) =>
    database.write(
      { patientId: params.patientId },
      async (trx): Promise<Result<Output, Problem>> => {
        const { patientId, findingId, decisionId } = params;
        const kept = await findingWriter(trx).hold(patientId, findingId);
        if (kept === null) return err(notFound('finding'));
        if ((await decisionReader(trx).one(patientId, body.undoId)) === null) {
          const latest = (await decisionReader(trx).about(patientId, [findingId]))[0];
          if (latest === undefined) return err(notFound('decision'));
          const refusal = await undoFault(trx, kept, latest, decisionId);
          if (refusal !== null) return err(refusal);
          await decisionWriter(trx).add(patientId, {
            decisionId: body.undoId,
            findingId,
            kind: 'undo',
            reasonCode: null,
            reason: body.reason ?? null,
            change: null,
            until: null,
            undoes: decisionId,
            by: actor.accountId,
            byName: actor.name,
            byRole: actor.role,
            at: now,
          });
          await waitAgain(trx, kept);
          const patient = await patientReader(trx).patient(patientId);
          // What was decided may no longer hold: the facts have the last word.
          if (patient !== null) await reconsider(trx, patient, now, counts);
          await caseloadWriter(trx).afterCare(patientId, now);
          counts.forget(actor.siteId);
        }
        return ok({ finding: await viewOf(trx, kept, rulebook, actor) });
      },
    );
}

async function undoFault(
  trx: Writer,
  kept: KeptFinding,
  latest: KeptDecision,
  asked: Input['params']['decisionId'],
): Promise<Problem | null> {
  if (latest.decisionId !== asked || latest.kind === 'undo') return decidedAgain;
  // The alert stays closed, so nobody's clock would run: what is said anew opens another one.
  if (opensAlert(kept.finding)) return alertClosed;
  const taken = latest.kind === 'accept' || latest.kind === 'modify';
  if (taken && stepIn(kept.proposal) !== null) return stepTaken;
  if (kept.endedAt !== null && kept.endedBecause !== 'decided') return over;
  return (await isNewest(trx, kept)) ? null : factsChanged;
}

async function isNewest(trx: Writer, kept: KeptFinding): Promise<boolean> {
  const ofRule = await findingReader(trx).latestOf(kept.patientId, [kept.finding.rule.id]);
  const newest = ofRule.find(({ finding }) => finding.topic === kept.finding.topic);
  return newest?.findingId === kept.findingId;
}

async function waitAgain(trx: Writer, kept: KeptFinding): Promise<void> {
  if (kept.endedAt !== null) await reopenFinding(trx, kept);
  await reopenCardsFor(trx, kept.patientId, kept.findingId, kept.endedAt);
}

async function viewOf(
  trx: Writer,
  { patientId, findingId }: KeptFinding,
  rulebook: Rulebook,
  actor: StaffActor,
): Promise<Output['finding']> {
  const kept = await findingReader(trx).one(patientId, findingId);
  const [view] = kept === null ? [] : await findingViews(trx, rulebook, actor, [kept]);
  if (view === undefined) throw new Error('Broken invariant: an undone finding is in the record');
  return view;
}

const conflict = (code: string, title: string): Problem => ({ status: 409, code, title });

const decidedAgain = conflict(
  'decided-again',
  'Somebody decided again since. Only the latest decision can be taken back.',
);
const stepTaken = conflict(
  'step-was-taken',
  'A step of care began with this decision. Choose another step instead of taking it back.',
);
const alertClosed = conflict(
  'alert-closed',
  'This is how a safety alert was closed, and that stays. Ask the person again: a new answer opens a new alert.',
);
const over = conflict('over', 'This no longer holds, so there is nothing left to decide.');
const factsChanged = conflict(
  'facts-changed',
  'The facts have changed since. What they say now stands in the list of findings.',
);
