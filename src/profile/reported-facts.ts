import * as z from 'zod/mini';
import { words } from '#http';
import { define } from './define-fact.ts';

/** What a person can say a pain is like. */
export const painKinds = [
  'burning',
  'aching',
  'stabbing',
  'electric',
  'numb',
  'throbbing',
  'stiff',
] as const;

export const treatmentKinds = [
  'shop-medicine',
  'opioids',
  'other-medicine',
  'exercise',
  'injections',
  'operation',
  'talking-therapy',
  'relaxation',
  'hands-on',
  'heat-cold-tens',
  'sleep-help',
  'pain-class',
] as const;
export const treatmentOutcomes = ['lot', 'little', 'none', 'worse'] as const;

export const activityKinds = [
  'walk',
  'stairs',
  'sit',
  'stand',
  'lift',
  'wash-dress',
  'housework',
  'bend',
] as const;
export const difficulties = ['none', 'some', 'much', 'cannot'] as const;

export const copingKinds = [
  'moving',
  'resting',
  'people',
  'alone',
  'faith',
  'creative',
  'busy',
  'breathing',
  'substances',
  'nothing',
] as const;

export const supportKinds = ['many', 'one', 'sometimes', 'nobody'] as const;

export const cannabisUse = ['never', 'now-and-then', 'weekly'] as const;

export const expectationKinds = [
  'less-pain',
  'do-more',
  'understand',
  'sleep-better',
  'mood-better',
  'fewer-medicines',
  'work-again',
  'find-cause',
  'be-believed',
] as const;

const key = z.string().check(z.maxLength(40));
const lines = z.array(words(160)).check(z.maxLength(40));
const ranked = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z.array(z.enum(values)).check(z.maxLength(values.length));

/**
 * What a person says of themselves at intake. It stays what they said: a clinician reconciles it, and
 * what was reconciled is another fact (`conditions`) or a part of the plan (medicines).
 */
export const reportedFacts = {
  'pain-kinds': define('What the pain is like (site → kinds)', z.record(key, ranked(painKinds))),
  'widespread-areas': define(
    'Areas of the widespread pain index that hurt (0–19)',
    z.int().check(z.minimum(0), z.maximum(19)),
  ),
  'body-signs': define(
    'Warning signs of the body asked about',
    z.record(key, z.nullable(z.enum(['yes', 'no', 'not-sure']))),
  ),
  'swollen-joints': define(
    'Swollen joints, as the person says',
    z.strictObject({
      swollen: z.nullable(z.boolean()),
      handsOrWrists: z.nullable(z.boolean()),
      count: z.nullable(z.int().check(z.minimum(0), z.maximum(100))),
      weeks: z.nullable(z.number().check(z.minimum(0), z.maximum(5200))),
      stiffMinutes: z.nullable(z.int().check(z.minimum(0), z.maximum(1440))),
    }),
  ),
  'reported-conditions': define('Conditions, reported by the person', z.array(key)),
  'reported-medicines': define('Medicines, reported by the person, to be reconciled', lines),
  'reported-allergies': define('Cannot take, reported by the person', lines),
  'reported-operations': define('Operations, reported by the person', lines),
  'treatments-tried': define(
    'Treatments tried, and did they work',
    z.record(key, z.enum(treatmentOutcomes)),
  ),
  function: define('How hard everyday things are', z.record(key, z.enum(difficulties))),
  'hard-activities': define('Activities the person named', lines),
  coping: define('What helps when it gets hard', ranked(copingKinds)),
  support: define('Somebody to count on', z.enum(supportKinds)),
  expectations: define(
    'What the person hopes for, the most important first',
    ranked(expectationKinds),
  ),
  cannabis: define('How often cannabis is used, as the person says', z.enum(cannabisUse)),
  'home-language': define('Language spoken at home', words(60)),
  culture: define('Faith, culture, family', words(500)),
} as const;
