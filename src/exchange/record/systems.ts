/** Names that records have for the code systems read here. */
export const loincSystems = new Set(['http://loinc.org', 'urn:oid:2.16.840.1.113883.6.1']);
export const icd10Systems = new Set([
  'http://hl7.org/fhir/sid/icd-10',
  'http://hl7.org/fhir/sid/icd-10-cm',
  'http://fhir.de/CodeSystem/bfarm/icd-10-gm',
  'urn:oid:2.16.840.1.113883.6.3',
  'urn:oid:2.16.840.1.113883.6.90',
]);
export const snomedSystems = new Set(['http://snomed.info/sct', 'urn:oid:2.16.840.1.113883.6.96']);
export const rxNormSystems = new Set([
  'http://www.nlm.nih.gov/research/umls/rxnorm',
  'urn:oid:2.16.840.1.113883.6.88',
]);
export const atcSystems = new Set([
  'http://www.whocc.no/atc',
  'http://fhir.de/CodeSystem/bfarm/atc',
  'urn:oid:2.16.840.1.113883.6.73',
]);
export const ucumSystem = 'http://unitsofmeasure.org';
