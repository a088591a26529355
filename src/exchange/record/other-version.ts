import type { JsonObject } from './around.ts';

const isText = (value: unknown): boolean => typeof value === 'string';
const isThing = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** By resource: the fields that only another version writes so, and which version that is. */
const shapes: Readonly<
  Record<
    string,
    readonly (readonly [field: string, is: (value: unknown) => boolean, in_: string])[]
  >
> = {
  MedicationUsage: [['resourceType', isText, 'R5']],
  MedicationOrder: [['resourceType', isText, 'DSTU2']],
  MedicationRequest: [
    ['medication', isThing, 'R5'],
    ['context', isThing, 'STU3'],
  ],
  MedicationStatement: [
    ['medication', isThing, 'R5'],
    ['taken', isText, 'STU3'],
    ['wasNotTaken', isText, 'DSTU2'],
  ],
  Condition: [['clinicalStatus', isText, 'STU3']],
  AllergyIntolerance: [
    ['type', isThing, 'R5'],
    ['clinicalStatus', isText, 'STU3'],
  ],
  Observation: [['related', Array.isArray, 'STU3']],
};

/** The version of FHIR that an entry is written in, where its shape gives away that it is not R4. */
export function otherVersion(resource: JsonObject): string | null {
  const type = String(resource['resourceType']);
  const known = Object.hasOwn(shapes, type) ? (shapes[type] ?? []) : [];
  return known.find(([field, is]) => is(resource[field]))?.[2] ?? null;
}
