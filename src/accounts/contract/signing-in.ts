import * as z from 'zod/mini';
import { staffRoles } from '#access';
import { contract, none, patientId, siteId, timeZone } from '#http';
import { email, hatName } from './fields.ts';

export const hatView = z.object({
  /** Pass this to chooseHat. */
  hat: hatName,
  kind: z.enum(['patient', 'family', 'staff']),
  name: z.string(),
  role: z.nullable(z.enum(staffRoles)),
  siteId,
  patientId: z.nullable(patientId),
});

/** What each app asks first: who am I, and in which mode does this server run? */
export const meView = z.object({
  mode: z.enum(['demo', 'clinic']),
  singleSignOn: z.boolean(),
  /** Whether this server can send a letter with a way back in. */
  sendsMail: z.boolean(),
  /** Languages beside English that people have checked here; a demo shows drafts too. */
  languages: z.array(z.string()),
  account: z.nullable(
    z.object({
      name: z.string(),
      email: z.string(),
      secondFactorOn: z.boolean(),
      /** The hat worn now; null for an account that nobody gave any (or no longer). */
      wearing: z.nullable(hatView),
      hats: z.array(hatView),
      permissions: z.array(z.string()),
      language: z.string(),
      /** Where the site of the worn hat lies: its day is the day there, wherever the reader sits. */
      timeZone: z.nullable(timeZone),
    }),
  ),
  /** Someone here by an intake link, without an account. */
  intake: z.nullable(z.object({ patientId })),
});

export const readMe = contract({
  name: 'readMe',
  method: 'GET',
  path: '/api/me',
  summary: 'Who is signed in here, what they may act as, and how this server runs.',
  need: null,
  audit: null,
  params: none,
  query: none,
  body: none,
  output: meView,
});

export const signIn = contract({
  name: 'signIn',
  method: 'POST',
  path: '/api/sign-in',
  summary: 'Signs in with e-mail and password; with a second factor on, the code comes next.',
  need: null,
  audit: null,
  params: none,
  query: none,
  body: z.strictObject({ email, password: z.string().check(z.minLength(1), z.maxLength(200)) }),
  output: z.object({ next: z.enum(['signed-in', 'code']) }),
  callsPerMinute: 20,
});

export const confirmSignIn = contract({
  name: 'confirmSignIn',
  method: 'POST',
  path: '/api/sign-in/code',
  summary: 'The six digits of the authenticator app, or one of the backup codes.',
  need: null,
  audit: null,
  params: none,
  query: none,
  body: z.strictObject({
    code: z.string().check(z.trim(), z.minLength(6), z.maxLength(20)),
    kind: z._default(z.enum(['authenticator', 'backup']), 'authenticator'),
  }),
  output: z.object({ next: z.literal('signed-in') }),
  callsPerMinute: 10,
});

export const signOut = contract({
  name: 'signOut',
  method: 'POST',
  path: '/api/sign-out',
  summary: 'Ends this session, and forgets an opened intake link on this device.',
  need: null,
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({ signedOut: z.literal(true) }),
});

export const chooseHat = contract({
  name: 'chooseHat',
  method: 'PUT',
  path: '/api/me/hat',
  summary: 'Which of several hats this session wears from now on.',
  need: { permission: 'account:own' },
  audit: 'CHOSE_HAT',
  params: none,
  query: none,
  body: z.strictObject({ hat: hatName }),
  output: hatView,
});
