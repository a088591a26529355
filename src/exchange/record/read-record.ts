import { err, type LocalDate, ok, type Result } from '#kernel';
import type { IngredientTable } from '#medication';
import { isObject } from '../import/read-file.ts';
import type { JsonObject } from './around.ts';
import { firstDay } from './asserted.ts';
import {
  bundleIn,
  type Entry,
  entriesOf,
  namesOf,
  type Refusal,
  resolver,
  shortOf,
} from './bundle.ts';
import { fault, type RecordFault } from './fault.ts';
import { type PatientResource, patientResource } from './fhir-parts.ts';
import type { RecordItem } from './item.ts';
import { readEntry } from './read-entry.ts';
import { recordLimits } from './record-limits.ts';
import { type Difference, differences, type Person } from './same-person.ts';
import { tidied } from './tidied.ts';

/** Another record as far as it was understood. Nothing of it counts before somebody takes it over. */
export type OtherRecord = {
  /** Who made it, as it says itself. */
  readonly from: string | null;
  readonly madeOn: LocalDate | null;
  readonly items: readonly RecordItem[];
  /** What was not taken in, each with the reason. */
  readonly faults: readonly RecordFault[];
};

/** Why a record is not read at all; `differs`: it is of another person, and in what. */
export type RecordRefusal = Refusal & { readonly differs: readonly Difference[] };

type With = {
  readonly person: Person;
  readonly today: LocalDate;
  readonly table: IngredientTable;
};

/** A FHIR R4 Bundle of one person's record, as an export or a patient summary has it. */
export function readRecord(text: string, read: With): Result<OtherRecord, RecordRefusal> {
  const bundle = bundleIn(text);
  if (!bundle.ok) return err({ ...bundle.problem, differs: [] });
  return readBundle(bundle.value, read);
}

export function readBundle(
  bundle: JsonObject,
  { person, today, table }: With,
): Result<OtherRecord, RecordRefusal> {
  const entries = entriesOf(bundle);
  if (!entries.ok) return err({ ...entries.problem, differs: [] });
  const patient = onlyPatient(entries.value);
  if (!patient.ok) return err({ ...patient.problem, differs: [] });
  const theirs = patientResource.safeParse(patient.value.resource);
  if (!theirs.success) {
    return err({ code: 'no-patient', says: 'The person in it cannot be read.', differs: [] });
  }
  const differs = differences(theirs.data, person);
  if (differs.length > 0) {
    const says = 'The record is of another person, or the name or day of birth is wrong in one.';
    return err({ code: 'another-person', says, differs });
  }
  const names = new Set(namesOf(patient.value));
  const isThisPerson = (reference: string) => names.has(reference) || names.has(shortOf(reference));
  const around = { today, table, resolve: resolver(entries.value) };
  const all = entries.value.map((entry) => readEntry(entry, around, isThisPerson));
  const { items, faults } = tidied(all);
  return ok({
    from: makerOf(entries.value, around.resolve),
    madeOn: madeOn(bundle, today),
    items: items.slice(0, recordLimits.items),
    faults: [...saidDead(theirs.data), ...tooMany(items), ...faults].slice(0, recordLimits.faults),
  });
}

function onlyPatient(entries: readonly Entry[]): Result<Entry, Refusal> {
  const people = entries.filter(({ resource }) => resource['resourceType'] === 'Patient');
  const [first, second] = people;
  if (first === undefined) {
    return err({ code: 'no-patient', says: 'The record does not say whose it is.' });
  }
  return second === undefined
    ? ok(first)
    : err({ code: 'several-people', says: 'The record holds several people. Export one alone.' });
}

/** A record that knows of a death concerns the team more than anything else in it. */
function saidDead({ deceasedBoolean, deceasedDateTime }: PatientResource): readonly RecordFault[] {
  const isSaid = deceasedBoolean === true || deceasedDateTime !== undefined;
  return isSaid ? [fault('', 'deceased', 'It says that this person has died. Find out now.')] : [];
}

function tooMany(items: readonly RecordItem[]): readonly RecordFault[] {
  const left = items.length - recordLimits.items;
  const says = `${left} more things are not shown. Ask for a shorter time.`;
  return left > 0 ? [fault('', 'too-many-items', says)] : [];
}

/** The day of the whole; one in the future is no day. */
function madeOn({ timestamp }: JsonObject, today: LocalDate): LocalDate | null {
  const day = typeof timestamp === 'string' ? firstDay([timestamp]) : null;
  return day === null || day > today ? null : day;
}

/** Who keeps the document: the name of its custodian. */
function makerOf(entries: readonly Entry[], resolve: ReturnType<typeof resolver>): string | null {
  const composition = entries.find(({ resource }) => resource['resourceType'] === 'Composition');
  const custodian = composition?.resource['custodian'];
  if (composition === undefined || !isObject(custodian)) return null;
  const { reference, display } = custodian;
  const target = typeof reference === 'string' ? resolve(reference, composition.resource) : null;
  const name = typeof display === 'string' ? display : target?.['name'];
  return typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 120) : null;
}
