import * as z from 'zod/mini';
import { contract, idOf, none, patientId } from '#http';
import { findingView } from './contract.ts';

const oneFinding = z.strictObject({ patientId, findingId: idOf<'FindingId'>() });

/** One's own word, and nobody else's: the id is made where the button is pressed, so that a retry is the same word. */
export const acknowledgeFinding = contract({
  name: 'acknowledgeFinding',
  method: 'POST',
  path: '/api/patients/:patientId/findings/:findingId/acknowledgements',
  summary:
    'Says that one of the owners it names has taken note of a conflict. Repeating the acknowledgementId changes nothing.',
  need: { permission: 'findings:decide' },
  audit: 'ACKNOWLEDGED_CONFLICT',
  params: oneFinding,
  query: none,
  body: z.strictObject({ acknowledgementId: idOf<'AcknowledgementId'>() }),
  output: z.object({ finding: findingView }),
});

export const takeBackAcknowledgement = contract({
  name: 'takeBackAcknowledgement',
  method: 'POST',
  path: '/api/patients/:patientId/findings/:findingId/acknowledgements/taken-back',
  summary: 'Takes one’s own acknowledgement back. Repeating the acknowledgementId changes nothing.',
  need: { permission: 'findings:decide' },
  audit: 'TOOK_ACKNOWLEDGEMENT_BACK',
  params: oneFinding,
  query: none,
  body: z.strictObject({ acknowledgementId: idOf<'AcknowledgementId'>() }),
  output: z.object({ finding: findingView }),
});
