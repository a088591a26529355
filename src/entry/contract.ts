import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, text, words } from '#http';
import type { Form, Instrument } from '#measures';

export const peopleShownMax = 12;
const instrumentId = z.string().check(z.minLength(1), z.maxLength(80));
const language = z.string().check(z.minLength(2), z.maxLength(20));

export const foundPerson = z.object({
  patientId,
  name: z.string(),
  recordNumber: z.nullable(z.string()),
  birthDate: localDate,
  /** Care has ended: their forms may still be kept. */
  left: z.boolean(),
});
export type FoundPerson = z.output<typeof foundPerson>;

/** For whoever holds a paper form in their hand: who is it from? */
export const findPeople = contract({
  name: 'findPeople',
  method: 'GET',
  path: '/api/entry/people',
  summary:
    'People of the site by the beginnings of their names, record number or day of birth (YYYY-MM-DD or DD.MM.YYYY); at most 12.',
  need: { permission: 'measures:enter' },
  audit: 'LISTED_CASELOAD',
  params: none,
  query: z.strictObject({ search: z.string().check(z.trim(), z.maxLength(80)) }),
  body: none,
  output: z.object({ people: z.array(foundPerson), more: z.boolean() }),
});

export const listForms = contract({
  name: 'listForms',
  method: 'GET',
  path: '/api/entry/forms',
  summary: 'Questionnaires of which paper forms may be typed in at this site today.',
  need: { permission: 'measures:enter' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({
    forms: z.array(
      z.object({
        instrument: z.string(),
        name: z.string(),
        title: text,
        questions: z.int(),
        languages: z.array(z.string()),
      }),
    ),
    /** How many the library knows that may not be typed in here. */
    closed: z.int(),
    today: localDate,
  }),
});
export type FormsToEnter = z.output<typeof listForms.output>;

/** Forms and definitions are made on the server and only travel: their types are the measures room's. */
const form = z.custom<Form>((given) => typeof given === 'object' && given !== null);
const definition = z.custom<Instrument>((given) => typeof given === 'object' && given !== null);

export const openForm = contract({
  name: 'openForm',
  method: 'GET',
  path: '/api/entry/forms/:instrument/:language',
  summary: 'One questionnaire with its scoring, to type paper forms in and see the score at once.',
  need: { permission: 'measures:enter' },
  audit: null,
  params: z.strictObject({ instrument: instrumentId, language }),
  query: none,
  body: none,
  output: z.object({ form, neutral: z.boolean(), definition }),
});
export type OpenedForm = z.output<typeof openForm.output>;

const kept = z.object({
  day: localDate,
  value: z.nullable(z.number()),
  mode: z.string(),
});

export const checkForm = contract({
  name: 'checkForm',
  method: 'GET',
  path: '/api/patients/:patientId/paper-forms',
  summary: 'What the record already holds of a questionnaire on a day, before a form is typed in.',
  need: { permission: 'measures:enter' },
  audit: 'READ_MEASURES',
  params: z.strictObject({ patientId }),
  query: z.strictObject({ instrument: instrumentId, day: localDate }),
  body: none,
  output: z.object({ person: foundPerson, sameDay: z.array(kept) }),
});
export type CheckedForm = z.output<typeof checkForm.output>;

const formId = idOf<'PaperFormId'>();

export const entered = z.object({
  formId,
  value: z.nullable(z.number()),
  /** The score with its band, or why there is none. */
  inWords: text,
  filledOn: localDate,
  filledDaysAgo: z.int(),
  enteredAt: instant,
  enteredByName: z.string(),
  withdrawnAt: z.nullable(instant),
  /** An answer calls for a person now. */
  alarming: z.boolean(),
  /** A safety alert about this person is open. */
  alertOpen: z.boolean(),
});
export type Entered = z.output<typeof entered>;

export const enterForm = contract({
  name: 'enterForm',
  method: 'PUT',
  path: '/api/patients/:patientId/paper-forms/:formId',
  summary:
    'Keeps one paper form: its answers, its score and what follows from them. The same form again changes nothing. Refused with 409 when the record holds the questionnaire on that day, unless `evenIfThere`.',
  need: { permission: 'measures:enter' },
  audit: 'ENTERED_PAPER_FORM',
  params: z.strictObject({ patientId, formId }),
  query: none,
  body: z.strictObject({
    instrument: instrumentId,
    version: z.int(),
    language,
    filledOn: localDate,
    answers: z.record(z.string().check(z.maxLength(80)), z.nullable(z.number())),
    evenIfThere: z._default(z.boolean(), false),
  }),
  output: entered,
});

export const withdrawForm = contract({
  name: 'withdrawForm',
  method: 'POST',
  path: '/api/patients/:patientId/paper-forms/:formId/withdrawal',
  summary:
    'Takes back a form that was typed in by mistake. An alert it raised stays until somebody closes it. Doing it twice changes nothing.',
  need: { permission: 'measures:enter' },
  audit: 'WITHDREW_PAPER_FORM',
  params: z.strictObject({ patientId, formId }),
  query: none,
  body: none,
  output: entered,
});

export const scoreRowsMax = 20_000;

export const rowFault = z.object({ column: z.string(), message: z.string() });

/** CSV with a header row: a person, an instrument, a day, and a score or the answers. */
export const importScores = contract({
  name: 'importScores',
  method: 'POST',
  path: '/api/imports/scores',
  summary:
    'Takes a CSV of scores from before. Good rows are taken, bad ones refused one by one with every reason; `dryRun` only reports. The same batch again changes nothing.',
  need: { permission: 'measures:import' },
  audit: 'IMPORTED_SCORES',
  params: none,
  query: none,
  body: z.strictObject({
    batchId: idOf<'BatchId'>(),
    fileName: words(200),
    /** Where the scores come from: "Old clinic system". */
    source: words(120),
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
        /** As the file names the person. */
        person: z.string(),
        patientId: z.nullable(patientId),
        instrument: z.string(),
        day: z.string(),
        value: z.nullable(z.number()),
        /** Something to look at in a row that was taken: an answer that would raise an alarm today. */
        remark: z.nullable(z.string()),
        faults: z.array(rowFault),
      }),
    ),
  }),
  bodyBytesMax: 10_000_000,
  callsPerMinute: 10,
});
export type ScoreReport = z.output<typeof importScores.output>;
