import { ng193, own, vaSteppedCare } from '#evidence';
import {
  coordinatorCall,
  medicineReview,
  slowBreathing,
  thingsThatMatter,
  walkQuota,
  walkTogether,
} from './parts.ts';
import { expo } from './sources.ts';
import type { PlanTemplate } from './template.ts';

/** Step 3: pain psychology, exposure, medicine review and one case conference within four weeks. */
export const specialistIntegrated: PlanTemplate = {
  id: 'step-3-specialist-integrated',
  step: 3,
  title: { en: 'Specialists work as one team' },
  says: {
    en: 'Eight to sixteen sessions of pain psychology or ten to fifteen of exposure, a look at all medicines, and one team meeting within four weeks; decide after 12 to 16 weeks.',
  },
  items: [
    {
      kind: 'cbt-session',
      discipline: 'psychology',
      title: { en: 'Pain psychology' },
      why: { en: 'You work on fear, mood and old hurts so that they get less say in your day.' },
      aim: { en: 'Eight to sixteen sessions' },
      dose: { minutes: 50, timesPerWeek: 1, inPerson: true },
      startsAfterDays: 7,
      reviewAfterDays: 28,
      sources: [ng193, vaSteppedCare],
    },
    slowBreathing,
    {
      kind: 'exposure-step',
      discipline: 'physiotherapy',
      title: { en: 'First step of moves you avoid' },
      why: { en: 'You try a move you fear, in a safe way, and see what really happens.' },
      aim: { en: 'Ten to fifteen sessions, one step at a time' },
      dose: { minutes: 20, timesPerWeek: 2, inPerson: false, at: '15:00', level: 1 },
      startsAfterDays: 14,
      reviewAfterDays: 14,
      sources: [expo],
    },
    walkQuota,
    {
      ...medicineReview,
      discipline: 'pain-medicine',
      title: { en: 'All medicines on one table' },
      why: { en: 'Many pills from many doctors can clash. One doctor looks at them all with you.' },
      sources: [vaSteppedCare],
    },
    {
      kind: 'visit',
      discipline: 'rheumatology',
      title: { en: 'Joint check' },
      why: { en: 'We look if the joints are calm, so that you can trust them when you move.' },
      dose: { minutes: 20, timesPerWeek: 0.25, inPerson: true },
      startsAfterDays: 14,
      reviewAfterDays: 70,
      sources: [own],
    },
    {
      ...coordinatorCall,
      title: { en: 'Your team meets, then calls you' },
      why: { en: 'All who treat you agree on one plan. Then you hear it from one person.' },
      startsAfterDays: 14,
      reviewAfterDays: 14,
      sources: [vaSteppedCare, own],
    },
    thingsThatMatter,
    walkTogether,
  ],
};
