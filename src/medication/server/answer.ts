import type { Actor, PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Instant } from '#kernel';
import { draftsFrom, type MedicinesOutput, type PlannedMedicine } from '#medication';
import type { Patient } from '#profile';
import { factNamed } from '#profile/server';
import type { Circumstances, Fact } from '#reasoning';
import { healthReader } from './health-store.ts';
import { noteReader } from './note-store.ts';
import { listOf, type MedicinePerson } from './person.ts';

export type MedicationDeps = {
  /** Medicines of the shared plan. */
  readonly plannedMedicines: (
    db: Reader,
    patientId: PatientId,
  ) => Promise<readonly PlannedMedicine[]>;
  /** What rules about medicines read of the person beside the list itself. */
  readonly othersKnown: (
    db: Reader,
    patient: Patient,
    circumstances: Circumstances,
  ) => Promise<readonly Fact[]>;
  /** The rules are asked again, in the transaction of the change. */
  readonly afterMedicines: (trx: Writer, patient: Patient, now: Instant) => Promise<void>;
};

/** The page of medicines for the team. */
export async function answerOf(
  db: Reader,
  who: MedicinePerson,
  deps: MedicationDeps,
): Promise<MedicinesOutput> {
  const { patient, circumstances, facts } = who;
  const list = await listOf(db, patient);
  const reported = factNamed(facts, 'reported-medicines') ?? [];
  return {
    ...headOf(who),
    medicines: [...list.medicines],
    review: list.review,
    drafts: [...draftsFrom(reported, list.medicines, list.table)],
    planned: [...(await deps.plannedMedicines(db, patient.patientId))],
    notes: await noteReader(db).latest(patient.patientId),
    names: [...list.names],
    health: [...(await healthReader(db).latest(patient.patientId))],
    others: [...(await deps.othersKnown(db, patient, circumstances))],
    cutOffs: {
      settings: who.settings.map(({ id, parameter, scope, scopeId, value, by, at, reason }) => ({
        id,
        parameter,
        scope,
        scopeId,
        value,
        by,
        at,
        reason,
      })),
      country: circumstances.bearer.country,
      siteId: circumstances.bearer.siteId,
    },
  };
}

const headOf = ({ today, circumstances, freshDays }: MedicinePerson) => ({
  today,
  asOf: circumstances.asOf,
  freshDays,
});

/** What the person and a helper see of it: what is taken, and nothing of what rules read. */
export async function shownTo(
  actor: Actor,
  db: Reader,
  who: MedicinePerson,
): Promise<MedicinesOutput> {
  const { patient } = who;
  const list = await listOf(db, patient);
  return {
    ...headOf(who),
    medicines: list.medicines
      .filter(({ state }) => state !== 'withdrawn')
      .map((medicine) => ({ ...medicine, changeWords: null, stopReason: null })),
    review: list.review === null ? null : { ...list.review, words: null },
    drafts: [],
    planned: [],
    // What somebody wrote to their team is between them.
    notes: actor.kind === 'patient' ? await noteReader(db).latest(patient.patientId) : [],
    names: [],
    health: [],
    others: [],
    cutOffs: { settings: [], country: null, siteId: null },
  };
}
