import {
  bao,
  caseReview,
  caseReviewByWeek,
  caseReviewFromWeek,
  phqResponse,
  step2Phq,
} from '#evidence';
import { anyOf, ask, not } from '#kernel';
import { phqTotal } from '#measures';
import { atLeast, defineRule, lessThan } from '#reasoning';
import { phqAtStart, psychiatricConsultationWeeks, weekOfCare } from '../course-facts.ts';
import { relativeFall } from '../readings.ts';

export const sc24 = defineRule({
  id: 'SC-24',
  version: 1,
  title: { en: 'Psychiatric case review in weeks 8 to 12' },
  needs: {
    week: weekOfCare,
    phq: phqTotal,
    atStart: phqAtStart,
    consulted: psychiatricConsultationWeeks,
  },
  parameters: {
    from: caseReviewFromWeek,
    by: caseReviewByWeek,
    cut: step2Phq,
    response: phqResponse,
  },
  checks: [
    {
      says: { en: 'Week {from} of care or later' },
      holds: ({ week }, { from }) => atLeast(week, from),
    },
    {
      says: { en: 'Not improved: PHQ-9 is not below {cut}, and did not fall by {response%}' },
      holds: ({ phq, atStart }, { cut, response }) =>
        not(anyOf([lessThan(phq, cut), atLeast(relativeFall(atStart, phq), response)])),
    },
    {
      says: { en: 'No psychiatric consultation since week {from}' },
      holds: ({ consulted }, { from }) => ask(consulted, (weeks) => weeks.every((at) => at < from)),
    },
  ],
  proposes: {
    en: 'Put the person on the next caseload review with the psychiatric consultant, by week {by} at the latest.',
  },
  severity: 'warning',
  owners: ['psychiatric-consultant'],
  due: { by: ({ week }, { by }) => ({ days: daysUntil(week, by) }) },
  tasks: [
    {
      code: 'psychiatric-case-review',
      within: { by: ({ week }, { by }) => ({ days: daysUntil(week, by) }) },
    },
  ],
  evidence: [bao, caseReview],
  examples: {
    met: { known: { week: 8, phq: 10, atStart: 19, consulted: [7] } },
    justNotMet: { known: { week: 8, phq: 10, atStart: 20, consulted: [] } },
    unknown: { known: { week: 8, phq: 10, atStart: 19 } },
  },
});

/** Past the last week it is due at once. */
const daysUntil = (week: number | null, by: number): number =>
  week === null ? 0 : Math.max(0, Math.round((by - week) * 7));
