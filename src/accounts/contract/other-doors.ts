import * as z from 'zod/mini';
import { contract, idOf, instant, none, patientId } from '#http';
import { hatName, token } from './fields.ts';

export const openIntake = contract({
  name: 'openIntake',
  method: 'POST',
  path: '/api/intake/open',
  summary: 'Opens an intake link on this device: answers may be given, and nothing else.',
  need: null,
  audit: null,
  params: none,
  query: none,
  body: z.strictObject({ token }),
  output: z.object({ patientId, expiresAt: instant }),
  callsPerMinute: 20,
});

export const demoCastView = z.object({
  people: z.array(
    z.object({
      accountId: idOf<'AccountId'>(),
      name: z.string(),
      about: z.string(),
      kind: z.enum(['patient', 'family', 'staff']),
      hat: hatName,
    }),
  ),
});

/** Demo mode only: in a clinic these two routes do not exist. */
export const readDemoCast = contract({
  name: 'readDemoCast',
  method: 'GET',
  path: '/demo/cast',
  summary: 'The invented people of the demo clinic.',
  need: null,
  audit: null,
  params: none,
  query: none,
  body: none,
  output: demoCastView,
});
export const demoSignIn = contract({
  name: 'demoSignIn',
  method: 'POST',
  path: '/demo/sign-in',
  summary: 'Signs in as one of the invented people.',
  need: null,
  audit: null,
  params: none,
  query: none,
  body: z.strictObject({ accountId: idOf<'AccountId'>(), hat: z.optional(hatName) }),
  output: z.object({ opens: z.enum(['/app/', '/clinic/']) }),
});
