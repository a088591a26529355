import * as z from 'zod/mini';
import { idOf, instant, localDate, text, words } from '#http';
import { medicineClasses } from '#medication';
import { acknowledgementView, ownWords, severity } from '#reasoning';
import { aspects } from './aspects.ts';

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
  'rest-advice',
  'rest-period',
  'brace',
  'passive-treatment',
  'imaging',
  'procedure',
  'light-therapy',
  'tracking',
  'goal',
  'explanation',
  'certificate',
  'return-to-work',
] as const;

const clockTime = z
  .string()
  .check(z.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, { error: 'Please write a time like 22:30.' }));

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
  /** What only some kinds have to say; items from before have none. */
  aspects: z.optional(aspects),
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
  /** What must be known before it can be said whether they clash; then there is nothing to resolve yet. */
  missing: z.array(z.object({ name: z.string(), label: text })),
  /** Ready resolutions; applying one is an ordinary change of items plus a decision. */
  resolutions: z.array(
    z.object({
      code: z.string(),
      words: text,
      changes: z.array(
        z.object({
          itemId: idOf<'PlanItemId'>(),
          /** One kind of part for another: a rest becomes short breaks. */
          kind: z.optional(z.enum(itemKinds)),
          title: z.optional(words(120)),
          dose: z.optional(dose),
          aspects: z.optional(aspects),
          reviewDay: z.optional(localDate),
          state: z.optional(z.enum(['held', 'ended'])),
        }),
      ),
    }),
  ),
  overruledBecause: z.nullable(z.string()),
  /** Every owner of a part, and whether they took note of the conflict; left out while one still types. */
  acknowledgements: z.optional(z.array(acknowledgementView)),
  /** The reader's own word among them; left out where it is nobody's of the team. */
  ownWord: z.optional(z.enum(ownWords)),
  /** By when they do; null: no clock runs. */
  acknowledgeBy: z.optional(z.nullable(instant)),
  /** Whether a clinician of the site signed the rule in today's wording; left out while one still types. */
  signed: z.optional(z.boolean()),
});
export type LinkView = z.output<typeof linkView>;

export const planView = z.object({
  planId: idOf<'PlanId'>(),
  status: z.enum(['draft', 'active', 'ended']),
  version: z.int(),
  template: z.nullable(z.string()),
  whatMatters: z.nullable(z.string()),
  /** Counts the wordings of what matters and the minutes; a copy kept on a phone from before has none. */
  frameVersion: z._default(z.int(), 0),
  items: z.array(planItemView),
  links: z.array(linkView),
  /** Conflicts that somebody settled: how, who, and how long after they were found. */
  settledLinks: z._default(
    z.array(
      z.object({
        rule: z.string(),
        message: text,
        way: z.nullable(text),
        byName: z.string(),
        at: instant,
        minutesOpen: z.number(),
      }),
    ),
    [],
  ),
  /** What could not be judged because something of the person is not known; in nobody's way. */
  notChecked: z._default(
    z.array(
      z.object({
        rule: z.string(),
        severity,
        title: text,
        missing: z.array(z.object({ name: z.string(), label: text })),
      }),
    ),
    [],
  ),
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
