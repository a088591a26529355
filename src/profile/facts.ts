import * as z from 'zod/mini';
import { localDate, words } from '#http';
import type { Text } from '#kernel';
import { define } from './define-fact.ts';
import { reportedFacts } from './reported-facts.ts';

/**
 * What rules and plans read about a person that no questionnaire asks and no diary day holds. A
 * value is checked against its schema when it is recorded; a correction is a later fact.
 */
export type FactDefinition = {
  readonly name: string;
  readonly label: Text;
  readonly schema: z.ZodMiniType;
};

export const conditions = [
  'low-back-pain',
  'neck-pain',
  'hip-pain',
  'knee-pain',
  'shoulder-pain',
  'hand-pain',
  'widespread-pain',
  'osteoarthritis',
  'inflammatory-arthritis',
  'fibromyalgia',
  'osteoporosis',
  'headache',
  'depression',
  'anxiety-disorder',
  'bipolar-disorder',
  'psychosis',
  'trauma-disorder',
  'sleep-apnoea',
  'epilepsy',
  'diabetes',
  'heart-disease',
  'kidney-disease',
  'pregnancy',
  'cancer',
  'migraine',
  'insomnia',
  'dementia',
  'opioid-use-disorder',
] as const;

export const workKinds = [
  'none',
  'home-care',
  'day',
  'evening',
  'night-shift',
  'rotating',
] as const;

export const barrierKinds = [
  'transport',
  'money',
  'time',
  'caring-for-others',
  'language',
  'reading',
  'no-internet',
  'fear-of-movement',
  'bad-experience',
  'fatigue',
  'none',
] as const;

export const matterKinds = [
  'family',
  'work',
  'sleep',
  'walking',
  'hobby',
  'friends',
  'household',
  'independence',
  'mood',
] as const;

const workPattern = z.strictObject({
  kind: z.enum(workKinds),
  /** Drives or runs machines; null: not known. */
  drivesForWork: z._default(z.nullable(z.boolean()), null),
});

/** null: asked, or left open, and not known. */
const maybeYes = z._default(z.nullable(z.boolean()), null);

const matters = z.strictObject({
  words: z.nullable(words(500)),
  picks: z.array(z.enum(matterKinds)).check(z.maxLength(matterKinds.length)),
});

export const factCatalogue = {
  'pain-since': define('Pain since', localDate),
  'what-brings': define('What brings the person here', words(2000)),
  conditions: define(
    'Conditions',
    z.array(z.enum(conditions)).check(z.maxLength(conditions.length)),
  ),
  'work-pattern': define('Work pattern', workPattern),
  'weekly-minutes': define(
    'Minutes a week the person can give',
    z.int().check(z.minimum(0), z.maximum(5000)),
  ),
  matters: define('What matters to the person', matters),
  barriers: define(
    'What makes care hard to reach',
    z.array(z.enum(barrierKinds)).check(z.maxLength(barrierKinds.length)),
  ),
  interpreter: define(
    'Interpreter',
    z.strictObject({ needed: z.boolean(), language: z.nullable(words(40)) }),
  ),
  'distance-km': define(
    'Distance to the clinic in km',
    z.number().check(z.minimum(0), z.maximum(5000)),
  ),
  'pain-sites': define(
    'Where it hurts (site → intensity 0–10)',
    z.record(z.string().check(z.maxLength(40)), z.int().check(z.minimum(0), z.maximum(10))),
  ),
  'height-cm': define('Height in cm', z.number().check(z.minimum(50), z.maximum(260))),
  'weight-kg': define('Weight in kg', z.number().check(z.minimum(20), z.maximum(400))),
  pregnancy: define(
    'Pregnancy',
    z.strictObject({ pregnant: maybeYes, planning: maybeYes, contraception: maybeYes }),
  ),
  nociplastic: define(
    'Nociplastic pain, step by step',
    z.strictObject({
      regional: maybeYes,
      history: maybeYes,
      comorbidity: maybeYes,
      evoked: maybeYes,
    }),
  ),
  /** Whether pain, sleep or mood took it away; it is not known of what was not asked. */
  'role-loss': define(
    'What pain or mood took away',
    z.strictObject({ work: maybeYes, caring: maybeYes, study: maybeYes }),
  ),
  /** Said from the phone; it speaks for two weeks. */
  'asks-for-help': define('Asked the team for help', z.boolean()),
  'depression-episodes': define(
    'Earlier episodes of depression',
    z.int().check(z.minimum(0), z.maximum(50)),
  ),
  /** The day on which the person and the team signed it. */
  'relapse-plan-signed': define('Relapse plan signed on', localDate),
  'antidepressant-trials': define(
    'Adequate antidepressant trials so far',
    z.int().check(z.minimum(0), z.maximum(20)),
  ),
  'red-flag': define(
    'Warning sign of the body',
    z
      .strictObject({
        kind: words(60),
        present: z.boolean(),
        note: z._default(z.nullable(words(500)), null),
      })
      .check(
        z.refine(({ present, note }) => present || note !== null, {
          error: 'Say in a note why the sign is cleared.',
          path: ['note'],
        }),
      ),
  ),
  ...reportedFacts,
} as const satisfies Readonly<Record<string, Omit<FactDefinition, 'name'>>>;

export type FactName = keyof typeof factCatalogue;
export type FactValue<Name extends FactName> = z.output<(typeof factCatalogue)[Name]['schema']>;

export function factDefinition(name: string): FactDefinition | null {
  return Object.hasOwn(factCatalogue, name) ? { name, ...factCatalogue[name as FactName] } : null;
}
