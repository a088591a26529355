import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, text, words } from '#http';
import { bases } from '#library';
import { ofStudy } from '#research';
import { whatSchema } from './contract.ts';
import { scheduleSchema } from './schedule-schema.ts';

const basisSchema = z.enum(bases);
const measureId = idOf<'MeasureId'>();
const ofMeasure = z.strictObject({ studyId: ofStudy.shape.studyId, measureId });
/** null: fewer than ten, none included. */
const count = z.nullable(z.int());

const attested = z.object({
  statement: z.string(),
  basis: basisSchema,
  reference: z.string(),
  inNameOf: z.string(),
});
const licence = z.object({
  instrument: z.string(),
  name: z.string(),
  tier: z.string(),
  says: z.string(),
  use: z.enum(['covered', 'not-covered', 'unknown']),
  attested: z.nullable(attested),
});
export type StudyLicenceView = z.output<typeof licence>;

const measureView = z.object({
  measureId,
  what: whatSchema,
  title: text,
  why: z.string(),
  sharesScore: z.boolean(),
  licences: z.array(licence),
  addedByName: z.string(),
  addedAt: instant,
  endedAt: z.nullable(instant),
  endedByName: z.nullable(z.string()),
  endedBecause: z.nullable(z.string()),
  versions: z.array(
    z.object({
      version: z.int(),
      schedule: z.unknown(),
      reason: z.nullable(z.string()),
      madeByName: z.string(),
      madeAt: instant,
    }),
  ),
  /** People with a round that is open, was answered, and so on; under ten is not told. */
  rounds: z.object({ open: count, answered: count, expired: count, skipped: count }),
});
export type StudyMeasureView = z.output<typeof measureView>;
const measuresPage = z.object({ measures: z.array(measureView) });

export const readStudyMeasures = contract({
  name: 'readStudyMeasures',
  method: 'GET',
  path: '/api/studies/:studyId/measures',
  summary: 'What a study asks, with every version of its schedule and the record of the licence.',
  need: { permission: 'studies:read' },
  audit: 'READ_STUDY',
  params: ofStudy,
  query: none,
  body: none,
  output: measuresPage,
});

/** What a study can ask, with what its licence says about research. */
export const listForStudies = contract({
  name: 'listForStudies',
  method: 'GET',
  path: '/api/study-questionnaires',
  summary: 'Batteries and questionnaires for studies, each with what is known of its licence.',
  need: { permission: 'studies:edit' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({
    choices: z.array(z.object({ what: whatSchema, title: text, licences: z.array(licence) })),
  }),
});

const draft = z.strictObject({ what: whatSchema, schedule: scheduleSchema });
export type StudyDraft = z.output<typeof draft>;

/** Counts alone: whoever runs a study does not learn who takes part. */
const preview = z.object({
  /** Whose consent is in force. */
  takePart: count,
  wouldBeAsked: count,
  notified: count,
  /** Between these days each person's phone shows the first one. */
  firstOn: z.nullable(localDate),
  lastFirstOn: z.nullable(localDate),
  /** Rounds that are open now stay as they are, and nobody is told of them again. */
  openNow: count,
  leftOut: z.array(z.object({ code: z.string(), why: text, people: count })),
  minutes: z.number(),
});
export type StudyPreview = z.output<typeof preview>;

export const previewStudyMeasure = contract({
  name: 'previewStudyMeasure',
  method: 'POST',
  path: '/api/studies/:studyId/measures/preview',
  summary: 'How many would be notified, and when, if this was saved. Nothing is written.',
  need: { permission: 'studies:edit' },
  audit: 'PREVIEWED_STUDY_MEASURE',
  params: ofStudy,
  query: none,
  body: z.strictObject({ draft, measureId: z.optional(measureId) }),
  output: preview,
});

export const addStudyMeasure = contract({
  name: 'addStudyMeasure',
  method: 'POST',
  path: '/api/studies/:studyId/measures',
  summary: 'Adds what a study asks; everybody whose consent is in force is asked by it.',
  need: { permission: 'studies:edit' },
  audit: 'CHANGED_STUDY_MEASURE',
  params: ofStudy,
  query: none,
  body: z.strictObject({
    measureId,
    draft,
    why: words(300),
    sharesScore: z._default(z.boolean(), false),
    /** For licences that do not speak of research: who answers for the right, and on what it rests. */
    attestation: z.nullable(
      z.strictObject({ basis: basisSchema, reference: words(300), inNameOf: words(160) }),
    ),
  }),
  output: measuresPage,
});

/** Rounds that were never change; each person's new version rules from their own today. */
export const amendStudyMeasure = contract({
  name: 'amendStudyMeasure',
  method: 'POST',
  path: '/api/studies/:studyId/measures/:measureId/versions',
  summary:
    'Makes a new version of the schedule for everybody; nothing that was due is asked again.',
  need: { permission: 'studies:edit' },
  audit: 'CHANGED_STUDY_MEASURE',
  params: ofMeasure,
  query: none,
  body: z.strictObject({
    seenVersion: z.int().check(z.minimum(1)),
    schedule: scheduleSchema,
    reason: words(300),
  }),
  output: measuresPage,
});

export const stopStudyMeasure = contract({
  name: 'stopStudyMeasure',
  method: 'POST',
  path: '/api/studies/:studyId/measures/:measureId/stop',
  summary: 'Asks it of nobody any more; what is open is withdrawn, what was answered stays.',
  need: { permission: 'studies:edit' },
  audit: 'CHANGED_STUDY_MEASURE',
  params: ofMeasure,
  query: none,
  body: z.strictObject({ reason: words(300) }),
  output: measuresPage,
});

const files = z.object({
  files: z.array(z.object({ fileName: z.string(), csv: z.string() })),
  rounds: z.int(),
  answers: z.int(),
  /** More than fits into one file was there. */
  cut: z.boolean(),
});

export const exportStudyAnswers = contract({
  name: 'exportStudyAnswers',
  method: 'GET',
  path: '/api/studies/:studyId/answers',
  summary:
    'Rounds and answers of people who agreed, by code, with the versions of schedule and text, and what each column means.',
  need: { permission: 'studies:export' },
  audit: 'EXPORTED_STUDY_ANSWERS',
  params: ofStudy,
  query: none,
  body: none,
  output: files,
});

export const exportStudyReminders = contract({
  name: 'exportStudyReminders',
  method: 'GET',
  path: '/api/studies/:studyId/reminders',
  summary: 'The reminder ledger of one study: intended, sent, seen, answered; by code, no names.',
  need: { permission: 'studies:export' },
  audit: 'EXPORTED_STUDY_REMINDERS',
  params: ofStudy,
  query: none,
  body: none,
  output: z.object({ fileName: z.string(), csv: z.string(), rows: z.int(), cut: z.boolean() }),
});
