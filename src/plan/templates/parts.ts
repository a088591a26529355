import { bao, own, scamp } from '#evidence';
import { cooper, lambeek, romano } from './sources.ts';
import type { TemplateItem } from './template.ts';

/** Parts that several templates share, each worded once. */
export const walkQuota: TemplateItem = {
  kind: 'activity-quota',
  discipline: 'physiotherapy',
  title: { en: 'Walk by the clock' },
  why: { en: 'You stop when the time is up, not when it hurts. So you can do it again tomorrow.' },
  aim: { en: 'From a start that always works, a little more each week' },
  dose: { minutes: 10, timesPerWeek: 5, inPerson: false, level: 1 },
  startsAfterDays: 3,
  reviewAfterDays: 14,
  sources: [lambeek],
};

export const slowBreathing: TemplateItem = {
  kind: 'relaxation',
  discipline: 'patient',
  title: { en: 'Slow breathing' },
  why: { en: 'Slow breaths calm the body. It gets easier with practice.' },
  dose: { minutes: 5, timesPerWeek: 7, inPerson: false },
  startsAfterDays: 0,
  reviewAfterDays: 28,
  sources: [own],
};

export const coordinatorCall: TemplateItem = {
  kind: 'visit',
  discipline: 'coordination',
  title: { en: 'Call from your care coordinator' },
  why: { en: 'One person knows your whole plan. She asks how it goes and helps when it does not.' },
  dose: { minutes: 20, timesPerWeek: 0.5, inPerson: false },
  startsAfterDays: 7,
  reviewAfterDays: 28,
  sources: [bao, cooper],
};

export const medicineReview: TemplateItem = {
  kind: 'visit',
  discipline: 'primary-care',
  title: { en: 'Look at your medicines together' },
  why: { en: 'You and your doctor check what each one does for you, and what you may not need.' },
  dose: { minutes: 20, timesPerWeek: 0.25, inPerson: true },
  startsAfterDays: 7,
  reviewAfterDays: 28,
  sources: [scamp],
};

export const walkTogether: TemplateItem = {
  kind: 'family-action',
  discipline: 'family',
  title: { en: 'A walk with someone close' },
  why: { en: 'With company it is easier to start. You set the pace, not the pain.' },
  dose: { minutes: 10, timesPerWeek: 2, inPerson: false },
  startsAfterDays: 3,
  reviewAfterDays: 28,
  sources: [romano],
};

export const thingsThatMatter: TemplateItem = {
  kind: 'behavioural-activation',
  discipline: 'psychology',
  title: { en: 'One thing that matters to you' },
  why: { en: 'Mood often follows what we do. You plan small things that are worth it to you.' },
  dose: { minutes: 15, timesPerWeek: 3, inPerson: false },
  startsAfterDays: 7,
  reviewAfterDays: 21,
  sources: [scamp],
};
