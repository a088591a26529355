/** FHIR R4 resources as this room writes them. Names are FHIR's own; only what is written is typed. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };
export type Resource = { readonly resourceType: string; readonly [key: string]: Json };

export const loinc = 'http://loinc.org';
export const ucum = 'http://unitsofmeasure.org';

/** Leaves out what is not there: FHIR knows no null and no empty list. */
export function filled(fields: Readonly<Record<string, Json | undefined>>): Record<string, Json> {
  const kept = Object.entries(fields).filter(
    ([, value]) =>
      value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as Record<string, Json>;
}
