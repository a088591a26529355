import * as z from 'zod/mini';
import { contract, idOf, instant, none, patientId } from '#http';
import { email, password, token } from './fields.ts';

/** The same answer whoever asks for whomever: nobody learns here who has an account. */
export const askPasswordReset = contract({
  name: 'askPasswordReset',
  method: 'POST',
  path: '/api/password-reset/ask',
  summary:
    'Sends a one-time link to this address if an account has it. Refused with 409 where the clinic sends no mail.',
  need: null,
  audit: null,
  params: none,
  query: none,
  body: z.strictObject({ email }),
  output: z.object({ asked: z.literal(true) }),
  callsPerMinute: 5,
});

export const openPasswordReset = contract({
  name: 'openPasswordReset',
  method: 'POST',
  path: '/api/password-reset/open',
  summary: 'Whose password a one-time link changes, before it is used.',
  need: null,
  audit: null,
  params: none,
  query: none,
  body: z.strictObject({ token }),
  output: z.object({ email: z.string(), expiresAt: instant }),
  callsPerMinute: 20,
});

export const changeLostPassword = contract({
  name: 'changeLostPassword',
  method: 'POST',
  path: '/api/password-reset/use',
  summary:
    'Sets a new password, once, and signs every device of the account out. A second factor stays on.',
  need: null,
  audit: null,
  params: none,
  query: none,
  body: z.strictObject({ token, password }),
  output: z.object({ changed: z.literal(true) }),
  callsPerMinute: 10,
});

const handedOver = z.object({
  /** To be handed over in person or by telephone; shown this once. */
  url: z.string(),
  expiresAt: instant,
});

export const resetStaffPassword = contract({
  name: 'resetStaffPassword',
  method: 'POST',
  path: '/api/admin/staff/:accountId/password-reset',
  summary: 'A one-time link with which a colleague of this site chooses a new password.',
  need: { permission: 'admin:people' },
  audit: 'MADE_PASSWORD_RESET',
  params: z.strictObject({ accountId: idOf<'AccountId'>() }),
  query: none,
  body: none,
  output: handedOver,
  callsPerMinute: 10,
});

export const resetPatientPassword = contract({
  name: 'resetPatientPassword',
  method: 'POST',
  path: '/api/patients/:patientId/password-reset',
  summary: 'A one-time link with which the person chooses a new password for their account.',
  need: { permission: 'intake:send' },
  audit: 'MADE_PASSWORD_RESET',
  params: z.strictObject({ patientId }),
  query: none,
  body: none,
  output: handedOver,
  callsPerMinute: 10,
});
