import * as z from 'zod/mini';
import { contract, idOf, none, patientId, words } from '#http';
import { medicinesOutput } from './medicines-view.ts';
import { taperBody } from './taper.ts';

const oneTaper = z.strictObject({ patientId, taperId: idOf<'TaperId'>() });
const version = z.int().check(z.minimum(0));

/** Nothing of a taper changes a dose: what is taken is written on the list when it is taken so. */
export const saveTaper = contract({
  name: 'saveTaper',
  method: 'PUT',
  path: '/api/patients/:patientId/tapers/:taperId',
  summary:
    'Proposes a taper or a version of one, or agrees to it with the person. One that is faster than the limits needs a reason in writing.',
  need: { permission: 'medicines:prescribe', topic: 'medication' },
  audit: 'PLANNED_TAPER',
  params: oneTaper,
  query: none,
  body: z.strictObject({
    version,
    taper: taperBody,
    state: z.enum(['proposed', 'agreed', 'ended']),
    words: z._default(z.nullable(words(500)), null),
  }),
  output: medicinesOutput,
});

/** Whoever hears that it goes badly may pause; only the prescriber goes on. */
export const pauseTaper = contract({
  name: 'pauseTaper',
  method: 'POST',
  path: '/api/patients/:patientId/tapers/:taperId/pause',
  summary: 'Pauses a taper with a reason; the dose stays where it is.',
  need: { permission: 'medicines:record', topic: 'medication' },
  audit: 'PLANNED_TAPER',
  params: oneTaper,
  query: none,
  body: z.strictObject({ version, words: words(500) }),
  output: medicinesOutput,
});
