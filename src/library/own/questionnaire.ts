import * as z from 'zod/mini';
import { namedFaults } from './faults.ts';

/** What a clinic's own questionnaire may hold at most. It is a short one, on purpose. */
export const most = {
  items: 40,
  options: 12,
  languages: 12,
  bands: 10,
  title: 120,
  instruction: 600,
  item: 400,
  option: 120,
  end: 60,
  unit: 20,
  recallDays: 365,
} as const;

/** "en", "en-x-plain", "pt-BR". */
export const languageTag = z
  .string()
  .check(
    z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/, 'Please give a language like en or pt-BR.'),
  );

/** The same words side by side, by language. */
const words = (longest: number) =>
  z.record(languageTag, z.string().check(z.maxLength(longest, `At most ${longest} letters.`)));

const amount = z.nullable(z.number().check(z.minimum(-100_000), z.maximum(100_000)));
const key = z
  .string()
  .check(
    z.regex(
      /^[a-z][a-z0-9]{0,11}$/,
      'Please begin with a small letter, then small letters and digits, 12 at most.',
    ),
  );

const answer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'),
    options: z
      .array(z.strictObject({ value: amount, label: words(most.option) }))
      .check(z.maxLength(most.options, `At most ${most.options} answers.`)),
  }),
  /** A line from 0 to 10, with words at both ends. */
  z.strictObject({ kind: z.literal('scale'), low: words(most.end), high: words(most.end) }),
  z.strictObject({
    kind: z.literal('number'),
    min: amount,
    max: amount,
    step: amount,
    unit: words(most.unit),
  }),
  z.strictObject({ kind: z.literal('yes-no') }),
]);

const item = z.strictObject({
  /** Stays with the item for good, whatever its place: answers are kept under it. */
  key,
  text: words(most.item),
  answer,
  showWhen: z.nullable(z.strictObject({ item: key, atLeast: amount })),
});

/** What is being written: anything may still be missing, nothing is too long. */
export const draftSchema = z.strictObject({
  title: words(most.title),
  instruction: words(most.instruction),
  languages: z.array(languageTag).check(z.maxLength(most.languages)),
  items: z.array(item).check(z.maxLength(most.items, `At most ${most.items} questions.`)),
  scoring: z.strictObject({
    method: z.enum(['sum', 'mean']),
    items: z
      .array(z.strictObject({ item: key, reversed: z.boolean() }))
      .check(z.maxLength(most.items)),
    /** Answers that may be left out; the mean of the others stands in for them. */
    mayMiss: z.int().check(z.minimum(0), z.maximum(most.items)),
    /** Which way is better is somebody's decision, never a default. */
    better: z.nullable(z.enum(['lower', 'higher'])),
  }),
  bands: z
    .array(z.strictObject({ from: amount, label: words(most.option) }))
    .check(z.maxLength(most.bands, `At most ${most.bands} bands.`)),
  recallDays: z.int().check(z.minimum(0), z.maximum(most.recallDays)),
  /** The highest number a question ever had, so that no name is given twice. */
  numbered: z.int().check(z.minimum(0), z.maximum(100_000)),
});

/** A clinic's own questionnaire as its authors write it. */
export type OwnQuestionnaire = z.output<typeof draftSchema>;
export type OwnItem = OwnQuestionnaire['items'][number];
export type OwnAnswer = OwnItem['answer'];
export type SideBySide = OwnQuestionnaire['title'];

/** What may be published: whole, in every one of its languages. It names every faulty field. */
export const publishable = draftSchema.check((draft) => {
  for (const { path, code, message } of namedFaults(draft.value)) {
    draft.issues.push({
      code: 'custom',
      path: [...path],
      message,
      params: { code },
      input: draft.value,
      continue: true,
    });
  }
});

export const emptyQuestionnaire: OwnQuestionnaire = {
  title: { en: '' },
  instruction: {},
  languages: ['en'],
  items: [],
  scoring: { method: 'sum', items: [], mayMiss: 0, better: null },
  bands: [],
  recallDays: 7,
  numbered: 0,
};
