import * as z from 'zod/mini';
import { contract, instant, none, patientId, words } from '#http';
import { planOutput } from './output-view.ts';

const onePatient = z.strictObject({ patientId });

/** `version` is the frame's version that was read; another one meanwhile answers 409 with the newer frame. */
export const savePlanFrame = contract({
  name: 'savePlanFrame',
  method: 'PUT',
  path: '/api/patients/:patientId/plan/frame',
  summary:
    'What matters to the person, and how many minutes a week they can give; earlier wordings are kept.',
  need: { permission: 'plan:edit' },
  audit: 'CHANGED_PLAN',
  params: onePatient,
  query: none,
  body: z.strictObject({
    version: z.int().check(z.minimum(0)),
    whatMatters: z.nullable(words(500)),
    weeklyMinutesBudget: z.nullable(z.int().check(z.minimum(0), z.maximum(5000))),
  }),
  output: planOutput,
});

export const planFrameView = z.object({
  version: z.int(),
  whatMatters: z.nullable(z.string()),
  weeklyMinutesBudget: z.nullable(z.int()),
  changedAt: instant,
  changedByName: z.string(),
});
export type PlanFrameView = z.output<typeof planFrameView>;

export const readFrameHistory = contract({
  name: 'readFrameHistory',
  method: 'GET',
  path: '/api/patients/:patientId/plan/frame/history',
  summary: 'Every wording of what matters and the minutes: who changed it and when, newest first.',
  need: { permission: 'plan:read', topic: 'plan' },
  audit: 'READ_PLAN',
  params: onePatient,
  query: none,
  body: none,
  output: z.object({ versions: z.array(planFrameView) }),
});
