import type { PatientId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import { notFound } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type Instant, ok } from '#kernel';
import type { Patient } from '#profile';
import { patientReader, siteReader } from '#profile/server';
import {
  changeSafetyPlan,
  type MedicineSeen,
  meansIn,
  readMySafetyPlan,
  readMySafetyPlanHistory,
  readSafetyPlan,
  readSafetyPlanHistory,
} from '#safety';
import { crisisContactReader } from './crisis-contact-store.ts';
import { changePlan } from './safety-plan-change.ts';
import { safetyPlanReader } from './safety-plan-store.ts';

/** The person's medicines as far as the record knows; `whole`: somebody keeps a list of all of them. */
export type OwnMedicines = {
  readonly list: readonly MedicineSeen[];
  readonly whole: boolean;
};

export type SafetyPlanDeps = {
  readonly ownMedicines: (db: Reader, patient: Patient, now: Instant) => Promise<OwnMedicines>;
  /** A change the person made themselves reaches the team as information, in the same transaction. */
  readonly afterOwnChange: (trx: Writer, patient: Patient, now: Instant) => Promise<void>;
};

export function safetyPlanRoutes(deps: SafetyPlanDeps): readonly Route[] {
  return [
    handleAs('staff', readSafetyPlan, async ({ database, now }, { params: { patientId } }) =>
      database.read({ patientId }, async (db) => {
        const patient = await patientReader(db).patient(patientId);
        if (patient === null) return err(notFound('person'));
        return ok(await forTheTeam(db, patient, deps, now));
      }),
    ),

    handleAs('staff', changeSafetyPlan, async ({ actor, database, now }, { params, body }) =>
      database.write(params, async (trx) => {
        const patient = await patientReader(trx).patient(params.patientId);
        if (patient === null) return err(notFound('person'));
        const made = await changePlan(trx, params.patientId, body, {
          accountId: actor.accountId,
          name: actor.name,
          kind: 'staff',
          together: body.together,
          at: now,
        });
        if (!made.ok) return err(made.problem);
        const { keptBoth } = made.value;
        return ok({ ...(await forTheTeam(trx, patient, deps, now)), keptBoth: [...keptBoth] });
      }),
    ),

    handleAs('staff', readSafetyPlanHistory, async ({ database }, { params: { patientId } }) =>
      database.read({ patientId }, async (db) => ok(await versionsOf(db, patientId))),
    ),

    handleAs('patient', readMySafetyPlanHistory, async ({ actor: { patientId }, database }) =>
      database.read({ patientId }, async (db) => ok(await versionsOf(db, patientId))),
    ),

    handleAs('patient', readMySafetyPlan, async ({ actor: { patientId }, database }) =>
      database.read({ patientId }, async (db) => {
        const patient = await patientReader(db).patient(patientId);
        if (patient === null) return err(notFound('person'));
        const reader = safetyPlanReader(db);
        return ok({
          plan: await reader.view(patientId),
          changeIds: [...(await reader.ownChanges(patientId))],
          personName: `${patient.givenName} ${patient.familyName}`,
          ...(await whomToCall(db, patient)),
        });
      }),
    ),
  ];
}

async function versionsOf(db: Reader, patientId: PatientId) {
  const kept = await safetyPlanReader(db).history(patientId);
  return {
    versions: kept.map(({ version, at, byName, byKind, together, changes }) => {
      return { version, at, byName, byKind, together, changes: [...changes] };
    }),
  };
}

async function forTheTeam(db: Reader, patient: Patient, deps: SafetyPlanDeps, now: Instant) {
  const { patientId } = patient;
  const { list, whole } = await deps.ownMedicines(db, patient, now);
  const { known, maybeMore } = meansIn(list);
  return {
    plan: await safetyPlanReader(db).view(patientId),
    means: { known: [...known], maybeMore: maybeMore || !whole },
    ...(await whomToCall(db, patient)),
  };
}

async function whomToCall(db: Reader, patient: Patient) {
  const site = await siteReader(db).site(patient.siteId as SiteId);
  return {
    crisisContacts: await crisisContactReader(db).shown(site.siteId, site.country),
    clinic: { name: site.name, phone: site.phone },
  };
}
