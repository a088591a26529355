import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, words } from '#http';
import { languageTag } from '#library';
import { afterwards, studyId } from './contract.ts';
import { studyWords } from './study-words.ts';

const myStudy = z.object({
  studyId,
  runBy: z.string(),
  contact: z.string(),
  ethicsReference: z.string(),
  ethicsOn: localDate,
  /** No: nothing is asked any more; what was chosen can still be read and changed. */
  open: z.boolean(),
  version: z.int(),
  language: z.string(),
  words: studyWords,
  standing: z.enum(['in-force', 'new-text', 'not-asked', 'declined', 'left']),
  /** When the person said so last; null: never. */
  saidAt: z.nullable(instant),
  afterwards: z.nullable(afterwards),
});
export type MyStudy = z.output<typeof myStudy>;

/** What a person may read and choose, also for days without a network. */
export const readMyStudies = contract({
  name: 'readMyStudies',
  method: 'GET',
  path: '/api/me/studies',
  summary: 'Studies the person may join, and those they joined or left.',
  need: { permission: 'studies:choose' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({ studies: z.array(myStudy) }),
});
export type MyStudies = z.output<typeof readMyStudies.output>;

/** Yes or no to the version that was read (operation kind "study-choice"). */
export const studyChoice = z.strictObject({
  consentId: idOf<'ConsentId'>(),
  studyId,
  said: z.enum(['agreed', 'declined']),
  version: z.int().check(z.minimum(1), z.maximum(10_000)),
  language: languageTag,
  /** The full name, typed by the person who agrees. */
  name: z.nullable(words(120)),
  saidAt: instant,
});
export type StudyChoice = z.output<typeof studyChoice>;

/** Leaving a study (operation kind "study-leave"); it waits behind nothing else. */
export const studyLeave = z.strictObject({
  consentId: idOf<'ConsentId'>(),
  studyId,
  afterwards,
  saidAt: instant,
});
export type StudyLeave = z.output<typeof studyLeave>;
