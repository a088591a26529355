import { own, scepter } from '#evidence';
import {
  coordinatorCall,
  medicineReview,
  slowBreathing,
  walkQuota,
  walkTogether,
} from './parts.ts';
import { aasm, darnall } from './sources.ts';
import type { PlanTemplate } from './template.ts';

/** Step 1: twelve weeks of self-management with a check after six (SCEPTER, Darnall 2021). */
export const guidedSelfManagement: PlanTemplate = {
  id: 'step-1-guided-self-management',
  step: 1,
  title: { en: 'Guided self-management' },
  says: {
    en: 'Twelve weeks of learning and small steps, with a check after six weeks and a decision after twelve.',
  },
  items: [
    {
      kind: 'education',
      discipline: 'psychology',
      title: { en: 'Pain class, two hours, once' },
      why: { en: 'You learn how pain works and what you can do when it flares up.' },
      dose: { minutes: 120, timesPerWeek: 0.25, inPerson: false },
      startsAfterDays: 7,
      reviewAfterDays: 42,
      sources: [darnall],
    },
    {
      kind: 'self-care',
      discipline: 'patient',
      title: { en: 'Self-help course, one part a week' },
      why: { en: 'One short part each week. You try one idea and keep what helps.' },
      aim: { en: 'Twelve parts in twelve weeks' },
      dose: { minutes: 40, timesPerWeek: 1, inPerson: false },
      startsAfterDays: 0,
      reviewAfterDays: 42,
      sources: [scepter],
    },
    walkQuota,
    {
      kind: 'self-care',
      discipline: 'psychology',
      title: { en: 'Get up at the same time' },
      why: { en: 'The same time each day helps your body know when to sleep.' },
      dose: { minutes: 1, timesPerWeek: 7, inPerson: false },
      startsAfterDays: 0,
      reviewAfterDays: 28,
      sources: [aasm, own],
    },
    slowBreathing,
    walkTogether,
    { ...medicineReview, reviewAfterDays: 77 },
    {
      ...coordinatorCall,
      dose: { minutes: 15, timesPerWeek: 0.25, inPerson: false },
      reviewAfterDays: 35,
    },
  ],
};
