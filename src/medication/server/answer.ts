import { type Actor, ownsPlanParts, type PatientId, type SiteId, type StaffActor } from '#access';
import { teamOf } from '#accounts/server';
import type { Reader, Writer } from '#database/server';
import { inForce } from '#evidence';
import { addDays, type Id, type Instant, type LocalDate } from '#kernel';
import {
  draftsFrom,
  type IngredientTable,
  type MedicineBody,
  type MedicinesOutput,
  type PlannedMedicine,
  type Taper,
  type TaperStep,
  type WatchItem,
  windowOfHealth,
} from '#medication';
import type { Patient } from '#profile';
import { factNamed } from '#profile/server';
import type { Circumstances, Fact } from '#reasoning';
import { healthReader } from './health-store.ts';
import { noteReader } from './note-store.ts';
import { type ListKept, listOf, type MedicinePerson } from './person.ts';
import { type KeptTaper, taperReader, tapersFor } from './taper-store.ts';

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
  /** What speaks for care while a dose is lowered. */
  readonly concernsAbout: (
    db: Reader,
    patient: Patient,
    circumstances: Circumstances,
  ) => Promise<MedicinesOutput['concerns']>;
  /** The rules are asked again, and what was begun is watched: in the transaction of the change. */
  readonly afterMedicines: (trx: Writer, changed: MedicinesChanged) => Promise<void>;
};

/** What a change brought that others act on. */
export type Event =
  | { readonly kind: 'other' }
  | {
      readonly kind: 'began';
      readonly medicine: MedicineBody;
      readonly medicineId: Id<'MedicineId'>;
      readonly version: number;
      /** The day of the start or of the change of dose. */
      readonly on: LocalDate;
      readonly watch: readonly WatchItem[];
    }
  | {
      readonly kind: 'taper';
      readonly taperId: Id<'TaperId'>;
      readonly state: Taper['state'];
      readonly steps: readonly TaperStep[];
    };

export type TaperChanged = Extract<Event, { readonly kind: 'taper' }>;

export type MedicinesChanged = {
  readonly patient: Patient;
  readonly event: Event;
  /** Tapers that ended because what they lower is no longer taken. */
  readonly tapersEnded: readonly TaperChanged[];
  readonly actor: StaffActor;
  readonly table: IngredientTable;
  readonly now: Instant;
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
  const team = await carersAt(db, patient.siteId as SiteId);
  return {
    ...headOf(who),
    medicines: [...list.medicines],
    review: list.review,
    drafts: [...draftsFrom(reported, list.medicines, list.table)],
    planned: [...(await deps.plannedMedicines(db, patient.patientId))],
    notes: await noteReader(db).latest(patient.patientId),
    tapers: (await taperReader(db).all(patient.patientId)).map((taper) => taperViewOf(taper, team)),
    concerns: await deps.concernsAbout(db, patient, circumstances),
    team,
    names: [...list.names],
    health: (await healthReader(db).latest(patient.patientId)).map((record) => ({
      ...record,
      speaksUntil: speaksUntil(record, circumstances),
    })),
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
      silent: [...(circumstances.silent ?? [])],
    },
  };
}

/** As the rules count it, by the window that holds at this clinic. */
function speaksUntil(
  { name, day }: MedicinesOutput['health'][number],
  { settings, bearer, asOf }: Circumstances,
): LocalDate | null {
  const window = windowOfHealth(name);
  return window === null ? null : addDays(day, inForce(window, settings, bearer, asOf).value);
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
      .map((medicine) => ({
        ...medicine,
        changeWords: null,
        stopReason: null,
        // Words of the team are for the team; a helper may be reading.
        lastAnswer: medicine.lastAnswer === null ? null : { ...medicine.lastAnswer, words: null },
      })),
    review: list.review === null ? null : { ...list.review, words: null },
    drafts: [],
    planned: [],
    // What somebody wrote to their team is between them.
    notes: actor.kind === 'patient' ? await noteReader(db).latest(patient.patientId) : [],
    tapers: await tapersShown(db, patient.patientId, list),
    concerns: [],
    team: [],
    names: [],
    health: [],
    others: [],
    cutOffs: { settings: [], country: null, siteId: null },
  };
}

/** Who can be there for the person while a dose is lowered. */
async function carersAt(db: Reader, siteId: SiteId): Promise<MedicinesOutput['team']> {
  const team = (await teamOf(db, siteId)).filter(({ role }) => ownsPlanParts(role));
  return team.map(({ accountId, name, role }) => ({ accountId, name, role }));
}

const taperViewOf = (taper: KeptTaper, team: MedicinesOutput['team']): Taper => ({
  ...taper,
  steps: taper.steps.map((step) => ({
    ...step,
    supportName: team.find(({ accountId }) => accountId === step.supportedBy)?.name ?? null,
  })),
});

/** The person sees what was agreed with them, of what they still take. */
async function tapersShown(db: Reader, patientId: PatientId, list: ListKept): Promise<Taper[]> {
  const tapers = await taperReader(db).all(patientId);
  return tapersFor(tapers, list).map((taper) => ({
    ...taperViewOf(taper, []),
    reason: null,
    changeWords: null,
  }));
}
