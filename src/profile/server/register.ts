import type { AccountId, PatientId, SiteId } from '#access';
import { codeOf, type Database, type Writer } from '#database/server';
import type { Problem } from '#http';
import { err, type Instant, localDayOf, ok, type Result } from '#kernel';
import { birthDateFault, doubleKey, type Patient, type Registration } from '#profile';
import { type Known, patientReader, patientWriter, rowOf } from './patient-store.ts';
import { siteReader } from './site-store.ts';

/** What joins a registration in its transaction: the caseload row, for one. */
export type AfterRegistered = (trx: Writer, patient: Patient) => Promise<void>;

export type By = { readonly siteId: SiteId; readonly accountId: AccountId; readonly now: Instant };

/** Registers one person once; the same id with the same data again changes nothing. */
export async function register(
  database: Database,
  person: Registration,
  by: By,
  options: { readonly evenIfDouble: boolean; readonly afterRegistered: AfterRegistered },
): Promise<Result<Patient, Problem>> {
  const known = await database.read({ siteId: by.siteId }, async (db) => {
    const site = await siteReader(db).site(by.siteId);
    const numbers = person.recordNumber === undefined ? [] : [person.recordNumber];
    const people = await patientReader(db).possibleDoubles(by.siteId, [person.birthDate], numbers);
    return { site, people };
  });
  const today = localDayOf(by.now, person.timeZone ?? known.site.timeZone);
  const fault = birthDateFault(person.birthDate, today);
  if (fault !== null) return err(wrongField('birthDate', 'not-plausible', fault));
  const others = known.people.filter(({ patientId }) => patientId !== person.patientId);
  const clash = clashWith(person, others, options.evenIfDouble);
  if (clash !== null) return err(clash);
  try {
    return await database.write({ patientId: person.patientId }, async (trx) => {
      const added = await patientWriter(trx).register(person, {
        ...by,
        timeZone: known.site.timeZone,
      });
      const patient = await patientReader(trx).patient(person.patientId);
      if (patient === null) return err(idInUse);
      if (!added) {
        return isSame(patient, person, by, known.site.timeZone) ? ok(patient) : err(idInUse);
      }
      await options.afterRegistered(trx, patient);
      return ok(patient);
    });
  } catch (error) {
    return err(numberTakenMeanwhile(error));
  }
}

/** Two desks at once: the index on record numbers had the last word. Anything else is thrown on. */
export function numberTakenMeanwhile(error: unknown): Problem {
  if (codeOf(error) === '23505') return numberTaken(null);
  throw error;
}

function clashWith(
  person: Registration,
  people: readonly Known[],
  evenIfDouble: boolean,
): Problem | null {
  const number = person.recordNumber;
  const holder = people.find(({ recordNumber }) => number !== undefined && recordNumber === number);
  if (holder !== undefined) return numberTaken(holder);
  const double = people.find((other) => doubleKey(other) === doubleKey(person));
  return double === undefined || evenIfDouble ? null : possibleDouble(double);
}

function isSame(
  patient: Patient,
  person: Registration,
  by: By,
  timeZone: Patient['timeZone'],
): boolean {
  const wanted = rowOf(person, { ...by, timeZone });
  return (
    patient.siteId === by.siteId &&
    patient.recordNumber === wanted.record_number &&
    patient.givenName === wanted.given_name &&
    patient.familyName === wanted.family_name &&
    patient.birthDate === wanted.birth_date
  );
}

const wrongField = (field: string, code: string, message: string): Problem => ({
  status: 422,
  code,
  title: message,
  fields: [{ at: `/body/${field}`, code, message }],
});

const idInUse: Problem = {
  status: 409,
  code: 'id-in-use',
  title: 'This id already belongs to another record.',
};

function possibleDouble(other: Known): Problem {
  const message = `${other.givenName} ${other.familyName}, born ${other.birthDate}, is registered already (record ${recordOf(other)}).`;
  return {
    status: 409,
    code: 'possible-double',
    title: message,
    fields: [{ at: '/body/familyName', code: 'possible-double', message }],
  };
}

/** Somebody else of the site who holds this record number, as the refusal of a correction. */
export async function numberFault(
  database: Database,
  siteId: SiteId,
  patientId: PatientId,
  recordNumber: string,
): Promise<Problem | null> {
  const people = await database.read({ siteId }, (db) =>
    patientReader(db).possibleDoubles(siteId, [], [recordNumber]),
  );
  const holder = people.find((other) => other.patientId !== patientId);
  return holder === undefined ? null : numberTaken(holder);
}

function numberTaken(holder: Known | null): Problem {
  const whose = holder === null ? 'another person' : `${holder.givenName} ${holder.familyName}`;
  const message = `This record number belongs to ${whose}.`;
  return {
    status: 409,
    code: 'record-number-taken',
    title: message,
    fields: [{ at: '/body/recordNumber', code: 'record-number-taken', message }],
  };
}

const recordOf = (other: { readonly recordNumber: string | null; readonly patientId: PatientId }) =>
  other.recordNumber ?? other.patientId;
