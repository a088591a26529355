import * as z from 'zod/mini';
import { contract, idOf, instant, none } from '#http';

const deadLetter = z.object({
  deadLetterId: idOf<'DeadLetterId'>(),
  job: z.string(),
  /** When it gave up. */
  at: instant,
  /** How often it was tried. */
  attempts: z.int(),
  /** The name of what went wrong; never the data it was about. */
  because: z.string(),
});

export const listDeadLetters = contract({
  name: 'listDeadLetters',
  method: 'GET',
  path: '/api/admin/dead-letters',
  summary: 'Work the server gave up on after all retries, newest first.',
  need: { permission: 'admin:system' },
  audit: 'LOOKED_AT_JOBS',
  params: none,
  query: none,
  body: none,
  output: z.object({ deadLetters: z.array(deadLetter) }),
});

export const retryDeadLetter = contract({
  name: 'retryDeadLetter',
  method: 'POST',
  path: '/api/admin/dead-letters/:deadLetterId/retry',
  summary: 'Tries it again from the beginning; an effect that happened does not happen twice.',
  need: { permission: 'admin:system' },
  audit: 'RETRIED_JOB',
  params: z.strictObject({ deadLetterId: idOf<'DeadLetterId'>() }),
  query: none,
  body: none,
  output: z.object({ retried: z.literal(true) }),
});
