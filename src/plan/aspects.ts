import * as z from 'zod/mini';
import { localDate, words } from '#http';

export const bodyRegions = [
  'neck',
  'shoulder',
  'arm',
  'hand',
  'upper-back',
  'low-back',
  'hip',
  'knee',
  'foot',
  'whole-body',
] as const;
export const indications = [
  'non-specific-pain',
  'inflammatory-arthritis',
  'knee-osteoarthritis',
  'fracture',
  'after-operation',
  'other',
] as const;
export const passiveMethods = [
  'tens',
  'ultrasound',
  'interferential',
  'massage',
  'manual-therapy',
  'heat-or-cold',
  'acupuncture',
  'other',
] as const;
export const efforts = ['light', 'moderate', 'vigorous'] as const;
export const approaches = [
  'cbt',
  'act',
  'cbt-i',
  'trauma-focused',
  'thought-control',
  'other',
] as const;
export const messages = ['damage', 'safe-to-move'] as const;
export const goalMeasures = [
  'steps',
  'walking-minutes',
  'activity-hours',
  'lifting-kg',
  'sitting-minutes',
  'work-hours',
  'pain',
] as const;
export const familyRoles = ['joins-in', 'encourages', 'takes-over', 'watches'] as const;
export const constructs = [
  'pain',
  'function',
  'mood',
  'anxiety',
  'sleep',
  'fear',
  'activity',
  'other',
] as const;
export const procedures = ['injection', 'operation', 'other'] as const;
export const medicineSteps = ['start', 'raise', 'lower', 'switch', 'stop'] as const;

const yesNo = z.optional(z.boolean());

/**
 * What only some kinds of parts have to say, and rules between parts read. All of it may be left out;
 * what is left out is not known. `kindsOfAspect` says which kind may say what.
 */
export const aspects = z.strictObject({
  region: z.optional(z.enum(bodyRegions)),
  /** The last day of something that is meant to end: a rest, a brace, a certificate. */
  endDay: z.optional(localDate),
  /** For how many weeks, where nobody named a day. */
  weeks: z.optional(z.number().check(z.minimum(0), z.maximum(520))),
  allDay: yesNo,
  indication: z.optional(z.enum(indications)),
  method: z.optional(z.enum(passiveMethods)),
  procedure: z.optional(z.enum(procedures)),
  /** Grows by fixed steps, however the person fares. */
  increases: yesNo,
  effort: z.optional(z.enum(efforts)),
  /** The most minutes of activity a day, quota and everything else together. */
  dailyCap: z.optional(z.number().check(z.minimum(1), z.maximum(1440))),
  /** Done only after a medicine taken for it. */
  onlyAfterMedicine: yesNo,
  approach: z.optional(z.enum(approaches)),
  message: z.optional(z.enum(messages)),
  measure: z.optional(z.enum(goalMeasures)),
  target: z.optional(z.number().check(z.minimum(0), z.maximum(100_000))),
  familyRole: z.optional(z.enum(familyRoles)),
  /** The person agreed to somebody else's part in it. */
  agreed: yesNo,
  /** Language of the material, as a tag ("en", "ar"), and the school grade it reads at. */
  language: z.optional(words(20)),
  readingGrade: z.optional(z.number().check(z.minimum(0), z.maximum(20))),
  construct: z.optional(z.enum(constructs)),
  promptsPerDay: z.optional(z.number().check(z.minimum(0), z.maximum(48))),
  showsSleepScore: yesNo,
  /** The same is to be had by phone or video. */
  remotePossible: yesNo,
  /** Comes when the person asks to be reassured, not on agreed days. */
  onDemand: yesNo,
  /** Comes up by itself in the middle of an exposure. */
  promptedInExposure: yesNo,
  /** A break in which the person sleeps. */
  asleep: yesNo,
  activityAllowed: yesNo,
  /** A medicine that is being changed, and for how many days it is handed out. */
  change: z.optional(z.enum(medicineSteps)),
  supplyDays: z.optional(z.int().check(z.minimum(1), z.maximum(400))),
});
export type Aspects = z.output<typeof aspects>;
export type Aspect = keyof Aspects;

const movement = ['activity-quota', 'exposure-step', 'exercise'] as const;
const resting = ['rest-advice', 'brace', 'certificate'] as const;

/** Which kinds of parts may say which aspect; said by another kind it is a mistake. */
export const kindsOfAspect = {
  region: [...movement, 'rest-advice', 'brace', 'passive-treatment', 'imaging', 'procedure'],
  endDay: [...resting, 'passive-treatment', 'medicine'],
  weeks: ['brace', 'passive-treatment'],
  allDay: ['brace'],
  indication: ['brace'],
  method: ['passive-treatment'],
  procedure: ['procedure'],
  increases: movement,
  effort: movement,
  dailyCap: ['activity-quota', 'exercise', 'behavioural-activation'],
  onlyAfterMedicine: movement,
  approach: ['cbt-session'],
  message: ['explanation', 'education'],
  measure: ['goal'],
  target: ['goal'],
  familyRole: ['family-action'],
  agreed: ['family-action'],
  language: ['education', 'self-care', 'explanation'],
  readingGrade: ['education', 'self-care', 'explanation'],
  construct: ['tracking'],
  promptsPerDay: ['tracking'],
  showsSleepScore: ['tracking'],
  remotePossible: ['visit', 'cbt-session', 'exercise', 'education'],
  onDemand: ['visit'],
  promptedInExposure: ['relaxation', 'self-care'],
  asleep: ['rest-period'],
  activityAllowed: ['certificate'],
  change: ['medicine'],
  supplyDays: ['medicine'],
} as const satisfies Readonly<Record<Aspect, readonly string[]>>;

/** The aspects a kind of part may speak of, in the order a form asks for them. */
export function aspectsFor(kind: string): readonly Aspect[] {
  return (Object.keys(kindsOfAspect) as Aspect[]).filter((aspect) =>
    (kindsOfAspect[aspect] as readonly string[]).includes(kind),
  );
}
