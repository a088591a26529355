import * as z from 'zod/mini';
import { idOf, instant, localDate } from '#http';
import { planView } from './views.ts';

/** A cut-off somebody set for this person, their clinic or their country, as the plan's rules read it. */
export const planSetting = z.object({
  id: z.string(),
  parameter: z.string(),
  scope: z.enum(['country', 'site', 'clinician', 'patient']),
  scopeId: z.string(),
  value: z.nullable(z.union([z.number(), z.string()])),
  by: z.string(),
  at: instant,
  reason: z.string(),
});

/** What every screen of the team that shows the plan is told. */
export const planOutput = z.object({
  plan: z.nullable(planView),
  today: localDate,
  /** For the printed plan: whose paper it is. */
  clinic: z.object({ name: z.string(), phone: z.nullable(z.string()) }),
  /** What the rules between the parts are asked with here, so that a screen can ask them as one types. */
  cutOffs: z.object({
    settings: z.array(planSetting),
    country: z.nullable(z.string()),
    siteId: z.nullable(z.string()),
    /** Rules that are in shadow at this clinic: a screen does not ask them either. */
    silent: z.optional(z.array(z.string())),
    /** What they read of the person; an answer kept from before has none. */
    facts: z.optional(
      z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          value: z.unknown(),
          date: z.nullable(localDate),
          source: z.string(),
        }),
      ),
    ),
  }),
  /** The plan that ended last, while there is no other one. */
  lastEnded: z.nullable(
    z.object({
      planId: idOf<'PlanId'>(),
      endedAt: instant,
      because: z.nullable(z.string()),
      byName: z.nullable(z.string()),
      /** Until when the ending can be taken back. */
      undoUntil: instant,
    }),
  ),
});
export type PlanOutput = z.output<typeof planOutput>;
