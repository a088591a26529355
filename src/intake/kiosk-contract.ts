import * as z from 'zod/mini';
import { contract, idOf, instant, none, patientId } from '#http';

/** The tablet signs the colleague out, opens `path` and is handed over. */
export const startKiosk = contract({
  name: 'startKiosk',
  method: 'POST',
  path: '/api/patients/:patientId/kiosk',
  summary:
    'Makes a ticket for a tablet of the clinic: two hours, this intake and nothing else. The path is told once.',
  need: { permission: 'intake:send' },
  audit: 'SENT_INTAKE_LINK',
  params: z.strictObject({ patientId }),
  query: none,
  body: z.strictObject({ linkId: idOf<'IntakeLinkId'>() }),
  output: z.object({ path: z.string(), expiresAt: instant }),
});

export const endKiosk = contract({
  name: 'endKiosk',
  method: 'POST',
  path: '/api/me/intake/kiosk/ending',
  summary: 'The tablet is given back or lay idle: what it holds opens nothing any more.',
  need: { permission: 'intake:answer' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({ ended: z.literal(true) }),
});
