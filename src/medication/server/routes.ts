import type { PatientId, StaffActor } from '#access';
import type { Database, Writer } from '#database/server';
import { type InputOf, notFound, type Problem } from '#http';
import { handle, handleAs, type Route } from '#http/server';
import { err, type Id, type Instant, ok, type Result } from '#kernel';
import {
  healthNames,
  type MedicinesOutput,
  markNoteSeen,
  pauseTaper,
  readHealthHistory,
  readMedicineHistory,
  readMedicines,
  recordHealth,
  reviewMedicines,
  saveMedicine,
  saveTaper,
  stopMedicine,
  withdrawHealth,
  withdrawMedicine,
} from '#medication';
import { answerOf, type Event, type MedicationDeps, shownTo } from './answer.ts';
import { keepHealth } from './health.ts';
import { healthReader, healthWriter } from './health-store.ts';
import { medicineReader } from './medicine-store.ts';
import { myMedicineRoutes } from './my-medicines.ts';
import { nameRoutes } from './name-routes.ts';
import { noteWriter } from './note-store.ts';
import { type ListKept, listOf, type MedicinePerson, medicinePersonOf } from './person.ts';
import { review } from './reviewing.ts';
import { save, stop, withdraw } from './saving.ts';
import type { By } from './tables.ts';
import { endTapersOfStopped, keepTaper, pause } from './tapering.ts';

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
    ...taperRoutes(deps),
    ...nameRoutes(),
    ...myMedicineRoutes(),
  ];
}

function listRoutes(deps: MedicationDeps): readonly Route[] {
  return [
    handleAs('staff', saveMedicine, async ({ actor, database, now }, { params, body }) =>
      change({ database, actor, now, deps }, params.patientId, async (trx, who, list) => {
        const { medicineId } = params;
        const saved = await save(trx, who, medicineId, body, list.table, byOf(actor, now));
        return saved.ok ? ok(saved.value ? beganIn(who, medicineId, body) : null) : saved;
      }),
    ),

    handleAs('staff', stopMedicine, async ({ actor, database, now }, { params, body }) =>
      change({ database, actor, now, deps }, params.patientId, async (trx, who) =>
        other(await stop(trx, who, params.medicineId, body, byOf(actor, now))),
      ),
    ),

    handleAs('staff', withdrawMedicine, async ({ actor, database, now }, { params, body }) =>
      change({ database, actor, now, deps }, params.patientId, async (trx, who) =>
        other(await withdraw(trx, who, params.medicineId, body, byOf(actor, now))),
      ),
    ),

    handleAs('staff', reviewMedicines, async ({ actor, database, now }, { params, body }) =>
      change({ database, actor, now, deps }, params.patientId, async (trx, who, list) =>
        other(await review(trx, who, list, body, byOf(actor, now))),
      ),
    ),
  ];
}

function healthRoutes(deps: MedicationDeps): readonly Route[] {
  return [
    handleAs('staff', readHealthHistory, async ({ database }, { params: { patientId, name } }) => {
      const known = healthNames.find((each) => each === name);
      if (known === undefined) return err(notFound('value'));
      return database.read({ patientId }, async (db) =>
        ok({ records: [...(await healthReader(db).history(patientId, known))] }),
      );
    }),

    handleAs('staff', recordHealth, async ({ actor, database, now }, { params, body }) =>
      change({ database, actor, now, deps }, params.patientId, async (trx, who) => {
        const kept = await keepHealth(trx, who, body, byOf(actor, now));
        return kept.ok ? ok({ kind: 'other' }) : kept;
      }),
    ),

    handleAs('staff', withdrawHealth, async ({ actor, database, now }, { params, body }) =>
      change({ database, actor, now, deps }, params.patientId, async (trx) => {
        const { patientId, recordId } = params;
        const by = byOf(actor, now);
        const gone = await healthWriter(trx).withdraw(patientId, recordId, body.words, by);
        return gone ? ok({ kind: 'other' }) : err(notFound('value'));
      }),
    ),

    handleAs('staff', markNoteSeen, async ({ actor, database, now }, { params }) =>
      change({ database, actor, now, deps }, params.patientId, async (trx) => {
        const seen = await noteWriter(trx).seen(params.patientId, params.noteId, byOf(actor, now));
        return seen ? ok(null) : err(notFound('note'));
      }),
    ),
  ];
}

function taperRoutes(deps: MedicationDeps): readonly Route[] {
  return [
    handleAs('staff', saveTaper, async ({ actor, database, now }, { params, body }) =>
      change({ database, actor, now, deps }, params.patientId, async (trx, who, list) =>
        keepTaper(trx, who, list, params.taperId, body, byOf(actor, now)),
      ),
    ),

    handleAs('staff', pauseTaper, async ({ actor, database, now }, { params, body }) =>
      change({ database, actor, now, deps }, params.patientId, async (trx, who) =>
        pause(trx, who, params.taperId, body, byOf(actor, now)),
      ),
    ),
  ];
}

const other = (saved: Result<boolean, Problem>): Result<Event | null, Problem> =>
  saved.ok ? ok(saved.value ? { kind: 'other' } : null) : saved;

/**
 * A start or a change of dose is watched; what was only written down rightly is not, nor what is taken for long
 * or nobody knows since when: nobody is told of a start that may never have been.
 */
function beganIn(
  { today }: MedicinePerson,
  medicineId: Id<'MedicineId'>,
  { version, medicine, change: { kind, on }, watch }: InputOf<typeof saveMedicine>['body'],
): Event {
  if (kind === 'corrected' || kind === 'not-taken') return { kind: 'other' };
  if (kind !== 'dose' && medicine.startedOn === null && watch.length === 0)
    return { kind: 'other' };
  const began = kind === 'dose' ? (on ?? today) : (medicine.startedOn ?? today);
  return { kind: 'began', medicine, medicineId, version: version + 1, on: began, watch };
}

/** null: nothing that a rule reads was changed. */
type Work = (
  trx: Writer,
  who: MedicinePerson,
  list: ListKept,
) => Promise<Result<Event | null, Problem>>;

type Acting = {
  readonly database: Database;
  readonly actor: StaffActor;
  readonly now: Instant;
  readonly deps: MedicationDeps;
};

/** One change about one person; the rules are asked again in the same transaction. */
async function change(
  { database, actor, now, deps }: Acting,
  patientId: PatientId,
  work: Work,
): Promise<Result<MedicinesOutput, Problem>> {
  return database.write({ patientId }, async (trx) => {
    const who = await medicinePersonOf(trx, patientId, now);
    if (who === null) return err(notFound('person'));
    const { patient } = who;
    const list = await listOf(trx, patient);
    const done = await work(trx, who, list);
    if (!done.ok) return done;
    if (done.value !== null) {
      const after = await listOf(trx, patient);
      const tapersEnded = await endTapersOfStopped(trx, who, after, byOf(actor, now));
      const { table } = list;
      const event = done.value;
      await deps.afterMedicines(trx, { patient, event, tapersEnded, actor, table, now });
    }
    return ok(await answerOf(trx, who, deps));
  });
}

const byOf = ({ accountId, name }: StaffActor, now: Instant): By => ({ accountId, name, now });
