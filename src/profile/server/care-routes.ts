import { uuidv7 } from 'uuidv7';
import type { PatientId, StaffActor } from '#access';
import type { Writer } from '#database/server';
import { notFound, type Problem } from '#http';
import { type Context, handleAs, type Route } from '#http/server';
import { err, type Id, type Instant, ok, type Result } from '#kernel';
import { leaveCare, type Patient, patientViewOf, returnToCare } from '#profile';
import { patientWriter } from './patient-store.ts';

export type Leaving = { readonly reason: string; readonly words: string | null };

export type CareDeps = {
  /** What stands against leaving now; null: nothing. */
  readonly againstLeaving: (trx: Writer, patientId: PatientId) => Promise<Problem | null>;
  /** The person left: their open work ends with the reason. */
  readonly afterLeft: (
    trx: Writer,
    patient: Patient,
    leaving: Leaving,
    by: StaffActor,
    now: Instant,
  ) => Promise<void>;
  /** The person is back: what is known about them is weighed again. */
  readonly afterReturned: (trx: Writer, patient: Patient, now: Instant) => Promise<void>;
};

export function careRoutes(deps: CareDeps): readonly Route[] {
  return [
    handleAs('staff', leaveCare, async (context, { params: { patientId }, body }) =>
      move(context, patientId, async (trx, before) => {
        if (before.leftAt !== null) return ok(before);
        const against = await deps.againstLeaving(trx, patientId);
        if (against !== null) return err(against);
        const leaving = { reason: body.reason, words: body.words ?? null };
        const { actor, now } = context;
        const after = { ...before, leftAt: now };
        await patientWriter(trx).change(before, after, byOf(context), leaving);
        await deps.afterLeft(trx, after, leaving, actor, now);
        return ok(after);
      }),
    ),

    handleAs('staff', returnToCare, async (context, { params: { patientId } }) =>
      move(context, patientId, async (trx, before) => {
        if (before.leftAt === null) return ok(before);
        const after = { ...before, leftAt: null };
        await patientWriter(trx).change(before, after, byOf(context));
        await deps.afterReturned(trx, after, context.now);
        return ok(after);
      }),
    ),
  ];
}

async function move(
  { database, now }: Context<StaffActor>,
  patientId: PatientId,
  work: (trx: Writer, before: Patient) => Promise<Result<Patient, Problem>>,
) {
  return database.write({ patientId }, async (trx) => {
    const before = await patientWriter(trx).lock(patientId);
    if (before === null) return err(notFound('person'));
    const moved = await work(trx, before);
    return moved.ok ? ok({ patient: patientViewOf(moved.value, now) }) : moved;
  });
}

const byOf = ({ actor, now }: Context<StaffActor>) => ({
  changeId: uuidv7() as Id<'ChangeId'>,
  accountId: actor.accountId,
  now,
});
