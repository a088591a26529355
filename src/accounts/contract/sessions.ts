import * as z from 'zod/mini';
import { contract, idOf, instant, none } from '#http';

const sessionView = z.object({
  sessionId: idOf<'SessionId'>(),
  startedAt: instant,
  lastUsedAt: instant,
  /** The browser's own words about itself. */
  device: z.nullable(z.string()),
  thisOne: z.boolean(),
});

export const listSessions = contract({
  name: 'listSessions',
  method: 'GET',
  path: '/api/me/sessions',
  summary: 'Where this account is signed in.',
  need: { permission: 'account:own' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({ sessions: z.array(sessionView) }),
});

export const endSession = contract({
  name: 'endSession',
  method: 'DELETE',
  path: '/api/me/sessions/:sessionId',
  summary: 'Signs one device out.',
  need: { permission: 'account:own' },
  audit: 'ENDED_SESSION',
  params: z.strictObject({ sessionId: idOf<'SessionId'>() }),
  query: none,
  body: none,
  output: z.object({ ended: z.literal(true) }),
});
