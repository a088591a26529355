import { caseReviewFromWeek, escape, immpact, painResponse } from '#evidence';
import { anyOf, type LocalDate } from '#kernel';
import { rmdqTotal } from '#measures';
import { atLeast, dayOfAsking, defineRule, isOneOf } from '#reasoning';
import { rmdqAtStart } from '../course-facts.ts';
import { currentStep, interferenceAtStepStart, interferenceNow, stepSince } from '../facts.ts';
import { relativeFall, weeksSince } from '../readings.ts';

export const sc22 = defineRule({
  id: 'SC-22',
  version: 1,
  title: { en: 'Pain has responded to step 2' },
  needs: {
    step: currentStep,
    since: stepSince,
    today: dayOfAsking,
    rmdqFrom: rmdqAtStart,
    rmdq: rmdqTotal,
    from: interferenceAtStepStart,
    to: interferenceNow,
  },
  parameters: { enough: painResponse, review: caseReviewFromWeek },
  checks: [
    {
      says: { en: 'The person is in step 2 or its continuation' },
      holds: ({ step }) => isOneOf<unknown>(step, 2, 'continuation'),
    },
    {
      says: { en: 'It is a review: week {review} of the step or later' },
      holds: ({ since, today }, { review }) => atLeast(weeksSince(since, today), review),
    },
    {
      says: { en: 'RMDQ, or interference, fell by {enough%} or more' },
      holds: ({ rmdqFrom, rmdq, from, to }, { enough }) =>
        anyOf([
          atLeast(relativeFall(rmdqFrom, rmdq), enough),
          atLeast(relativeFall(from, to), enough),
        ]),
    },
  ],
  proposes: { en: 'Offer to move to continuation (step 2c): the gain is kept, contact goes on.' },
  severity: 'info',
  owners: ['care-manager'],
  due: null,
  tasks: [{ code: 'move-to-continuation', within: { days: 28 } }],
  evidence: [escape, immpact],
  derive: ({ rmdqFrom, rmdq }) => {
    const share = relativeFall(rmdqFrom, rmdq);
    return share === null ? {} : { rmdqPct: Math.round(share * -1000) / 10 };
  },
  examples: {
    met: { known: { step: 2, since: '2025-07-01' as LocalDate, rmdqFrom: 10, rmdq: 7 } },
    justNotMet: {
      known: {
        step: 2,
        since: '2025-07-01' as LocalDate,
        rmdqFrom: 10,
        rmdq: 7.1,
        from: 10,
        to: 7.1,
      },
    },
    unknown: { known: { step: 2, since: '2025-07-01' as LocalDate, rmdqFrom: 10 } },
  },
});
