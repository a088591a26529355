import { uuidv7 } from 'uuidv7';
import type { PatientId, StaffActor } from '#access';
import type { Reader, Writer } from '#database/server';
import { notFound, type Problem } from '#http';
import { type Context, handleAs, type Route } from '#http/server';
import { err, type Id, type Instant, ok, type Result } from '#kernel';
import {
  type BeforeLeaving,
  type CallsOnLeaving,
  leaveCare,
  type Patient,
  patientViewOf,
  readBeforeLeaving,
  returnToCare,
} from '#profile';
import { patientReader, patientWriter } from './patient-store.ts';

export type Leaving = {
  readonly reason: string;
  readonly words: string | null;
  /** Who goes on with calls after an alarm, or how they end; null: nothing was said of them. */
  readonly calls: CallsOnLeaving | null;
};

export type CareDeps = {
  /** Calls after an alarm that are still made, and who can go on with them. */
  readonly beforeLeaving: (db: Reader, patient: Patient) => Promise<BeforeLeaving>;
  /** What stands against leaving now; null: nothing. */
  readonly againstLeaving: (
    trx: Writer,
    patient: Patient,
    leaving: Leaving,
  ) => Promise<Problem | null>;
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
    handleAs('staff', readBeforeLeaving, async ({ database }, { params }) =>
      database.read(params, async (db) => {
        const patient = await patientReader(db).patient(params.patientId);
        return patient === null
          ? err(notFound('person'))
          : ok(await deps.beforeLeaving(db, patient));
      }),
    ),

    handleAs('staff', leaveCare, async (context, { params: { patientId }, body }) =>
      move(context, patientId, async (trx, before) => {
        if (before.leftAt !== null) return ok(before);
        const leaving = {
          reason: body.reason,
          words: body.words ?? null,
          calls: body.calls ?? null,
        };
        const against = await deps.againstLeaving(trx, before, leaving);
        if (against !== null) return err(against);
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
