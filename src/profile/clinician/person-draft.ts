import { type DateParts, dateOf, noDate, partsOf } from '#design';
import type { PatientView, Registration } from '#profile';

/** What stands in the form of a person, exactly as typed. */
export type PersonDraft = {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: DateParts;
  readonly sex: 'F' | 'M' | 'X' | null;
  readonly recordNumber: string;
  readonly language: Registration['language'];
  readonly plainWords: boolean;
  readonly interpreterNeeded: boolean;
  readonly phone: string;
  readonly email: string;
};

export const nobodyYet: PersonDraft = {
  givenName: '',
  familyName: '',
  birthDate: noDate,
  sex: null,
  recordNumber: '',
  language: 'en',
  plainWords: false,
  interpreterNeeded: false,
  phone: '',
  email: '',
};

export const draftOfPerson = (patient: PatientView): PersonDraft => ({
  givenName: patient.givenName,
  familyName: patient.familyName,
  birthDate: partsOf(patient.birthDate),
  sex: patient.sex,
  recordNumber: patient.recordNumber ?? '',
  language: patient.language as Registration['language'],
  plainWords: patient.reading === 'plain',
  interpreterNeeded: patient.interpreterNeeded,
  phone: patient.phone ?? '',
  email: patient.email ?? '',
});

export type PersonField = 'givenName' | 'familyName' | 'birthDate';
export type PersonFault = 'missing' | 'unclear';

/** What can be seen without asking the server: an empty name, a day that is in no calendar. */
export function personFaults(draft: PersonDraft): Partial<Record<PersonField, PersonFault>> {
  const day = dateOf(draft.birthDate);
  return {
    ...(draft.givenName.trim() === '' && { givenName: 'missing' as const }),
    ...(draft.familyName.trim() === '' && { familyName: 'missing' as const }),
    ...(day === 'empty' && { birthDate: 'missing' as const }),
    ...(day === 'unclear' && { birthDate: 'unclear' as const }),
  };
}

type Person = Omit<Registration, 'patientId'>;

const typed = (text: string): string => text.trim();

/** The person as the server takes it; null while the day of birth cannot be read. */
export function personOf(draft: PersonDraft): Person | null {
  const birthDate = dateOf(draft.birthDate);
  if (birthDate === 'empty' || birthDate === 'unclear') return null;
  return {
    givenName: typed(draft.givenName),
    familyName: typed(draft.familyName),
    birthDate,
    sex: draft.sex,
    language: draft.language,
    reading: draft.plainWords ? 'plain' : 'standard',
    interpreterNeeded: draft.interpreterNeeded,
    ...(typed(draft.recordNumber) !== '' && { recordNumber: typed(draft.recordNumber) }),
    ...(typed(draft.phone) !== '' && { phone: typed(draft.phone) }),
    ...(typed(draft.email) !== '' && { email: typed(draft.email) }),
  };
}
