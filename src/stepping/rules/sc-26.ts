import {
  cbtEarlyPhq,
  cbtEarlyWeek,
  cbtLatePhq,
  cbtLateWeek,
  cbtMiddlePhq,
  cbtMiddleWeek,
  schueller,
} from '#evidence';
import { allOf } from '#kernel';
import { phqTotal } from '#measures';
import { atLeast, defineRule } from '#reasoning';
import { cbtWeek } from '../course-facts.ts';

export const sc26 = defineRule({
  id: 'SC-26',
  version: 1,
  title: { en: 'PHQ-9 along CBT' },
  needs: { week: cbtWeek, phq: phqTotal },
  parameters: {
    early: cbtEarlyWeek,
    earlyCut: cbtEarlyPhq,
    middle: cbtMiddleWeek,
    middleCut: cbtMiddlePhq,
    late: cbtLateWeek,
    lateCut: cbtLatePhq,
  },
  checks: [
    {
      says: { en: 'PHQ-9 is still above what predicts a response' },
      anyOf: [
        {
          says: { en: '{earlyCut} or more from week {early} of CBT' },
          holds: ({ week, phq }, p) => allOf([atLeast(week, p.early), atLeast(phq, p.earlyCut)]),
        },
        {
          says: { en: '{middleCut} or more from week {middle} of CBT' },
          holds: ({ week, phq }, p) => allOf([atLeast(week, p.middle), atLeast(phq, p.middleCut)]),
        },
        {
          says: { en: '{lateCut} or more from week {late} of CBT' },
          holds: ({ week, phq }, p) => allOf([atLeast(week, p.late), atLeast(phq, p.lateCut)]),
        },
      ],
    },
  ],
  proposes: {
    en: 'At PHQ-9 {phq} in week {week} of CBT, no response is predicted by its end. Talk about more of it, another way, or a medicine beside it.',
  },
  severity: 'advice',
  owners: ['therapist'],
  due: { days: 14 },
  tasks: [{ code: 'review-therapy', within: { days: 14 } }],
  evidence: [schueller],
  examples: {
    met: { known: { week: 9, phq: 13 } },
    justNotMet: { known: { week: 9, phq: 12 } },
    unknown: { known: { phq: 13 } },
  },
});
