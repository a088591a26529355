import type { LocalDate } from '#kernel';
import {
  type MedicineBody,
  type MedicinesOutput,
  type ReviewAnswer,
  readMedicines,
  recordHealth,
  reviewMedicines,
  saveMedicine,
} from '#medication';
import type { Client } from './client.ts';
import { type Clinic, newId } from './clinic.ts';

export const medicineNamed = (name: string, more: Partial<MedicineBody> = {}): MedicineBody => ({
  name,
  strength: null,
  statedClass: null,
  dose: null,
  unit: null,
  times: null,
  per: 'day',
  asNeeded: false,
  route: 'oral',
  indication: null,
  prescriber: null,
  startedOn: null,
  overTheCounter: false,
  ...more,
});

export const tablets = (strength: string, times: number, since: string | null = null) => ({
  strength,
  dose: 1,
  unit: 'tablet' as const,
  times,
  startedOn: since as LocalDate | null,
});

export async function medicinesOf(clinic: Clinic, by: Client = clinic.okoro) {
  return by.ask(readMedicines, { params: { patientId: clinic.patientId } });
}

export function onList({ medicines }: MedicinesOutput, name: string) {
  const found = medicines.find((each) => each.name === name);
  if (found === undefined) throw new Error(`${name} is on the list`);
  return found;
}

export async function begins(
  clinic: Clinic,
  medicine: MedicineBody,
  watch: readonly ('mood' | 'sleep' | 'thinking' | 'side-effects')[] = [],
  by: Client = clinic.okoro,
): Promise<MedicinesOutput> {
  return by.ask(saveMedicine, {
    params: { patientId: clinic.patientId, medicineId: newId<'MedicineId'>() },
    body: { version: 0, medicine, change: { kind: 'added', on: null }, watch: [...watch] },
  });
}

/** The list is read through with the person: as written, but for what is said here. */
export async function readsThrough(
  clinic: Clinic,
  day: string,
  said: Readonly<Record<string, ReviewAnswer>> = {},
): Promise<MedicinesOutput> {
  const { medicines } = await medicinesOf(clinic);
  return clinic.ana.ask(reviewMedicines, {
    params: { patientId: clinic.patientId },
    body: {
      reviewId: newId<'MedicineReviewId'>(),
      day: day,
      asked: 'person',
      nothingElse: true,
      answers: medicines
        .filter(({ state }) => state === 'taken')
        .map(({ medicineId, version, name }) => ({
          medicineId,
          version,
          answer: said[name] ?? 'takes',
        })),
    },
  });
}

export async function isRecorded(
  clinic: Clinic,
  name: Parameters<typeof recordOf>[0],
  value: number | boolean | null,
  day: string,
): Promise<void> {
  const body = { ...recordOf(name), value, day: day as LocalDate };
  await clinic.okoro.ask(recordHealth, { params: { patientId: clinic.patientId }, body });
}

const recordOf = (
  name: 'egfr' | 'sleepDisorderedBreathing' | 'bipolar' | 'opioidReviewed' | 'epilepsy',
) => ({
  recordId: newId<'HealthRecordId'>(),
  name,
  unit: name === 'egfr' ? 'ml/min/1.73 m²' : null,
});
