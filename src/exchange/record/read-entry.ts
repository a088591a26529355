import type * as z from 'zod/mini';
import { allergyFrom } from './allergy-from.ts';
import { type Around, nothing, only, type ReadEntry } from './around.ts';
import type { Entry } from './bundle.ts';
import { conditionFrom } from './condition-from.ts';
import { fault } from './fault.ts';
import {
  allergyResource,
  conditionResource,
  medicineResource,
  observationResource,
} from './fhir-parts.ts';
import { medicineFrom } from './medicine-from.ts';
import { observationFrom } from './observation-from.ts';
import { otherVersion } from './other-version.ts';

/** What one entry says. A fault in it is its own: nothing of it ever reaches a neighbour. */
export function readEntry(entry: Entry, around: Around, isThisPerson: IsThisPerson): ReadEntry {
  const { resource, path } = entry;
  const version = otherVersion(resource);
  const type = String(resource['resourceType']);
  if (version !== null) {
    const message = `This ${type} is written as FHIR ${version}. Ask for FHIR R4.`;
    return only(fault(path, 'other-version', message));
  }
  switch (type) {
    case 'Condition':
      return as(conditionResource, entry, isThisPerson, (given) =>
        conditionFrom(given, path, around),
      );
    case 'Observation':
      return as(observationResource, entry, isThisPerson, (given) =>
        observationFrom(given, path, around),
      );
    case 'MedicationRequest':
    case 'MedicationStatement':
      return as(medicineResource, entry, isThisPerson, (given) =>
        medicineFrom(given, path, resource, around),
      );
    case 'AllergyIntolerance':
      return as(allergyResource, entry, isThisPerson, (given) => allergyFrom(given, path, around));
    default:
      return nothing;
  }
}

/** Whether a reference means the person the record is of. */
export type IsThisPerson = (reference: string) => boolean;
type Pointer = { readonly reference?: string | undefined } | undefined;

function as<Given extends object>(
  schema: z.ZodMiniType<Given>,
  { resource, path }: Entry,
  isThisPerson: IsThisPerson,
  read: (given: Given) => ReadEntry,
): ReadEntry {
  const parsed = schema.safeParse(resource);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = (issue?.path ?? []).map(String).join('/');
    const message = 'It is not written as FHIR R4 writes it.';
    return only(fault(`${path}/${at}`, 'not-fhir', message));
  }
  const { subject, patient } = parsed.data as { subject?: Pointer; patient?: Pointer };
  const reference = (subject ?? patient)?.reference;
  if (reference === undefined) {
    return only(fault(path, 'no-person', 'It does not say whom it is about. Nothing is guessed.'));
  }
  return isThisPerson(reference)
    ? read(parsed.data)
    : only(fault(path, 'another-person', 'It is about somebody else than the record.'));
}
