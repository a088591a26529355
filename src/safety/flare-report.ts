import * as z from 'zod/mini';
import { idOf, instant, words } from '#http';

/** Warning signs of the body that flare help asks about (rule RF-01, and chest pain). */
export const bodySigns = [
  'numb-between-legs',
  'bladder-or-bowel',
  'growing-weakness',
  'hot-joint-or-fever',
  'injury',
  'headache-or-sight',
  'chest-or-breath',
] as const;

/**
 * What a person says in flare help (operation kind "flare-report"): whether a warning sign of the body is
 * there, and whether the team is to know about the flare. Signs stay empty where only "at least one" was said.
 */
export const flareReport = z.strictObject({
  reportId: idOf<'FlareReportId'>(),
  at: instant,
  redFlag: z.enum(['none', 'yes', 'not-sure']),
  signs: z._default(z.array(z.enum(bodySigns)).check(z.maxLength(bodySigns.length)), []),
  tellTeam: z.boolean(),
  words: z.nullable(words(500)),
});
export type FlareReport = z.output<typeof flareReport>;
