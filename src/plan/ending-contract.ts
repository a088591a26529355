import * as z from 'zod/mini';
import { contract, idOf, localDate, none, patientId, words } from '#http';
import { addHours, type Instant } from '#kernel';
import { planOutput } from './output-view.ts';

const onePatient = z.strictObject({ patientId });

/** A plan that ends stays in the record; the person can be given another one. */
export const endPlan = contract({
  name: 'endPlan',
  method: 'POST',
  path: '/api/patients/:patientId/plan/ending',
  summary: 'Ends the plan as it is, with a reason; it stays in the record and its conflicts end.',
  need: { permission: 'plan:edit' },
  audit: 'ENDED_PLAN',
  params: onePatient,
  query: none,
  body: z.strictObject({ version: z.int(), reason: words(500) }),
  output: planOutput,
});

/** How long an ending can be taken back; afterwards a plan is begun anew. */
const undoHours = 0.25;

export const undoUntil = (endedAt: Instant): Instant => addHours(endedAt, undoHours);

export const undoPlanEnding = contract({
  name: 'undoPlanEnding',
  method: 'DELETE',
  path: '/api/patients/:patientId/plan/ending',
  summary:
    'Takes the ending of a plan back for 15 minutes, unless another plan was begun; the plan is as it was and is checked again.',
  need: { permission: 'plan:edit' },
  audit: 'RESUMED_PLAN',
  params: onePatient,
  query: z.strictObject({ planId: idOf<'PlanId'>() }),
  body: none,
  output: planOutput,
});

/** Which step of care a person is in: for the head of the record. */
export const readCareStep = contract({
  name: 'readCareStep',
  method: 'GET',
  path: '/api/patients/:patientId/step',
  summary: 'The step of care a person is in, since when, and who answers for it.',
  need: { permission: 'patients:read' },
  audit: 'READ_PATIENT',
  params: onePatient,
  query: none,
  body: none,
  output: z.object({
    step: z.nullable(
      z.object({
        step: z.int(),
        /** Step 2 with less intensity, after a response. */
        continuation: z.boolean(),
        fromDay: localDate,
        responsible: z.string(),
        reviewDay: z.nullable(localDate),
      }),
    ),
  }),
});
