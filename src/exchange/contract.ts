import * as z from 'zod/mini';
import { contract, idOf, none, patientId, words } from '#http';
import { formSchema } from '#library';

/** Letters of a file at most, as its own limits have it; as JSON inside JSON it is longer. */
export const fileLettersMax = 2 * 1024 * 1024;
const fileBytesMax = 5 * 1024 * 1024;

const plainId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9_]*$/, 'Please give the id of a questionnaire.'), z.maxLength(60));
const languageTag = z
  .string()
  .check(
    z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/, 'Please give a language like en or pt-BR.'),
  );
const amount = z.nullable(z.union([z.number(), z.boolean()]));

export const reportLine = z.object({
  path: z.string(),
  linkId: z.nullable(z.string()),
  outcome: z.enum(['taken', 'changed', 'left-out', 'refused']),
  code: z.string(),
  says: z.string(),
});

export const importReport = z.object({
  /** null where the file could not be understood. */
  id: z.nullable(z.string()),
  title: z.nullable(z.string()),
  address: z.nullable(z.string()),
  version: z.nullable(z.string()),
  language: z.nullable(z.string()),
  mayActivate: z.boolean(),
  lines: z.array(reportLine),
  /** The known questionnaire it says it is, and whether it is. */
  claim: z.nullable(
    z.object({
      instrument: z.string(),
      name: z.string(),
      by: z.enum(['code', 'address', 'items', 'title']),
      proved: z.boolean(),
      differences: z.array(
        z.object({
          path: z.string(),
          kind: z.enum(['question-missing', 'answers', 'answer-words', 'question-words']),
          expected: z.string(),
          found: z.string(),
          blocks: z.boolean(),
        }),
      ),
      /** The first of the pages that score otherwise. */
      differing: z.array(
        z.object({
          score: z.string(),
          answers: z.record(z.string(), z.number()),
          expected: amount,
          found: amount,
        }),
      ),
      differingCount: z.int(),
      cases: z.int(),
    }),
  ),
  scores: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      by: z.enum(['known', 'algebra', 'expression']),
    }),
  ),
  preview: z.nullable(formSchema),
  /** A version of it that this clinic has already; the next one is added. */
  here: z.nullable(z.int()),
});
export type ImportReport = z.output<typeof importReport>;

const file = {
  fileName: words(200),
  text: z.string().check(z.maxLength(fileLettersMax)),
};

export const checkQuestionnaireFile = contract({
  name: 'checkQuestionnaireFile',
  method: 'POST',
  path: '/api/exchange/questionnaires/check',
  summary: 'Reads a FHIR R4 Questionnaire and reports on every part; nothing is kept.',
  need: { permission: 'library:edit' },
  audit: null,
  params: none,
  query: none,
  body: z.strictObject(file),
  bodyBytesMax: fileBytesMax,
  callsPerMinute: 20,
  output: z.object({ report: importReport }),
});

export const activateForm = contract({
  name: 'activateForm',
  method: 'POST',
  path: '/api/exchange/questionnaires',
  summary:
    'Takes a FHIR R4 Questionnaire into the library, after reading it anew; whole or not at all.',
  need: { permission: 'library:edit' },
  audit: 'IMPORTED_QUESTIONNAIRE',
  params: none,
  query: none,
  body: z.strictObject({
    ...file,
    /** Which way is better: a form does not say. Not read where it is a known questionnaire. */
    better: z.enum(['lower', 'higher']),
  }),
  bodyBytesMax: fileBytesMax,
  callsPerMinute: 20,
  output: z.object({ instrument: z.string(), version: z.int() }),
});

const fhirResource = z.looseObject({ resourceType: z.string() });

export const exportQuestionnaire = contract({
  name: 'exportQuestionnaire',
  method: 'GET',
  path: '/api/exchange/questionnaires/:instrument',
  summary: 'A questionnaire of this clinic as FHIR R4, with its scoring; a slot without words.',
  need: { permission: 'library:read' },
  audit: null,
  params: z.strictObject({ instrument: plainId }),
  query: z.strictObject({ language: z._default(languageTag, 'en') }),
  body: none,
  mediaType: 'application/fhir+json; charset=utf-8',
  output: fhirResource,
});

export const exportOccasion = contract({
  name: 'exportOccasion',
  method: 'GET',
  path: '/api/patients/:patientId/occasions/:occasionId/fhir',
  summary: 'The answers and scores of one occasion, or of one score of it, as a FHIR R4 Bundle.',
  need: { permission: 'measures:read' },
  audit: 'EXPORTED_MEASURES',
  params: z.strictObject({ patientId, occasionId: idOf<'OccasionId'>() }),
  query: z.strictObject({ language: z._default(languageTag, 'en') }),
  body: none,
  mediaType: 'application/fhir+json; charset=utf-8',
  output: fhirResource,
});
