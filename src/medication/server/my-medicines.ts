import type { Reader, Writer } from '#database/server';
import { notFound } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type Instant, ok } from '#kernel';
import {
  type ListedMedicine,
  type MedicineNote,
  type MyMedicine,
  medicineNote,
  readMyMedicines,
} from '#medication';
import type { Patient } from '#profile';
import { patientReader } from '#profile/server';
import {
  done,
  type Effect,
  type Incoming,
  type OperationHandler,
  operationHandler,
  rejected,
} from '#sync/server';
import { noteReader, noteWriter } from './note-store.ts';
import { listOf, type MedicinePerson, medicinePersonOf } from './person.ts';
import { taperReader, tapersFor } from './taper-store.ts';

/** What the phone of a person shows and keeps. */
export function myMedicineRoutes(): readonly Route[] {
  return [
    handleAs('patient', readMyMedicines, async ({ actor, database, now }) =>
      database.read({ patientId: actor.patientId }, async (db) => {
        const who = await medicinePersonOf(db, actor.patientId, now);
        return who === null ? err(notFound('person')) : ok(await mine(db, who));
      }),
    ),
  ];
}

async function mine(db: Reader, { patient, today }: MedicinePerson) {
  const { patientId } = patient;
  const list = await listOf(db, patient);
  const tapers = await taperReader(db).all(patientId);
  const nameOf = (medicineId: string) =>
    list.medicines.find((each) => each.medicineId === medicineId)?.name ?? '';
  return {
    medicines: list.medicines.filter(({ state }) => state === 'taken').map(myMedicineFrom),
    readThroughOn: list.review?.day ?? null,
    tapers: tapersFor(tapers, list).map(({ medicineId, unit, state, steps }) => ({
      name: nameOf(medicineId),
      unit,
      paused: state === 'paused',
      steps: steps.map(({ from, daily }) => ({ from, daily })),
    })),
    notes: (await noteReader(db).latest(patientId)).map(
      ({ noteId, medicineId, words, at, seenAt }) => ({ noteId, medicineId, words, at, seenAt }),
    ),
    today,
  };
}

function myMedicineFrom(medicine: ListedMedicine): MyMedicine {
  const { medicineId, name, strength, dose, unit, times, per, asNeeded, route, indication } =
    medicine;
  return { medicineId, name, strength, dose, unit, times, per, asNeeded, route, indication };
}

export type Noted = {
  readonly patient: Patient;
  readonly note: MedicineNote;
  /** What it is about, as the list calls it; null: medicines in general. */
  readonly about: string | null;
  readonly now: Instant;
};

export type MedicineNoteDeps = {
  /** What was written reaches the team, in the same transaction. */
  readonly afterNote: (trx: Writer, noted: Noted) => Promise<void>;
};

/** "I take it differently": kept as said. The list changes when somebody has talked about it. */
export function medicationOperations(deps: MedicineNoteDeps): readonly OperationHandler[] {
  return [
    operationHandler<MedicineNote>({
      kind: 'medicine-note',
      schema: medicineNote,
      apply: (trx, incoming) => keepNote(trx, incoming, deps),
    }),
  ];
}

async function keepNote(
  trx: Writer,
  { body, actor, now }: Incoming<MedicineNote>,
  deps: MedicineNoteDeps,
): Promise<Effect> {
  const patient = await patientReader(trx).patient(actor.patientId);
  if (patient === null) return rejected('no-such-person', 'This record is no longer there.');
  const { medicines } = await listOf(trx, patient);
  const about = medicines.find(({ medicineId }) => medicineId === body.medicineId) ?? null;
  // What was taken off the list meanwhile is still told about: nothing the person said is lost.
  const note = { ...body, medicineId: about?.medicineId ?? null };
  await noteWriter(trx).add(patient.patientId, note, now);
  await deps.afterNote(trx, { patient, note, about: about?.name ?? null, now });
  return done({ noteId: body.noteId });
}
