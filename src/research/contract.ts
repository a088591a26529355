import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, words } from '#http';
import { languageTag } from '#library';
import { studyWords, wordParts } from './study-words.ts';

export const studyId = idOf<'StudyId'>();
const studyState = z.enum(['draft', 'open', 'closed']);
export const ofStudy = z.strictObject({ studyId });

/** What a study is, as the clinic keeps it. */
const studyFields = {
  title: words(120),
  runBy: words(160),
  /** Whom people ask about it: a name with a number or an address. */
  contact: words(200),
  ethicsReference: words(80),
  ethicsOn: localDate,
};

/** null: fewer than ten, none included. */
const count = z.nullable(z.int());
const counts = z.object({
  inForce: count,
  newText: count,
  declined: count,
  leftKeep: count,
  leftDoNotUse: count,
});
export type StudyCounts = z.output<typeof counts>;

const textView = z.object({
  version: z.int(),
  language: z.string(),
  words: studyWords,
  asksAgain: z.boolean(),
  reason: z.nullable(z.string()),
  madeByName: z.string(),
  madeAt: instant,
  /** Parts that read harder than school grade 6. */
  hard: z.array(z.enum(wordParts)),
});
export type StudyTextView = z.output<typeof textView>;

const studyRow = z.object({
  studyId,
  ...studyFields,
  state: studyState,
  openedAt: z.nullable(instant),
  closedAt: z.nullable(instant),
  /** The latest version of what people read; 0: none yet. */
  version: z.int(),
  languages: z.array(z.string()),
});
export type StudyRow = z.output<typeof studyRow>;

const studyPage = z.object({
  study: studyRow,
  /** Every version in every language, the latest first. */
  texts: z.array(textView),
  /** The earliest version it is enough to have agreed to. */
  needed: z.nullable(z.int()),
  counts,
});
export type StudyPage = z.output<typeof studyPage>;

export const listStudies = contract({
  name: 'listStudies',
  method: 'GET',
  path: '/api/studies',
  summary: 'The studies of the clinic.',
  need: { permission: 'studies:read' },
  audit: 'LISTED_STUDIES',
  params: none,
  query: none,
  body: none,
  output: z.object({ studies: z.array(studyRow) }),
});

export const readStudy = contract({
  name: 'readStudy',
  method: 'GET',
  path: '/api/studies/:studyId',
  summary:
    'One study with what people read, and how many chose what; counts under ten are not told.',
  need: { permission: 'studies:read' },
  audit: 'READ_STUDY',
  params: ofStudy,
  query: none,
  body: none,
  output: studyPage,
});

export const saveStudy = contract({
  name: 'saveStudy',
  method: 'PUT',
  path: '/api/studies/:studyId',
  summary: 'Adds a study as a draft, or changes what is said about one.',
  need: { permission: 'studies:edit' },
  audit: 'CHANGED_STUDY',
  params: ofStudy,
  query: none,
  body: z.strictObject(studyFields),
  output: studyPage,
});
export type StudyFields = z.output<typeof saveStudy.body>;

export const setStudyState = contract({
  name: 'setStudyState',
  method: 'POST',
  path: '/api/studies/:studyId/state',
  summary: 'Opens a study, or closes it: nobody is asked any more from that moment.',
  need: { permission: 'studies:edit' },
  audit: 'CHANGED_STUDY_STATE',
  params: ofStudy,
  query: none,
  body: z.strictObject({ state: z.enum(['open', 'closed']) }),
  output: studyPage,
});

/** A new version, or the same version in one more language. */
export const publishStudyText = contract({
  name: 'publishStudyText',
  method: 'POST',
  path: '/api/studies/:studyId/texts',
  summary: 'Publishes what people read: a new version asks again, unless only wording was mended.',
  need: { permission: 'studies:edit' },
  audit: 'PUBLISHED_STUDY_TEXT',
  params: ofStudy,
  query: none,
  body: z.strictObject({
    version: z.int().check(z.minimum(1), z.maximum(10_000)),
    language: languageTag,
    words: studyWords,
    asksAgain: z.boolean(),
    reason: z.nullable(words(300)),
  }),
  output: studyPage,
});

const standing = z.enum(['in-force', 'new-text', 'not-asked', 'declined', 'left']);
export const afterwards = z.enum(['keep', 'do-not-use']);
export const notAsked = z.enum([
  'not-open',
  'closed',
  'left-care',
  'not-asked',
  'declined',
  'left',
  'new-text',
]);

/** What a person said last, as the team sees it. */
const lastWord = z.object({
  how: z.enum(['phone', 'paper', 'told']),
  version: z.nullable(z.int()),
  name: z.nullable(z.string()),
  onDay: localDate,
  afterwards: z.nullable(afterwards),
  recordedByName: z.nullable(z.string()),
  at: instant,
});

export const peopleMax = 500;

export const listStudyPeople = contract({
  name: 'listStudyPeople',
  method: 'GET',
  path: '/api/studies/:studyId/people',
  summary: `Who chose what, for the care team; the latest ${peopleMax}.`,
  need: { permission: 'studies:people' },
  audit: 'LISTED_STUDY_PEOPLE',
  params: ofStudy,
  query: none,
  body: none,
  output: z.object({
    people: z.array(z.object({ patientId, name: z.string(), standing, last: lastWord })),
    more: z.boolean(),
  }),
});
export type StudyPerson = z.output<typeof listStudyPeople.output>['people'][number];

const personStudy = z.object({
  study: studyRow,
  standing,
  /** Why the person is not asked; null: the consent is in force. */
  notAsked: z.nullable(notAsked),
  last: z.nullable(lastWord),
  /** Languages and versions that can have been signed on paper. */
  texts: z.array(z.object({ version: z.int(), language: z.string() })),
});
export type PersonStudy = z.output<typeof personStudy>;
const personStudies = z.object({ studies: z.array(personStudy) });

const ofPerson = z.strictObject({ patientId });

export const readPersonStudies = contract({
  name: 'readPersonStudies',
  method: 'GET',
  path: '/api/patients/:patientId/studies',
  summary: 'Where a person stands in each study, and why they are not asked.',
  need: { permission: 'studies:people' },
  audit: 'READ_PERSON_STUDIES',
  params: ofPerson,
  query: none,
  body: none,
  output: personStudies,
});

/** What the team writes down: a signed paper, or what the person told them. */
const recorded = z.union([
  z.strictObject({
    said: z.literal('agreed'),
    version: z.int().check(z.minimum(1)),
    language: languageTag,
    /** The name as it is signed. */
    name: words(120),
    onDay: localDate,
  }),
  z.strictObject({
    said: z.literal('declined'),
    version: z.int().check(z.minimum(1)),
    language: languageTag,
    onDay: localDate,
  }),
  z.strictObject({ said: z.literal('left'), afterwards, onDay: localDate }),
]);

export const recordStudyConsent = contract({
  name: 'recordStudyConsent',
  method: 'POST',
  path: '/api/patients/:patientId/studies/:studyId/consent',
  summary:
    'Writes down a consent on paper, a no, or that the person leaves; the same id again changes nothing.',
  need: { permission: 'studies:people' },
  audit: 'RECORDED_STUDY_CONSENT',
  params: z.strictObject({ patientId, studyId }),
  query: none,
  body: z.strictObject({ consentId: idOf<'ConsentId'>(), word: recorded }),
  output: personStudies,
});
export type RecordedWord = z.output<typeof recorded>;
