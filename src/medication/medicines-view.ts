import * as z from 'zod/mini';
import { accountId, idOf, instant, localDate, text } from '#http';
import type { Json } from '#reasoning';
import { bloodPressure } from './blood-pressure.ts';
import { healthNames } from './health.ts';
import { medicineView, reviewView } from './listed.ts';
import { siteNameView } from './names.ts';
import { taperView } from './taper.ts';

export const healthView = z.object({
  recordId: idOf<'HealthRecordId'>(),
  name: z.enum(healthNames),
  value: z.nullable(z.union([z.number(), z.boolean(), bloodPressure])),
  unit: z.nullable(z.string()),
  day: localDate,
  byName: z.string(),
  /** The last day for which it speaks; after that rules take it for unknown. Null: it does not age. */
  speaksUntil: z.optional(z.nullable(localDate)),
});
export type HealthView = z.output<typeof healthView>;

export const healthHistoryView = z.object({
  ...healthView.shape,
  writtenAt: instant,
  takenBackBecause: z.nullable(z.string()),
  takenBackByName: z.nullable(z.string()),
});
export type HealthHistoryView = z.output<typeof healthHistoryView>;

const fact = z.object({
  id: z.string(),
  name: z.string(),
  value: z.unknown() as z.ZodMiniType<Json>,
  date: z.nullable(localDate),
  source: z.string(),
});

/** Everything the page of medicines is told, so that it can check a change while it is written. */
export const medicinesOutput = z.object({
  today: localDate,
  asOf: instant,
  /** Days for which what was said of a medicine counts as current. */
  freshDays: z.int(),
  medicines: z.array(medicineView),
  review: z.nullable(reviewView),
  /** What the person named at intake and nobody has taken over or put aside. */
  drafts: z.array(z.string()),
  planned: z.array(
    z.object({
      itemId: z.string(),
      name: z.string(),
      amount: z.nullable(z.string()),
      timesPerWeek: z.nullable(z.number()),
      asNeeded: z.boolean(),
      beginsOn: z.nullable(localDate),
      state: z.enum(['proposed', 'active', 'held']),
    }),
  ),
  notes: z.array(
    z.object({
      noteId: idOf<'MedicineNoteId'>(),
      medicineId: z.nullable(idOf<'MedicineId'>()),
      kind: z.enum(['otherwise', 'stopped', 'effect', 'question']),
      words: z.string(),
      at: instant,
      seenAt: z.nullable(instant),
      seenByName: z.nullable(z.string()),
    }),
  ),
  tapers: z.array(taperView),
  /** What speaks for care while a dose is lowered: mood, sleep, exposure. */
  concerns: z.array(
    z.object({ kind: z.enum(['mood', 'sleep', 'exposure', 'safety']), says: text }),
  ),
  /** Who can be there for the person. */
  team: z.array(z.object({ accountId, name: z.string(), role: z.string() })),
  names: z.array(siteNameView),
  health: z.array(healthView),
  /** What else rules about medicines read of the person. */
  others: z.array(fact),
  cutOffs: z.object({
    settings: z.array(
      z.object({
        id: z.string(),
        parameter: z.string(),
        scope: z.enum(['country', 'site', 'clinician', 'patient']),
        scopeId: z.string(),
        value: z.nullable(z.union([z.number(), z.string()])),
        by: z.string(),
        at: instant,
        reason: z.string(),
      }),
    ),
    country: z.nullable(z.string()),
    siteId: z.nullable(z.string()),
    /** Rules that are in shadow at this clinic: a screen does not say them either. */
    silent: z.optional(z.array(z.string())),
  }),
});
export type MedicinesOutput = z.output<typeof medicinesOutput>;
