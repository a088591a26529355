import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, text, words } from '#http';
import { planOutput } from './output-view.ts';
import { disciplines, itemKinds, planItemBody, planItemView, planView } from './views.ts';

export * from './output-view.ts';
export * from './views.ts';

const onePatient = z.strictObject({ patientId });
export const readPlan = contract({
  name: 'readPlan',
  method: 'GET',
  path: '/api/patients/:patientId/plan',
  summary: 'The one plan of a person, with the links between its parts.',
  need: { permission: 'plan:read', topic: 'plan' },
  audit: 'READ_PLAN',
  params: onePatient,
  query: none,
  body: none,
  output: planOutput,
});

export const listTemplates = contract({
  name: 'listTemplates',
  method: 'GET',
  path: '/api/plan-templates',
  summary: 'Plan templates by step, with their items.',
  need: { permission: 'plan:edit' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({
    templates: z.array(
      z.object({
        id: z.string(),
        step: z.int(),
        title: text,
        says: text,
        items: z.array(
          z.object({ title: text, discipline: z.enum(disciplines), kind: z.enum(itemKinds) }),
        ),
      }),
    ),
  }),
});

export const draftPlan = contract({
  name: 'draftPlan',
  method: 'POST',
  path: '/api/patients/:patientId/plan',
  summary:
    'Drafts a plan from a template. A person has one open plan; a second draft is refused with 409.',
  need: { permission: 'plan:edit' },
  audit: 'DRAFTED_PLAN',
  params: onePatient,
  query: none,
  body: z.strictObject({ planId: idOf<'PlanId'>(), template: words(60) }),
  output: planOutput,
});

/** `version` is the item's version that was read (0 for a new item); another one meanwhile answers 409 with the newer item. */
export const savePlanItem = contract({
  name: 'savePlanItem',
  method: 'PUT',
  path: '/api/patients/:patientId/plan/items/:itemId',
  summary: 'Adds or changes one item; earlier versions are kept. Safe for two people at once.',
  need: { permission: 'plan:edit' },
  audit: 'CHANGED_PLAN',
  params: z.strictObject({ patientId, itemId: idOf<'PlanItemId'>() }),
  query: none,
  body: z.strictObject({
    version: z.int().check(z.minimum(0)),
    reason: z.optional(words(500)),
    item: planItemBody,
  }),
  output: planOutput,
});

export const resolveLink = contract({
  name: 'resolveLink',
  method: 'POST',
  path: '/api/patients/:patientId/plan/links/:findingId/resolution',
  summary: 'Resolves a conflict by one of its ready resolutions, or overrules it with a reason.',
  need: { permission: 'plan:edit' },
  audit: 'RESOLVED_CONFLICT',
  params: z.strictObject({ patientId, findingId: idOf<'FindingId'>() }),
  query: none,
  body: z.strictObject({
    decisionId: idOf<'DecisionId'>(),
    /** A resolution's code, or "overrule". */
    resolution: words(60),
    reason: z.optional(words(1000)),
  }),
  output: planOutput,
});

export const activatePlan = contract({
  name: 'activatePlan',
  method: 'POST',
  path: '/api/patients/:patientId/plan/activation',
  summary:
    'Makes the draft the plan. Refused while a critical conflict is open or an item lacks owner or review day.',
  need: { permission: 'plan:edit' },
  audit: 'ACTIVATED_PLAN',
  params: onePatient,
  query: none,
  body: z.strictObject({ version: z.int() }),
  output: planOutput,
});

export const readItemHistory = contract({
  name: 'readItemHistory',
  method: 'GET',
  path: '/api/patients/:patientId/plan/items/:itemId/history',
  summary: 'Every version of an item: who changed what, when and why.',
  need: { permission: 'plan:read', topic: 'plan' },
  audit: 'READ_PLAN',
  params: z.strictObject({ patientId, itemId: idOf<'PlanItemId'>() }),
  query: none,
  body: none,
  output: z.object({
    versions: z.array(z.object({ ...planItemView.shape, reason: z.nullable(z.string()) })),
  }),
});

export const markResponseSeen = contract({
  name: 'markResponseSeen',
  method: 'POST',
  path: '/api/patients/:patientId/plan/responses/:responseId/seen',
  summary:
    'Says that somebody of the team has read what the person said; the person sees when. The first reader counts.',
  need: { permission: 'plan:edit' },
  audit: 'SAW_PLAN_RESPONSE',
  params: z.strictObject({ patientId, responseId: idOf<'PlanResponseId'>() }),
  query: none,
  body: none,
  output: z.object({ seenAt: instant }),
});

/** What a person does with their plan from the phone (operation kinds "today-mark" and "plan-response"). */
export const todayMark = z.strictObject({
  day: localDate,
  itemId: idOf<'PlanItemId'>(),
  outcome: z.enum(['done', 'something-else', 'not-today', 'undone']),
  reason: z._default(z.nullable(words(300)), null),
  recordedAt: instant,
});
export type TodayMark = z.output<typeof todayMark>;

export const planResponse = z.strictObject({
  responseId: idOf<'PlanResponseId'>(),
  planId: idOf<'PlanId'>(),
  planVersion: z.int(),
  itemId: z._default(z.nullable(idOf<'PlanItemId'>()), null),
  kind: z.enum(['agree', 'comment', 'propose', 'decline']),
  words: z._default(z.nullable(words(2000)), null),
});
export type PlanResponse = z.output<typeof planResponse>;

const marks = z.array(z.object({ ...todayMark.shape, reason: z.nullable(z.string()) }));

export const readPlanMarks = contract({
  name: 'readPlanMarks',
  method: 'GET',
  path: '/api/patients/:patientId/plan/marks',
  summary:
    'What the person did of each part in the last 14 days, and why not; a day without a mark is unknown, not undone.',
  need: { permission: 'plan:read', topic: 'plan' },
  audit: 'READ_PLAN',
  params: onePatient,
  query: none,
  body: none,
  output: z.object({ marks, from: localDate, today: localDate }),
});

/** Everything the patient app shows and keeps offline, in one call. */
export const readMyPlan = contract({
  name: 'readMyPlan',
  method: 'GET',
  path: '/api/me/plan',
  summary: 'The signed-in person’s plan, the last 14 days of marks, and the team.',
  need: { permission: 'plan:read', topic: 'plan' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({
    plan: z.nullable(planView),
    marks,
    team: z.array(
      z.object({
        name: z.string(),
        role: z.string(),
        jobTitle: z.nullable(z.string()),
        /** The job in the words of the person's language; absent in what a phone kept from before. */
        does: z.optional(text),
      }),
    ),
    crisisContacts: z.array(
      z.object({
        label: text,
        phone: z.nullable(z.string()),
        textNumber: z.nullable(z.string()),
        hours: z.nullable(text),
      }),
    ),
    clinic: z.object({ name: z.string(), phone: z.nullable(z.string()) }),
    /** For the printed plan; a copy kept on a phone from before has none. */
    personName: z.optional(z.string()),
    timeZone: z.string(),
    today: localDate,
  }),
});
