import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, text } from '#http';
import type { Form } from '#measures';

const occurrenceId = idOf<'OccurrenceId'>();
const item = z.string().check(z.maxLength(80));

/** Forms are made here and only travel: their type is the measures room's. */
const form = z.custom<Form>((given) => typeof given === 'object' && given !== null);

const asking = z.object({
  forms: z.array(
    z.object({
      form,
      trigger: z.nullable(
        z.object({
          id: z.string(),
          items: z.array(z.string()),
          reaches: z.number(),
          first: z.boolean(),
        }),
      ),
    }),
  ),
  sameAs: z.record(z.string(), z.array(z.string())),
  known: z.record(z.string(), z.object({ value: z.number(), from: z.string(), at: instant })),
  alarms: z.array(z.object({ item: z.string(), atLeast: z.number() })),
  secondsPerQuestion: z.number(),
  chunkMinutes: z.number(),
});

const contact = z.object({
  label: text,
  phone: z.nullable(z.string()),
  textNumber: z.nullable(z.string()),
  hours: z.nullable(text),
});

export const dueView = z.object({
  occurrenceId,
  title: text,
  /** Why it is asked, as the team wrote it. */
  why: z.string(),
  opens: localDate,
  due: localDate,
  closes: localDate,
  minutes: z.number(),
  /** Fits into this week's minutes; what does not can wait, and says so. */
  thisWeek: z.boolean(),
  sharesScore: z.boolean(),
  /** A reminder was put into the app; the card says so. */
  reminded: z.boolean(),
  /** The study that asks it: who leaves it on the phone is not shown it any more, also offline. */
  studyId: z.nullable(idOf<'StudyId'>()),
  answers: z.array(z.object({ item, value: z.nullable(z.number()), answeredAt: instant })),
  asking,
});
export type DueView = z.output<typeof dueView>;

const doneView = z.object({
  occurrenceId,
  title: text,
  at: instant,
  /** The scores in words, where the team shares them. */
  inWords: z.array(z.object({ title: text, words: text })),
});
export type DoneView = z.output<typeof doneView>;

/** Everything the phone needs for days without a network. */
export const readMyQuestionnaires = contract({
  name: 'readMyQuestionnaires',
  method: 'GET',
  path: '/api/me/questionnaires',
  summary: 'What the person is asked now, with the questions themselves, and what was done lately.',
  need: { permission: 'intake:answer' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({
    due: z.array(dueView),
    done: z.array(doneView),
    next: z.nullable(localDate),
    clinic: z.object({ name: z.string(), phone: z.nullable(z.string()) }),
    crisisContacts: z.array(contact),
  }),
});
export type MyQuestionnaires = z.output<typeof readMyQuestionnaires.output>;

/** One answer as it leaves the phone (operation kind "questionnaire-answer"). */
export const questionnaireAnswer = z.strictObject({
  occurrenceId,
  answerId: idOf<'AnswerId'>(),
  item,
  value: z.nullable(z.number()),
  answeredAt: instant,
  language: z.string().check(z.maxLength(20)),
});
export type QuestionnaireAnswer = z.output<typeof questionnaireAnswer>;

/** What the person did with it (operation kind "questionnaire-step"). */
export const questionnaireStep = z.strictObject({
  occurrenceId,
  step: z.enum(['opened', 'handed-in', 'skipped']),
  at: instant,
});
export type QuestionnaireStep = z.output<typeof questionnaireStep>;
