import * as z from 'zod/mini';

/**
 * The parts of FHIR R4 that are read, and no others: what a schema does not name is not there any more
 * after it. Texts are bounded, lists too.
 */
const text = z.string().check(z.maxLength(2_000));
const some = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.optional(z.array(schema).check(z.maxLength(200)));

export const coding = z.object({
  system: z.optional(text),
  code: z.optional(text),
  display: z.optional(text),
});
export const concept = z.object({ text: z.optional(text), coding: some(coding) });
export type Concept = z.output<typeof concept>;

export const reference = z.object({ reference: z.optional(text), display: z.optional(text) });
export const period = z.object({ start: z.optional(text), end: z.optional(text) });
export const quantity = z.object({
  value: z.optional(z.number()),
  comparator: z.optional(text),
  unit: z.optional(text),
  system: z.optional(text),
  code: z.optional(text),
});
export type Quantity = z.output<typeof quantity>;

export const patientResource = z.object({
  birthDate: z.optional(text),
  deceasedBoolean: z.optional(z.boolean()),
  deceasedDateTime: z.optional(text),
  name: some(
    z.object({
      use: z.optional(text),
      text: z.optional(text),
      family: z.optional(text),
      given: some(text),
    }),
  ),
});
export type PatientResource = z.output<typeof patientResource>;

export const conditionResource = z.object({
  clinicalStatus: z.optional(concept),
  verificationStatus: z.optional(concept),
  code: z.optional(concept),
  subject: z.optional(reference),
  onsetDateTime: z.optional(text),
  recordedDate: z.optional(text),
});

const observed = {
  code: z.optional(concept),
  valueQuantity: z.optional(quantity),
  dataAbsentReason: z.optional(concept),
};
export const observationResource = z.object({
  ...observed,
  status: z.optional(text),
  subject: z.optional(reference),
  effectiveDateTime: z.optional(text),
  effectiveInstant: z.optional(text),
  effectivePeriod: z.optional(period),
  component: some(z.object(observed)),
});

const dosage = z.object({
  text: z.optional(text),
  patientInstruction: z.optional(text),
  asNeededBoolean: z.optional(z.boolean()),
  asNeededCodeableConcept: z.optional(concept),
  route: z.optional(concept),
  timing: z.optional(
    z.object({
      repeat: z.optional(
        z.object({
          frequency: z.optional(z.number()),
          frequencyMax: z.optional(z.number()),
          period: z.optional(z.number()),
          periodMax: z.optional(z.number()),
          periodUnit: z.optional(text),
          when: some(text),
          dayOfWeek: some(text),
          timeOfDay: some(text),
        }),
      ),
      code: z.optional(concept),
    }),
  ),
  doseAndRate: some(z.object({ doseQuantity: z.optional(quantity) })),
});
export type Dosage = z.output<typeof dosage>;

export const medicineResource = z.object({
  status: z.optional(text),
  intent: z.optional(text),
  doNotPerform: z.optional(z.boolean()),
  subject: z.optional(reference),
  medicationCodeableConcept: z.optional(concept),
  medicationReference: z.optional(reference),
  authoredOn: z.optional(text),
  dateAsserted: z.optional(text),
  effectiveDateTime: z.optional(text),
  effectivePeriod: z.optional(period),
  requester: z.optional(reference),
  reasonCode: some(concept),
  dosageInstruction: some(dosage),
  dosage: some(dosage),
});

export const medicationResource = z.object({
  code: z.optional(concept),
  ingredient: some(
    z.object({
      itemCodeableConcept: z.optional(concept),
      itemReference: z.optional(reference),
    }),
  ),
});

export const allergyResource = z.object({
  clinicalStatus: z.optional(concept),
  verificationStatus: z.optional(concept),
  code: z.optional(concept),
  patient: z.optional(reference),
  recordedDate: z.optional(text),
  reaction: some(z.object({ manifestation: some(concept) })),
});

/** What a full name of SNOMED CT ends with: the kind of thing it is. */
const kindOfThing =
  / \((?:disorder|finding|situation|substance|product|medicinal product(?: form)?|(?:real )?clinical drug)\)$/;

/** What a concept is called: its own text, else the first word any of its codes has. */
export function wordsOf(given: Concept | undefined): string | null {
  const said = [given?.text, ...(given?.coding ?? []).map(({ display }) => display)];
  const plain = said.map((one) => (one ?? '').trim().replace(kindOfThing, ''));
  return plain.find((one) => one !== '') ?? null;
}

const absent = new Set([
  'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips',
  'http://terminology.hl7.org/CodeSystem/data-absent-reason',
]);

/** Stands for "none" or "not known", as patient summaries say it, and names nothing. */
export function saysNone(given: Concept | undefined): boolean {
  const byCode = (given?.coding ?? []).some(({ system }) => absent.has(system ?? ''));
  return byCode || /^(?:no|none|nil) ?(?:known|current|information|$)/i.test(wordsOf(given) ?? '');
}

/** Codes of a concept in one of these systems. */
export function codesIn(given: Concept | undefined, systems: ReadonlySet<string>): string[] {
  return (given?.coding ?? []).flatMap(({ system, code }) =>
    system !== undefined && code !== undefined && systems.has(system) ? [code.trim()] : [],
  );
}

/** The first code of a concept of FHIR's own (a status). */
export const statusOf = (given: Concept | undefined): string | null =>
  given?.coding?.find(({ code }) => code !== undefined)?.code ?? null;
