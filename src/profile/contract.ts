import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, timeZone, words } from '#http';

const sex = z.nullable(z.enum(['F', 'M', 'X']));
export const languages = ['en', 'es', 'ar', 'de', 'fr', 'pl', 'tr', 'uk'] as const;

const person = {
  recordNumber: words(40),
  givenName: words(80),
  familyName: words(80),
  birthDate: localDate,
  sex,
  language: z.enum(languages),
  reading: z.enum(['standard', 'plain']),
  interpreterNeeded: z.boolean(),
  phone: z.string().check(
    z.trim(),
    z.regex(/^\+?[0-9 ()/.-]{5,30}$/, {
      error: 'Please write digits, spaces and + only, at least 5.',
    }),
  ),
  email: z.string().check(z.trim(), z.maxLength(200), z.email()),
  timeZone,
};

/** What a coordinator types to register a person; the same schema checks one row of an import. */
export const registration = z.strictObject({
  ...person,
  patientId,
  recordNumber: z.optional(person.recordNumber),
  sex: z._default(sex, null),
  language: z._default(person.language, 'en'),
  reading: z._default(person.reading, 'standard'),
  interpreterNeeded: z._default(person.interpreterNeeded, false),
  phone: z.optional(person.phone),
  email: z.optional(person.email),
  timeZone: z.optional(timeZone),
});
export type Registration = z.output<typeof registration>;

export const patientView = z.object({
  patientId,
  recordNumber: z.nullable(z.string()),
  givenName: z.string(),
  familyName: z.string(),
  birthDate: localDate,
  ageYears: z.int(),
  sex,
  language: z.string(),
  reading: z.enum(['standard', 'plain']),
  interpreterNeeded: z.boolean(),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  timeZone,
  registeredAt: instant,
  leftAt: z.nullable(instant),
  /** The person's day now, in their own time zone. */
  today: localDate,
});
export type PatientView = z.output<typeof patientView>;

export const registerPatient = contract({
  name: 'registerPatient',
  method: 'POST',
  path: '/api/patients',
  summary:
    'Registers one person. Repeating the patientId with the same data changes nothing; a possible double is named unless `evenIfDouble`.',
  need: { permission: 'patients:register' },
  audit: 'REGISTERED_PATIENT',
  params: none,
  query: z.strictObject({ evenIfDouble: z.optional(z.literal('true')) }),
  body: registration,
  output: z.object({ patient: patientView }),
});

export const readPatient = contract({
  name: 'readPatient',
  method: 'GET',
  path: '/api/patients/:patientId',
  summary: 'Who this person is and how to reach them.',
  need: { permission: 'patients:read' },
  audit: 'READ_PATIENT',
  params: z.strictObject({ patientId }),
  query: none,
  body: none,
  output: z.object({
    patient: patientView,
    facts: z.array(
      z.object({
        name: z.string(),
        value: z.unknown(),
        since: z.nullable(localDate),
        source: z.string(),
        recordedAt: instant,
      }),
    ),
  }),
});

export const changePatient = contract({
  name: 'changePatient',
  method: 'PUT',
  path: '/api/patients/:patientId',
  summary: 'Corrects who the person is; what it was before is kept.',
  need: { permission: 'patients:edit' },
  audit: 'CHANGED_PATIENT',
  params: z.strictObject({ patientId }),
  query: none,
  // Without the defaults of a registration: what is not mentioned stays as it is.
  body: z.partial(
    z.strictObject({
      ...person,
      recordNumber: z.nullable(person.recordNumber),
      phone: z.nullable(person.phone),
      email: z.nullable(person.email),
    }),
  ),
  output: z.object({ patient: patientView }),
});

const onePatient = z.strictObject({ patientId });

export const returnToCare = contract({
  name: 'returnToCare',
  method: 'POST',
  path: '/api/patients/:patientId/care/return',
  summary: 'A person is back: the record goes on where it was. Doing it twice changes nothing.',
  need: { permission: 'patients:edit' },
  audit: 'RESUMED_CARE',
  params: onePatient,
  query: none,
  body: none,
  output: z.object({ patient: patientView }),
});

/** Facts rules read that no questionnaire asks: name, value by name (see profile/facts.ts). */
export const recordFact = contract({
  name: 'recordFact',
  method: 'POST',
  path: '/api/patients/:patientId/facts',
  summary:
    'Adds a dated fact about the person (pain since, conditions, work pattern). A correction is a later fact.',
  need: { permission: 'plan:edit' },
  audit: 'RECORDED_FACT',
  params: z.strictObject({ patientId }),
  query: none,
  body: z.strictObject({
    factId: idOf<'FactId'>(),
    name: words(60),
    value: z.unknown(),
    since: z.optional(localDate),
  }),
  output: z.object({ factId: idOf<'FactId'>() }),
});

export const importRowsMax = 20_000;

/** CSV with a header row: given_name, family_name, birth_date, and optionally record_number, sex, language, reading, interpreter, phone, email, time_zone. */
export const importPatients = contract({
  name: 'importPatients',
  method: 'POST',
  path: '/api/imports/patients',
  summary:
    'Takes a CSV of people. Good rows are taken, bad ones refused one by one with the reason; `dryRun` only reports.',
  need: { permission: 'patients:import' },
  audit: 'IMPORTED_PATIENTS',
  params: none,
  query: none,
  body: z.strictObject({
    batchId: idOf<'BatchId'>(),
    fileName: words(200),
    csv: z.string().check(z.minLength(1), z.maxLength(8_000_000)),
    dryRun: z._default(z.boolean(), false),
  }),
  output: z.object({
    taken: z.int(),
    refused: z.int(),
    unknownColumns: z.array(z.string()),
    rows: z.array(
      z.object({
        line: z.int(),
        result: z.enum(['taken', 'refused']),
        name: z.string(),
        patientId: z.nullable(patientId),
        faults: z.array(z.object({ column: z.string(), message: z.string() })),
      }),
    ),
  }),
  bodyBytesMax: 10_000_000,
  callsPerMinute: 10,
});
