import type { PatientId, StaffActor } from '#access';
import type { Reader, Writer } from '#database/server';
import { type InputOf, notFound, type Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type Instant, localDayOf, ok, type Result } from '#kernel';
import type { Patient } from '#profile';
import { patientReader } from '#profile/server';
import {
  type OpenedScreen,
  openSecondScreen,
  recordCrisisDischarge,
  recordSafetyContact,
  saveSecondScreen,
} from '#safety';
import { alertWriter, type KeptAlert } from './alert-store.ts';
import { followUpWriter } from './follow-up-store.ts';

export type ScreenToKeep = InputOf<typeof saveSecondScreen>['body'];

export type ScreenDeps = {
  /** The screens this site may ask of the person now. */
  readonly screensFor: (db: Reader, patient: Patient, now: Instant) => Promise<OpenedScreen>;
  /** Keeps the answers, and does what follows from them; a fault that names the field where they do not fit. */
  readonly keepScreen: (
    trx: Writer,
    about: { readonly alert: KeptAlert; readonly patient: Patient },
    screen: ScreenToKeep,
    by: StaffActor,
    now: Instant,
  ) => Promise<Problem | null>;
  /** Somebody was reached, or was discharged after a crisis: the next contact is due anew. */
  readonly afterFollowUp: (trx: Writer, patient: Patient, now: Instant) => Promise<void>;
};

/** What a clinician does about an alert together with the person, and in the weeks after it. */
export function screenRoutes(deps: ScreenDeps): readonly Route[] {
  return [
    handleAs('staff', openSecondScreen, async ({ database, now }, { params: { patientId } }) =>
      database.read({ patientId }, async (db) => {
        const patient = await patientReader(db).patient(patientId);
        if (patient === null) return err(notFound('person'));
        return ok(await deps.screensFor(db, patient, now));
      }),
    ),

    handleAs('staff', saveSecondScreen, async ({ actor, database, now }, { params, body }) =>
      database.write({ patientId: params.patientId }, async (trx) => {
        const patient = await patientReader(trx).patient(params.patientId);
        const alert = await alertWriter(trx).hold(params.patientId, params.alertId);
        if (patient === null || alert === null) return err(notFound('alert'));
        const problem = await deps.keepScreen(trx, { alert, patient }, body, actor, now);
        if (problem !== null) return err(problem);
        await alertWriter(trx).note(alert, {
          kind: 'second-screen',
          at: now,
          by: actor,
          words: null,
        });
        return ok({ saved: true as const });
      }),
    ),

    handleAs('staff', recordSafetyContact, async ({ actor, database, now }, { params, body }) => {
      if (body.engaged && !body.reached) return err(engagedUnreached);
      return database.write({ patientId: params.patientId }, (trx) =>
        followed(trx, params.patientId, now, deps, (patientId) =>
          followUpWriter(trx).contact(patientId, { ...body, at: now }, actor),
        ),
      );
    }),

    handleAs('staff', recordCrisisDischarge, async ({ actor, database, now }, { params, body }) =>
      database.write({ patientId: params.patientId }, async (trx) => {
        const patient = await patientReader(trx).patient(params.patientId);
        const today = patient === null ? null : localDayOf(now, patient.timeZone);
        if (today !== null && body.dischargedOn > today) return err(notYet);
        return followed(trx, params.patientId, now, deps, (patientId) =>
          followUpWriter(trx).discharge(
            patientId,
            {
              discharge_id: body.dischargeId,
              discharged_on: body.dischargedOn,
              place: body.place,
              words: body.words,
              recorded_at: now,
            },
            actor,
          ),
        );
      }),
    ),
  ];
}

async function followed(
  trx: Writer,
  patientId: PatientId,
  now: Instant,
  deps: ScreenDeps,
  keep: (patientId: PatientId) => Promise<void>,
): Promise<Result<{ saved: true }, Problem>> {
  const patient = await patientReader(trx).patient(patientId);
  if (patient === null) return err(notFound('person'));
  await keep(patientId);
  await deps.afterFollowUp(trx, patient, now);
  return ok({ saved: true });
}

const engagedUnreached: Problem = {
  status: 422,
  code: 'not-reached',
  title: 'Only somebody who was reached can be engaged in care again.',
  fields: [
    {
      at: '/body/engaged',
      code: 'not-reached',
      message: 'Only somebody who was reached can be engaged in care again.',
    },
  ],
};

const notYet: Problem = {
  status: 422,
  code: 'in-the-future',
  title: 'The day of discharge is not here yet.',
  fields: [
    {
      at: '/body/dischargedOn',
      code: 'in-the-future',
      message: 'The day of discharge is not here yet.',
    },
  ],
};
