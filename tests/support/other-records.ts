/** Records as other systems export them, in few words. */
type Json = Readonly<Record<string, unknown>>;

export const rosaElsewhere: Json = {
  resourceType: 'Patient',
  id: 'rosa',
  birthDate: '1974-05-02',
  name: [{ family: 'Álvarez', given: ['Rosa', 'Maria'] }],
};
const subject = { reference: 'Patient/rosa' };
const loinc = (code: string, display: string) => ({
  coding: [{ system: 'http://loinc.org', code, display }],
});

export const bundle = (resources: readonly unknown[], more: Json = {}): Json => ({
  resourceType: 'Bundle',
  type: 'collection',
  timestamp: '2026-03-01T09:00:00Z',
  entry: resources.map((resource) => ({ resource })),
  ...more,
});
export const recordOf = (...resources: readonly unknown[]): string =>
  JSON.stringify(bundle([rosaElsewhere, ...resources]));

export const condition = (system: 'icd-10-cm' | 'snomed', code: string, more: Json = {}): Json => ({
  resourceType: 'Condition',
  clinicalStatus: { coding: [{ code: 'active' }] },
  verificationStatus: { coding: [{ code: 'confirmed' }] },
  code: {
    coding: [
      {
        system:
          system === 'snomed' ? 'http://snomed.info/sct' : 'http://hl7.org/fhir/sid/icd-10-cm',
        code,
        display: `Condition ${code}`,
      },
    ],
  },
  subject,
  recordedDate: '2025-06-03',
  ...more,
});

export const observed = (code: string, value: number, unit: string, more: Json = {}): Json => ({
  resourceType: 'Observation',
  status: 'final',
  code: loinc(code, `Test ${code}`),
  subject,
  effectiveDateTime: '2026-02-10T08:00:00-05:00',
  valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
  ...more,
});

export const prescribed = (text: string, dose: string | null = null, more: Json = {}): Json => ({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  subject,
  authoredOn: '2026-01-15',
  medicationCodeableConcept: { text },
  ...(dose === null ? {} : { dosageInstruction: [{ text: dose }] }),
  ...more,
});

export const allergic = (text: string, shows: string | null = null, more: Json = {}): Json => ({
  resourceType: 'AllergyIntolerance',
  clinicalStatus: { coding: [{ code: 'active' }] },
  code: { text },
  patient: subject,
  ...(shows === null ? {} : { reaction: [{ manifestation: [{ text: shows }] }] }),
  ...more,
});

/** A patient summary as a hospital sends it: all that has a place, and some that has not. */
export const rosasSummary = (): string =>
  JSON.stringify(
    bundle(
      [
        {
          resourceType: 'Composition',
          id: 'c',
          status: 'final',
          type: loinc('60591-5', 'Patient summary Document'),
          title: 'Patient summary',
          date: '2026-03-01',
          author: [{ reference: 'Organization/o' }],
          custodian: { reference: 'Organization/o' },
          subject,
        },
        { resourceType: 'Organization', id: 'o', name: 'St Mary Hospital' },
        rosaElsewhere,
        condition('icd-10-cm', 'N18.31', { code: ckd }),
        condition('snomed', '123456789', { code: { text: 'A rare thing' } }),
        prescribed('Oxycodone 5 MG Oral Tablet', '1 tablet by mouth twice daily'),
        prescribed('Zzyzxomab'),
        observed('98979-8', 48, 'mL/min/{1.73_m2}'),
        observed('2160-0', 1.4, 'mg/dL'),
        observed('8302-2', 64, '[in_i]'),
        observed('6690-2', 6.2, 'G/L'),
        allergic('Penicillin', 'Hives'),
      ],
      { type: 'document' },
    ),
  );

const ckd = {
  text: 'Chronic kidney disease, stage 3a',
  coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'N18.31' }],
};
