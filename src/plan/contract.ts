import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, text, words } from '#http';
import { medicineClasses } from '#medication';
import { severity } from '#reasoning';

export const disciplines = [
  'patient',
  'coordination',
  'primary-care',
  'rheumatology',
  'pain-medicine',
  'psychology',
  'physiotherapy',
  'family',
] as const;

/** What kind of thing an item is decides which fields `dose` has and which coherence rules read it. */
export const itemKinds = [
  'education',
  'activity-quota',
  'exposure-step',
  'exercise',
  'relaxation',
  'cbt-session',
  'behavioural-activation',
  'sleep-window',
  'medicine',
  'visit',
  'family-action',
  'self-care',
] as const;

const clockTime = z.string().check(z.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/));

/** Every part is optional here; `faultsOf(item)` (plan/item.ts) says what a kind needs. Times are local clock times. */
export const dose = z.strictObject({
  minutes: z.optional(z.int().check(z.minimum(1), z.maximum(600))),
  timesPerWeek: z.optional(z.number().check(z.minimum(0.25), z.maximum(70))),
  at: z.optional(clockTime),
  /** sleep-window: lights out and rise. */
  from: z.optional(clockTime),
  until: z.optional(clockTime),
  inPerson: z.optional(z.boolean()),
  amount: z.optional(words(80)),
  medicine: z.optional(
    z.strictObject({
      name: words(80),
      class: z.enum(medicineClasses),
      prn: z._default(z.boolean(), false),
      actsLong: z._default(z.boolean(), false),
    }),
  ),
  level: z.optional(z.int().check(z.minimum(1), z.maximum(20))),
});
export type Dose = z.output<typeof dose>;

export const planItemBody = z.strictObject({
  kind: z.enum(itemKinds),
  discipline: z.enum(disciplines),
  title: words(120),
  /** What the person reads: plain words, why it helps. */
  why: words(500),
  aim: z.optional(words(300)),
  dose,
  ownerAccount: z.nullable(idOf<'AccountId'>()),
  startDay: z.nullable(localDate),
  reviewDay: z.nullable(localDate),
  state: z.enum(['proposed', 'active', 'held', 'ended']),
});
export type PlanItemBody = z.output<typeof planItemBody>;

export const planItemView = z.object({
  itemId: idOf<'PlanItemId'>(),
  version: z.int(),
  ...planItemBody.shape,
  ownerName: z.nullable(z.string()),
  ownerRole: z.nullable(z.string()),
  weeklyMinutes: z.number(),
  changedAt: instant,
  changedByName: z.string(),
});
export type PlanItemView = z.output<typeof planItemView>;

/** Two parts of the plan that get in each other's way, or help each other. */
export const linkView = z.object({
  findingId: z.nullable(idOf<'FindingId'>()),
  rule: z.string(),
  effect: z.enum(['conflict', 'reinforces', 'gap']),
  severity,
  message: text,
  why: text,
  itemIds: z.array(idOf<'PlanItemId'>()),
  owners: z.array(z.string()),
  citations: z.array(z.object({ key: z.string(), grade: z.string(), reference: z.string() })),
  /** Ready resolutions; applying one is an ordinary change of items plus a decision. */
  resolutions: z.array(
    z.object({
      code: z.string(),
      words: text,
      changes: z.array(
        z.object({
          itemId: idOf<'PlanItemId'>(),
          dose: z.optional(dose),
          state: z.optional(z.enum(['held', 'ended'])),
        }),
      ),
    }),
  ),
  overruledBecause: z.nullable(z.string()),
});
export type LinkView = z.output<typeof linkView>;

export const planView = z.object({
  planId: idOf<'PlanId'>(),
  status: z.enum(['draft', 'active', 'ended']),
  version: z.int(),
  template: z.nullable(z.string()),
  whatMatters: z.nullable(z.string()),
  items: z.array(planItemView),
  links: z.array(linkView),
  weeklyMinutes: z.number(),
  weeklyMinutesBudget: z.nullable(z.int()),
  responses: z.array(
    z.object({
      responseId: idOf<'PlanResponseId'>(),
      itemId: z.nullable(idOf<'PlanItemId'>()),
      kind: z.enum(['agree', 'comment', 'propose', 'decline']),
      words: z.nullable(z.string()),
      planVersion: z.int(),
      at: instant,
      seenAt: z.nullable(instant),
    }),
  ),
  agreedVersion: z.nullable(z.int()),
  mayActivate: z.boolean(),
  blockedBy: z.array(text),
});
export type PlanView = z.output<typeof planView>;

const onePatient = z.strictObject({ patientId });
const planOutput = z.object({ plan: z.nullable(planView), today: localDate });

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

export const savePlanFrame = contract({
  name: 'savePlanFrame',
  method: 'PUT',
  path: '/api/patients/:patientId/plan/frame',
  summary: 'What matters to the person, and how many minutes a week they can give.',
  need: { permission: 'plan:edit' },
  audit: 'CHANGED_PLAN',
  params: onePatient,
  query: none,
  body: z.strictObject({
    whatMatters: z.nullable(words(500)),
    weeklyMinutesBudget: z.nullable(z.int().check(z.minimum(0), z.maximum(5000))),
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
    marks: z.array(z.object({ ...todayMark.shape, reason: z.nullable(z.string()) })),
    team: z.array(
      z.object({ name: z.string(), role: z.string(), jobTitle: z.nullable(z.string()) }),
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
    timeZone: z.string(),
    today: localDate,
  }),
});
