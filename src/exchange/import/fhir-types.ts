import * as z from 'zod/mini';

/**
 * What is read of a FHIR R4 Questionnaire. Everything else of the file is not kept: the definition
 * is built anew from these parts. Names are FHIR's own.
 */
const coding = z.object({
  system: z.optional(z.string()),
  code: z.optional(z.string()),
  display: z.optional(z.string()),
  get extension() {
    return z.optional(z.array(extension));
  },
});

const expression = z.object({
  name: z.optional(z.string()),
  language: z.optional(z.string()),
  expression: z.optional(z.string()),
  description: z.optional(z.string()),
});

const extension = z.object({
  url: z.string(),
  valueDecimal: z.optional(z.number()),
  valueInteger: z.optional(z.number()),
  valueBoolean: z.optional(z.boolean()),
  valueString: z.optional(z.string()),
  valueCode: z.optional(z.string()),
  valueId: z.optional(z.string()),
  valueMarkdown: z.optional(z.string()),
  valueExpression: z.optional(expression),
  get valueCoding() {
    return z.optional(coding);
  },
  valueQuantity: z.optional(z.object({ value: z.optional(z.number()) })),
  valueCodeableConcept: z.optional(
    z.object({ coding: z.optional(z.array(z.object({ code: z.optional(z.string()) }))) }),
  ),
  get extension(): z.ZodMiniOptional<z.ZodMiniArray<typeof extension>> {
    return z.optional(z.array(extension));
  },
});

const extensions = z.optional(z.array(extension));

export const enableOperators = ['exists', '=', '!=', '>', '<', '>=', '<='] as const;

const answerOption = z.object({
  valueInteger: z.optional(z.number()),
  valueString: z.optional(z.string()),
  valueDate: z.optional(z.string()),
  valueTime: z.optional(z.string()),
  valueCoding: z.optional(coding),
  extension: extensions,
});

const enableWhen = z.object({
  question: z.string(),
  operator: z.enum(enableOperators),
  answerBoolean: z.optional(z.boolean()),
  answerDecimal: z.optional(z.number()),
  answerInteger: z.optional(z.number()),
  answerString: z.optional(z.string()),
  answerCoding: z.optional(coding),
  answerQuantity: z.optional(z.object({ value: z.optional(z.number()) })),
});

export const itemTypes = [
  'group',
  'display',
  'question',
  'boolean',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'text',
  'url',
  'choice',
  'open-choice',
  'attachment',
  'reference',
  'quantity',
] as const;

const shadow = z.optional(z.object({ extension: extensions }));

const item = z.object({
  linkId: z.string().check(z.minLength(1), z.maxLength(255)),
  definition: z.optional(z.string()),
  code: z.optional(z.array(coding)),
  prefix: z.optional(z.string()),
  text: z.optional(z.string()),
  _text: shadow,
  type: z.enum(itemTypes),
  enableWhen: z.optional(z.array(enableWhen)),
  enableBehavior: z.optional(z.enum(['all', 'any'])),
  required: z.optional(z.boolean()),
  repeats: z.optional(z.boolean()),
  readOnly: z.optional(z.boolean()),
  maxLength: z.optional(z.number()),
  answerValueSet: z.optional(z.string()),
  answerOption: z.optional(z.array(answerOption)),
  initial: z.optional(z.array(z.unknown())),
  modifierExtension: z.optional(z.array(z.unknown())),
  extension: extensions,
  get item(): z.ZodMiniOptional<z.ZodMiniArray<typeof item>> {
    return z.optional(z.array(item));
  },
});

const valueSetConcept = z.object({
  code: z.string(),
  display: z.optional(z.string()),
  extension: extensions,
});

const valueSet = z.object({
  resourceType: z.literal('ValueSet'),
  id: z.optional(z.string()),
  url: z.optional(z.string()),
  compose: z.optional(
    z.object({
      include: z.array(
        z.object({
          system: z.optional(z.string()),
          concept: z.optional(z.array(valueSetConcept)),
          filter: z.optional(z.array(z.unknown())),
          valueSet: z.optional(z.array(z.string())),
        }),
      ),
      exclude: z.optional(z.array(z.unknown())),
    }),
  ),
  expansion: z.optional(
    z.object({
      contains: z.optional(
        z.array(
          z.object({
            system: z.optional(z.string()),
            code: z.optional(z.string()),
            display: z.optional(z.string()),
            extension: extensions,
          }),
        ),
      ),
    }),
  ),
});

const codeSystem = z.object({
  resourceType: z.literal('CodeSystem'),
  id: z.optional(z.string()),
  url: z.optional(z.string()),
  property: z.optional(z.array(z.object({ code: z.string(), uri: z.optional(z.string()) }))),
  concept: z.optional(
    z.array(
      z.object({
        code: z.string(),
        display: z.optional(z.string()),
        property: z.optional(
          z.array(
            z.object({
              code: z.string(),
              valueDecimal: z.optional(z.number()),
              valueInteger: z.optional(z.number()),
            }),
          ),
        ),
        extension: extensions,
      }),
    ),
  ),
});

export const questionnaire = z.object({
  resourceType: z.literal('Questionnaire'),
  url: z.optional(z.string()),
  version: z.optional(z.string()),
  name: z.optional(z.string()),
  title: z.optional(z.string()),
  language: z.optional(z.string()),
  status: z.optional(z.string()),
  publisher: z.optional(z.string()),
  copyright: z.optional(z.string()),
  implicitRules: z.optional(z.string()),
  modifierExtension: z.optional(z.array(z.unknown())),
  code: z.optional(z.array(coding)),
  contained: z.optional(z.array(z.unknown())),
  extension: extensions,
  item: z.array(item).check(z.minLength(1)),
});

export const containedValueSet = valueSet;
export const containedCodeSystem = codeSystem;

export type Questionnaire = z.output<typeof questionnaire>;
export type FhirItem = z.output<typeof item>;
export type FhirExtension = z.output<typeof extension>;
export type FhirOption = z.output<typeof answerOption>;
export type FhirCoding = z.output<typeof coding>;
export type ValueSet = z.output<typeof valueSet>;
export type CodeSystem = z.output<typeof codeSystem>;
export type EnableWhen = z.output<typeof enableWhen>;
