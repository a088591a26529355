import * as z from 'zod/mini';
import { contract, instant, localDate, none, text } from '#http';

const look = z.object({
  who: z.object({
    /** null: nobody's name is known (a link was used, or the server itself acted). */
    name: z.nullable(z.string()),
    role: text,
    you: z.boolean(),
  }),
  what: z.array(
    z.object({
      words: text,
      times: z.int(),
      lastAt: instant,
      /** The clinic's computer said no. */
      refused: z.boolean(),
    }),
  ),
});

export const whoLookedView = z.object({
  days: z.array(z.object({ day: localDate, looks: z.array(look) })),
  /** Pass as `before` for the days before these; null at the beginning of the record. */
  before: z.nullable(localDate),
});

export const readWhoLooked = contract({
  name: 'readWhoLooked',
  method: 'GET',
  path: '/api/me/audit',
  summary: 'Who looked at or changed the record of the person asking: who, when, what, day by day.',
  need: { permission: 'audit:read-own' },
  audit: null,
  params: none,
  query: z.strictObject({ before: z.optional(localDate) }),
  body: none,
  output: whoLookedView,
});
