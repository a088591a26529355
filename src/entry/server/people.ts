import type { PatientId, SiteId } from '#access';
import type { Reader } from '#database/server';
import { type FoundPerson, peopleShownMax } from '#entry';
import { type Patient, readDay, wordsSearched } from '#profile';
import { patientReader } from '#profile/server';

/** People of the site whose name or record number has words that begin like these; in order of names. */
export type PeopleMatching = (
  db: Reader,
  siteId: SiteId,
  words: readonly string[],
  most: number,
) => Promise<readonly PatientId[]>;

type Found = { readonly people: FoundPerson[]; readonly more: boolean };

/** Whoever is meant by what was typed: beginnings of names or of a record number, or a day of birth. */
export async function peopleFound(
  db: Reader,
  siteId: SiteId,
  typed: string,
  matching: PeopleMatching,
): Promise<Found> {
  const day = readDay(typed.trim());
  const words = wordsSearched(typed);
  if (words.length === 0) return { people: [], more: false };
  const most = peopleShownMax + 1;
  const born = day.ok ? await patientReader(db).possibleDoubles(siteId, [day.value], []) : [];
  const named = day.ok
    ? born.map(({ patientId }) => patientId)
    : await matching(db, siteId, words, most);
  const people: FoundPerson[] = [];
  for (const patientId of named.slice(0, peopleShownMax)) {
    const patient = await patientReader(db).patient(patientId);
    if (patient !== null) people.push(foundPersonOf(patient));
  }
  return { people, more: named.length > peopleShownMax };
}

export const foundPersonOf = (patient: Patient): FoundPerson => ({
  patientId: patient.patientId,
  name: `${patient.givenName} ${patient.familyName}`,
  recordNumber: patient.recordNumber,
  birthDate: patient.birthDate,
  left: patient.leftAt !== null,
});
