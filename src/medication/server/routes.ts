import type { PatientId, StaffActor } from '#access';
import type { Database, Writer } from '#database/server';
import { notFound, type Problem } from '#http';
import { handle, handleAs, type Route } from '#http/server';
import { err, type Instant, ok, type Result } from '#kernel';
import {
  type MedicinesOutput,
  markNoteSeen,
  readMedicineHistory,
  readMedicines,
  recordHealth,
  reviewMedicines,
  saveMedicine,
  stopMedicine,
  withdrawHealth,
  withdrawMedicine,
} from '#medication';
import { answerOf, type MedicationDeps, shownTo } from './answer.ts';
import { keepHealth } from './health.ts';
import { healthWriter } from './health-store.ts';
import { medicineReader } from './medicine-store.ts';
import { nameRoutes } from './name-routes.ts';
import { noteWriter } from './note-store.ts';
import { listOf, type MedicinePerson, medicinePersonOf } from './person.ts';
import { review } from './reviewing.ts';
import { save, stop, withdraw } from './saving.ts';
import type { By } from './tables.ts';

export function medicationRoutes(deps: MedicationDeps): readonly Route[] {
  return [
    handle(readMedicines, async ({ actor, database, now }, { params }) =>
      database.read(params, async (db) => {
        const who = await medicinePersonOf(db, params.patientId, now);
        if (who === null) return err(notFound('person'));
        return ok(
          actor.kind === 'staff' ? await answerOf(db, who, deps) : await shownTo(actor, db, who),
        );
      }),
    ),

    handleAs('staff', readMedicineHistory, async ({ database, now }, { params }) =>
      database.read({ patientId: params.patientId }, async (db) => {
        const { patientId, medicineId } = params;
        const who = await medicinePersonOf(db, patientId, now);
        if (who === null) return err(notFound('person'));
        const zone = who.patient.timeZone;
        const versions = await medicineReader(db).history(patientId, medicineId, zone);
        return versions.length === 0 ? err(notFound('medicine')) : ok({ versions: [...versions] });
      }),
    ),

    ...listRoutes(deps),
    ...healthRoutes(deps),
    ...nameRoutes(),
  ];
}

function listRoutes(deps: MedicationDeps): readonly Route[] {
  return [
    handleAs('staff', saveMedicine, async ({ actor, database, now }, { params, body }) =>
      change(database, params.patientId, deps, now, async (trx, who) => {
        const { table } = await listOf(trx, who.patient);
        return save(trx, who, params.medicineId, body, table, byOf(actor, now));
      }),
    ),

    handleAs('staff', stopMedicine, async ({ actor, database, now }, { params, body }) =>
      change(database, params.patientId, deps, now, async (trx, who) =>
        stop(trx, who, params.medicineId, body, byOf(actor, now)),
      ),
    ),

    handleAs('staff', withdrawMedicine, async ({ actor, database, now }, { params, body }) =>
      change(database, params.patientId, deps, now, async (trx, who) =>
        withdraw(trx, who, params.medicineId, body, byOf(actor, now)),
      ),
    ),

    handleAs('staff', reviewMedicines, async ({ actor, database, now }, { params, body }) =>
      change(database, params.patientId, deps, now, async (trx, who) =>
        review(trx, who, await listOf(trx, who.patient), body, byOf(actor, now)),
      ),
    ),
  ];
}

function healthRoutes(deps: MedicationDeps): readonly Route[] {
  return [
    handleAs('staff', recordHealth, async ({ actor, database, now }, { params, body }) =>
      change(database, params.patientId, deps, now, async (trx, who) => {
        const kept = await keepHealth(trx, who, body, byOf(actor, now));
        return kept.ok ? ok(true) : kept;
      }),
    ),

    handleAs('staff', withdrawHealth, async ({ actor, database, now }, { params, body }) =>
      change(database, params.patientId, deps, now, async (trx) => {
        const { patientId, recordId } = params;
        const by = byOf(actor, now);
        const gone = await healthWriter(trx).withdraw(patientId, recordId, body.words, by);
        return gone ? ok(true) : err(notFound('value'));
      }),
    ),

    handleAs('staff', markNoteSeen, async ({ actor, database, now }, { params }) =>
      change(database, params.patientId, deps, now, async (trx) => {
        const seen = await noteWriter(trx).seen(params.patientId, params.noteId, byOf(actor, now));
        return seen ? ok(false) : err(notFound('note'));
      }),
    ),
  ];
}

/** `false`: nothing that a rule reads was changed. */
type Work = (trx: Writer, who: MedicinePerson) => Promise<Result<boolean, Problem>>;

/** One change about one person; the rules are asked again in the same transaction. */
async function change(
  database: Database,
  patientId: PatientId,
  deps: MedicationDeps,
  now: Instant,
  work: Work,
): Promise<Result<MedicinesOutput, Problem>> {
  return database.write({ patientId }, async (trx) => {
    const who = await medicinePersonOf(trx, patientId, now);
    if (who === null) return err(notFound('person'));
    const done = await work(trx, who);
    if (!done.ok) return done;
    if (done.value) await deps.afterMedicines(trx, who.patient, now);
    return ok(await answerOf(trx, who, deps));
  });
}

const byOf = ({ accountId, name }: StaffActor, now: Instant): By => ({ accountId, name, now });
