import * as z from 'zod/mini';
import { idOf, instant, localDate, words } from '#http';
import { ingredientClasses } from './ingredient.ts';

/** What one dose is counted in. */
export const doseUnits = [
  'mg',
  'mcg',
  'g',
  'ml',
  'mcg/h',
  'tablet',
  'capsule',
  'patch',
  'sachet',
  'suppository',
  'drops',
  'puff',
  'IU',
] as const;
export const routesTaken = [
  'oral',
  'transdermal',
  'topical',
  'injection',
  'rectal',
  'buccal',
  'nasal',
  'inhaled',
  'eye-or-ear',
] as const;
/** Why a medicine is no longer taken. */
export const stopReasons = [
  'no-longer-needed',
  'did-not-help',
  'side-effect',
  'risk',
  'replaced',
  'person-wishes',
  'said-by-person',
  'other',
] as const;
export const answersToReview = ['takes', 'otherwise', 'stopped', 'not-known'] as const;
export type ReviewAnswer = (typeof answersToReview)[number];

const amountMax = 100_000;
const timesMax = 48;

/** One line of the list as somebody writes it down. What is null was not said, and counts as unknown. */
export const medicineBody = z.strictObject({
  /** As the person or the box says it. */
  name: words(120),
  /** In one tablet, patch or ml, as written: "5 mg", "37.5/325 mg", "25 mcg/h". */
  strength: z.nullable(words(40)),
  /** Its class where the name is not known to the product. */
  statedClass: z.nullable(z.enum(ingredientClasses)),
  dose: z.nullable(z.number().check(z.positive(), z.maximum(amountMax))),
  unit: z.nullable(z.enum(doseUnits)),
  times: z.nullable(z.number().check(z.positive(), z.maximum(timesMax))),
  per: z.enum(['day', 'week']),
  /** Taken when needed: `times` is then the most a day. */
  asNeeded: z.boolean(),
  route: z.nullable(z.enum(routesTaken)),
  indication: z.nullable(words(200)),
  /** A person or a role, as said. */
  prescriber: z.nullable(words(120)),
  startedOn: z.nullable(localDate),
  overTheCounter: z.boolean(),
});
export type MedicineBody = z.output<typeof medicineBody>;

export const medicineView = z.object({
  medicineId: idOf<'MedicineId'>(),
  version: z.int(),
  ...medicineBody.shape,
  state: z.enum(['taken', 'stopped', 'withdrawn']),
  changedOn: z.nullable(localDate),
  changedUp: z.nullable(z.boolean()),
  stoppedOn: z.nullable(localDate),
  stopReason: z.nullable(z.enum(stopReasons)),
  changeKind: z.enum([
    'added',
    'corrected',
    'dose',
    'stopped',
    'restarted',
    'withdrawn',
    'otherwise',
  ]),
  changeWords: z.nullable(z.string()),
  changedAt: instant,
  changedByName: z.string(),
  /** The last day on which somebody said how it is taken: by a change of the list or when it was read through. */
  knownOn: localDate,
  lastAnswer: z.nullable(
    z.object({
      on: localDate,
      answer: z.enum(answersToReview),
      words: z.nullable(z.string()),
      byName: z.string(),
    }),
  ),
});
export type ListedMedicine = z.output<typeof medicineView>;

export const reviewView = z.object({
  reviewId: idOf<'MedicineReviewId'>(),
  day: localDate,
  asked: z.enum(['person', 'family', 'pharmacy', 'letter']),
  nothingElse: z.nullable(z.boolean()),
  wholeList: z.boolean(),
  words: z.nullable(z.string()),
  byName: z.string(),
});
export type MedicineReview = z.output<typeof reviewView>;
