import { own } from '#evidence';
import {
  coordinatorCall,
  medicineReview,
  slowBreathing,
  walkQuota,
  walkTogether,
} from './parts.ts';
import { aasm, habit } from './sources.ts';
import type { PlanTemplate } from './template.ts';

/** Step 2 where poor sleep leads: four sessions of CBT-I with a sleep window (HABIT). */
export const sleepFocused: PlanTemplate = {
  id: 'step-2-sleep-focused',
  step: 2,
  title: { en: 'Combined care that begins with sleep' },
  says: {
    en: 'Four to eight sessions on sleep with an agreed window, then more activity when nights are steadier. Check work, driving and medicines before the window starts.',
  },
  items: [
    {
      kind: 'cbt-session',
      discipline: 'psychology',
      title: { en: 'Sleep sessions' },
      why: { en: 'In four to eight talks you learn what makes sleep deep again.' },
      dose: { minutes: 30, timesPerWeek: 1, inPerson: false },
      startsAfterDays: 3,
      reviewAfterDays: 28,
      sources: [habit, aasm],
    },
    {
      kind: 'sleep-window',
      discipline: 'psychology',
      title: { en: 'Sleep window' },
      why: {
        en: 'A shorter time in bed makes sleep deeper. We make it longer as sleep gets better.',
      },
      aim: { en: 'Set from your sleep diary, never shorter than five and a half hours' },
      dose: { from: '00:00', until: '06:30' },
      startsAfterDays: 7,
      reviewAfterDays: 7,
      sources: [habit],
    },
    {
      kind: 'self-care',
      discipline: 'patient',
      title: { en: 'Daylight in the first hour' },
      why: { en: 'Light in the morning tells your body that the day has begun.' },
      dose: { minutes: 15, timesPerWeek: 7, inPerson: false },
      startsAfterDays: 0,
      reviewAfterDays: 28,
      sources: [own],
    },
    { ...walkQuota, startsAfterDays: 14, reviewAfterDays: 14 },
    slowBreathing,
    {
      ...medicineReview,
      title: { en: 'Medicines that touch sleep' },
      why: { en: 'Some medicines make nights light or mornings foggy. You look at them together.' },
    },
    { ...coordinatorCall, dose: { minutes: 15, timesPerWeek: 0.5, inPerson: false } },
    { ...walkTogether, startsAfterDays: 14 },
  ],
};
