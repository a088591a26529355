import type { PatientId } from '#access';
import { type Instant, type LocalDate, localDayOf, type TimeZone } from '#kernel';
import { ageYearsOn } from './age.ts';
import type { PatientView } from './contract.ts';

/** Who a person is, as kept. */
export type Patient = {
  readonly patientId: PatientId;
  readonly siteId: string;
  readonly recordNumber: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate;
  readonly sex: 'F' | 'M' | 'X' | null;
  readonly language: string;
  readonly reading: 'standard' | 'plain';
  readonly interpreterNeeded: boolean;
  readonly phone: string | null;
  readonly email: string | null;
  readonly timeZone: TimeZone;
  readonly registeredAt: Instant;
  /** When care ended; null while it goes on. Nothing of the record goes with the person. */
  readonly leftAt: Instant | null;
};

export function patientViewOf(patient: Patient, now: Instant): PatientView {
  const { siteId: _, ...shown } = patient;
  const today = localDayOf(now, patient.timeZone);
  return { ...shown, ageYears: ageYearsOn(today, patient.birthDate), today };
}
