import { sleepinessTooHigh, suicideAttemptDays } from '#evidence';
import { allOf } from '#kernel';
import { atLeast, holdsTrue, type Leaf, lessThan } from '#reasoning';
import { epworthTotal, exclusions } from './facts.ts';

/** What a rule reads that asks for a reason against restricting sleep. */
export const needsAgainstRestriction = { ...exclusions, sleepiness: epworthTotal } as const;
export const cutsAgainstRestriction = {
  tooSleepy: sleepinessTooHigh,
  attemptDays: suicideAttemptDays,
} as const;

/** What rules sleep restriction out, one sentence each (SLP-05; seen from a plan, COH-15). */
export const reasonsAgainstRestriction: readonly Leaf<
  typeof needsAgainstRestriction,
  typeof cutsAgainstRestriction
>[] = [
  { says: { en: 'Bipolar disorder' }, holds: ({ bipolar }) => holdsTrue(bipolar) },
  { says: { en: 'Psychosis' }, holds: ({ psychosis }) => holdsTrue(psychosis) },
  { says: { en: 'Epilepsy' }, holds: ({ epilepsy }) => holdsTrue(epilepsy) },
  { says: { en: 'Pregnancy' }, holds: ({ pregnancy }) => holdsTrue(pregnancy) },
  {
    says: { en: 'Dementia or mild cognitive impairment' },
    holds: ({ dementia }) => holdsTrue(dementia),
  },
  { says: { en: 'Untreated sleep apnoea' }, holds: ({ apnoea }) => holdsTrue(apnoea) },
  {
    says: { en: 'Parasomnia or another untreated sleep disorder' },
    holds: ({ parasomnia }) => holdsTrue(parasomnia),
  },
  { says: { en: 'Suicidal intent' }, holds: (known) => holdsTrue(known.suicidalIntent) },
  {
    says: { en: 'A suicide attempt less than {attemptDays} days ago' },
    holds: ({ suicideAttempt, suicideAttemptDaysAgo }, { attemptDays }) =>
      allOf([holdsTrue(suicideAttempt), lessThan(suicideAttemptDaysAgo, attemptDays)]),
  },
  {
    says: { en: 'Driving for work, machinery or night shifts' },
    holds: ({ safetyCritical }) => holdsTrue(safetyCritical),
  },
  {
    says: { en: 'Epworth score is {tooSleepy} or more' },
    holds: ({ sleepiness }, { tooSleepy }) => atLeast(sleepiness, tooSleepy),
  },
];
