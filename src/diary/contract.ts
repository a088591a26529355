import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, rating } from '#http';

const optionalRating = z._default(z.nullable(rating), null);

/**
 * One check-in (operation kind "diary-entry"). All ratings 0–10; one answer is enough. Higher pain and
 * in-the-way are worse; higher mood, sleep and energy are better. A later operation with the same entryId
 * replaces it; several entries a day are welcome.
 */
export const diaryEntry = z
  .strictObject({
    entryId: idOf<'DiaryEntryId'>(),
    day: localDate,
    recordedAt: instant,
    pain: optionalRating,
    inTheWay: optionalRating,
    mood: optionalRating,
    sleep: optionalRating,
    energy: optionalRating,
    note: z._default(z.nullable(z.string().check(z.trim(), z.maxLength(2000))), null),
    /** Site id of the body map → intensity 0–10. */
    sites: z._default(z.nullable(z.record(z.string().check(z.maxLength(40)), rating)), null),
  })
  .check(
    z.refine(
      (entry) =>
        [
          entry.pain,
          entry.inTheWay,
          entry.mood,
          entry.sleep,
          entry.energy,
          entry.note,
          entry.sites,
        ].some((answer) => answer !== null),
      { error: 'Please answer at least one of them.' },
    ),
  );
export type DiaryEntry = z.output<typeof diaryEntry>;

export const diaryDayView = z.object({
  day: localDate,
  /** The day's value: the mean of its entries; null: not answered that day. */
  pain: z.nullable(z.number()),
  inTheWay: z.nullable(z.number()),
  mood: z.nullable(z.number()),
  sleep: z.nullable(z.number()),
  energy: z.nullable(z.number()),
  entries: z.array(
    z.object({
      entryId: idOf<'DiaryEntryId'>(),
      recordedAt: instant,
      pain: z.nullable(rating),
      inTheWay: z.nullable(rating),
      mood: z.nullable(rating),
      sleep: z.nullable(rating),
      energy: z.nullable(rating),
      note: z.nullable(z.string()),
      sites: z.nullable(z.record(z.string(), rating)),
      revisions: z.int(),
      backFilled: z.boolean(),
      /** Which of the person's phones said it last, by number; not told to a helper. */
      device: z.optional(z.int()),
    }),
  ),
});
export type DiaryDayView = z.output<typeof diaryDayView>;

const range = z.strictObject({ from: localDate, to: localDate });
const days = z.object({ days: z.array(diaryDayView) });

export const readMyDiary = contract({
  name: 'readMyDiary',
  method: 'GET',
  path: '/api/me/diary',
  summary:
    'The person’s own diary days, at most 400, oldest first. A helper sees the ticked topics of the last 14.',
  need: { permission: 'diary:read', topic: 'pain' },
  // A person's own look at their record is not written down; a helper's is.
  audit: 'READ_DIARY',
  params: none,
  query: range,
  body: none,
  output: days,
});

export const readDiary = contract({
  name: 'readDiary',
  method: 'GET',
  path: '/api/patients/:patientId/diary',
  summary:
    'Diary days of a person, at most 400, oldest first. A helper sees the ticked topics of the last 14.',
  need: { permission: 'diary:read' },
  audit: 'READ_DIARY',
  params: z.strictObject({ patientId }),
  query: range,
  body: none,
  output: days,
});
